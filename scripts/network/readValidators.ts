import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../src/language/inEnglish.js";
import { askNode } from "../context/askNode.js";
import { addressesIn } from "./check/Snapshot.js";
import type { OwnNode } from "./openNetworkFolder.js";

/** What a node says about validators. */
export interface NodeValidators {
  readonly node: OwnNode;
  readonly head: number;
  /** In force, in small letters and ascending. */
  readonly validators: readonly string[];
  /** What this node votes for in the blocks that it proposes, by address: whether to add. */
  readonly pending: ReadonlyMap<string, boolean>;
}

/**
 * Asks a node who validates and how it votes.
 *
 * @throws SocialcoinError `NODE_UNREACHABLE`, `QBFT_CLOSED`
 */
export async function readValidators(node: OwnNode): Promise<NodeValidators> {
  const answers = await askNode(node, [
    { method: "eth_blockNumber", params: [] },
    { method: "qbft_getValidatorsByBlockNumber", params: ["latest"] },
    { method: "qbft_getPendingVotes", params: [] },
  ]);
  if (answers === undefined) {
    throw new SocialcoinError(
      "NODE_UNREACHABLE",
      inEnglish(
        `${node.name} does not answer at ${node.url}. Nothing was sent. Start it, or look into its log.`,
      ),
      { exitKind: "unreachable", details: { node: node.name } },
    );
  }
  const [head, set, votes] = answers;
  const validators = set && addressesIn(set);
  if (validators === undefined || typeof votes?.result !== "object" || votes.result === null) {
    throw new SocialcoinError(
      "QBFT_CLOSED",
      inEnglish(
        `${node.name} does not answer questions about validators: QBFT must stand in rpc-http-api in its config.toml, and the ` +
          "network must be one of QBFT.",
      ),
      { exitKind: "configuration", details: { node: node.name } },
    );
  }
  const pending = Object.entries(votes.result).map(
    ([address, add]) => [address.toLowerCase(), add === true] as const,
  );
  return { node, head: Number(head?.result ?? 0), validators, pending: new Map(pending) };
}
