import * as z from "zod";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import type { ProofNode } from "./ProofNode.js";
import { trieProofSchema } from "./walkTrie.js";

/** What a node must answer to eth_getProof; it may say more. */
const answerSchema = z.object({
  accountProof: trieProofSchema,
  storageProof: z.array(z.object({ key: z.string().regex(/^0x[0-9a-fA-F]{1,64}$/), proof: trieProofSchema })),
});

/** Proofs of a contract and of slots in it. */
export interface FetchedProof {
  account: string[];
  /** One for each slot that was asked for, in that order. */
  slots: string[][];
}

/**
 * Proofs from a node. They are compared with nothing here.
 *
 * @param slots Numbers of slots, 32 bytes each.
 * @param block Number of the block, as its header has it.
 * @throws SocialcoinError `PROOF_UNAVAILABLE`
 */
export async function fetchProof(
  node: ProofNode,
  contract: string,
  slots: readonly string[],
  block: string,
): Promise<FetchedProof> {
  const answer = answerSchema.safeParse(await ask(node, contract, slots, block));
  if (!answer.success) throw unavailable(block);
  // Besu sorts the slots, leaves out repeated ones and shortens their numbers.
  const bySlot = new Map(answer.data.storageProof.map(({ key, proof }) => [BigInt(key), proof]));
  return {
    account: answer.data.accountProof,
    slots: slots.map((slot) => {
      const proof = bySlot.get(BigInt(slot));
      if (proof === undefined) throw unavailable(block);
      return proof;
    }),
  };
}

/** A node refuses a block whose state it no longer has, where others answer nothing. */
async function ask(
  node: ProofNode,
  contract: string,
  slots: readonly string[],
  block: string,
): Promise<unknown> {
  try {
    return await node.send("eth_getProof", [contract, slots, block]);
  } catch (cause) {
    if ((cause as { code?: unknown }).code === "UNKNOWN_ERROR") return undefined;
    throw cause;
  }
}

function unavailable(block: string): SocialcoinError {
  return new SocialcoinError(
    "PROOF_UNAVAILABLE",
    {
      en: `The node gives no proofs as of block ${BigInt(block).toString()}: ask for a newer block, or a node that keeps old ones.`,
      nl: `Het knooppunt geeft geen bewijzen bij blok ${BigInt(block).toString()}: vraag een nieuwer blok, of een knooppunt dat oude bewaart.`,
    },
    { exitKind: "unreachable", details: { block } },
  );
}
