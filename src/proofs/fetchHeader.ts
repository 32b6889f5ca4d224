import { SocialcoinError } from "../errors/SocialcoinError.js";
import type { Header } from "./Header.js";
import { parseBlock } from "./parseBlock.js";
import type { ProofNode } from "./ProofNode.js";

/**
 * A block's header from a node.
 *
 * @param block Its number; the newest one where it is left out.
 * @throws SocialcoinError `BLOCK_MISSING`, `BLOCK_UNREADABLE`
 */
export async function fetchHeader(node: ProofNode, block?: number): Promise<Header> {
  const tag = block === undefined ? "latest" : `0x${block.toString(16)}`;
  const answer = await node.send("eth_getBlockByNumber", [tag, false]);
  if (typeof answer === "object" && answer !== null) {
    const header = parseBlock(answer as Record<string, unknown>);
    if (block === undefined || header.number === tag) return header;
  }
  throw new SocialcoinError(
    "BLOCK_MISSING",
    {
      en: `The node does not give block ${tag}: use one that has all blocks.`,
      nl: `Het knooppunt geeft blok ${tag} niet: gebruik er een dat alle blokken heeft.`,
    },
    { exitKind: "unreachable" },
  );
}
