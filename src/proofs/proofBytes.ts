import { writeBytes } from "./writeBytes.js";

const PREFIX = "0x".length;

/**
 * The nodes of a proof as bytes, in one place: they are many and short.
 *
 * @param proof As `trieProofSchema` lets it pass.
 * @throws TypeError for a node that is written otherwise
 */
export function proofBytes(proof: readonly string[]): Uint8Array[] {
  const lengths = proof.map((node) => Math.max(0, (node.length - PREFIX) >> 1));
  const room = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let end = 0;
  return proof.map((node, index) => {
    const start = end;
    end += lengths[index] ?? 0;
    const bytes = room.subarray(start, end);
    writeBytes(node, bytes);
    return bytes;
  });
}
