import { bytesToHex, hexToBytes } from "@ethereumjs/util";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { checkSeals } from "./checkSeals.js";
import { decodeExtraData } from "./decodeExtraData.js";
import { fetchHeader } from "./fetchHeader.js";
import type { Header } from "./Header.js";
import type { Manifest } from "./Manifest.js";
import type { Primitives } from "./Primitives.js";
import type { ProofNode } from "./ProofNode.js";

/** Blocks that are asked for at a time. */
const AT_ONCE = 50;

type Consensus = Manifest["consensus"];
type ValidatorRange = Extract<Consensus, { kind: "qbft" }>["sets"][number];

/**
 * Who sealed which blocks, from the headers of a whole chain; each header must be sealed by a quorum of the validators
 * that it lists. On a network whose blocks have no seals there are none.
 *
 * @param newest Header of the last block to look at.
 * @throws SocialcoinError `BLOCK_UNSEALED`, `BLOCK_MISSING`, `BLOCK_UNREADABLE`
 */
export async function readValidatorSets(
  node: ProofNode,
  newest: Header,
  primitives: Primitives,
  advance: (blocks: number) => void,
): Promise<Consensus> {
  if (decodeExtraData(hexToBytes(newest.extraData as `0x${string}`)) === undefined)
    return { kind: "development" };

  const sets: ValidatorRange[] = [];
  const last = Number(newest.number);
  for (let start = 1; start <= last; start += AT_ONCE) {
    const count = Math.min(AT_ONCE, last - start + 1);
    const headers = await Promise.all(
      Array.from({ length: count }, (_, index) => fetchHeader(node, start + index)),
    );
    for (const header of headers) extend(sets, header, requireSealed(header, primitives));
    advance(count);
  }
  return { kind: "qbft", sets };
}

function requireSealed(header: Header, primitives: Primitives): string[] {
  const extra = decodeExtraData(hexToBytes(header.extraData as `0x${string}`));
  const validators = extra?.validators.map((validator) => bytesToHex(validator)).sort() ?? [];
  if (extra && checkSeals(header, extra, validators, primitives).good) return validators;
  const block = BigInt(header.number).toString();
  throw new SocialcoinError(
    "BLOCK_UNSEALED",
    `Block ${block} is not sealed by the validators that it lists: do not trust this node.`,
    { exitKind: "unreachable", details: { block } },
  );
}

function extend(sets: ValidatorRange[], header: Header, validators: string[]): void {
  const block = BigInt(header.number);
  const current = sets.at(-1);
  if (current?.validators.join() === validators.join()) return;
  if (current) current.to = (block - 1n).toString();
  sets.push({ from: block.toString(), to: null, validators });
}
