import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Asker } from "./askerOf.js";

/** What a transaction offers for its gas, in wei. */
export interface Fees {
  readonly maxFeePerGas: bigint;
  readonly maxPriorityFeePerGas: bigint;
}

/** Room for a base fee that rises while transactions wait. */
const ROOM = 2n;

/**
 * What transactions offer now. A network without a base fee, as ours are, is offered what its node asks: mostly nothing.
 *
 * @throws SocialcoinError `NODE_UNREACHABLE`
 */
export async function feesOf(node: Asker): Promise<Fees> {
  const [head, price, tip] = await node.askAll([
    { method: "eth_getBlockByNumber", params: ["latest", false] },
    { method: "eth_gasPrice", params: [] },
    { method: "eth_maxPriorityFeePerGas", params: [] },
  ]);
  const base = BigInt((head?.result as { baseFeePerGas?: string } | null)?.baseFeePerGas ?? "0x0");
  if (base === 0n) {
    const asked = numberIn(price?.result) ?? 0n;
    return { maxFeePerGas: asked, maxPriorityFeePerGas: asked };
  }
  const priority = numberIn(tip?.result) ?? numberIn(price?.result);
  if (priority === undefined) {
    throw new SocialcoinError(
      "NODE_ANSWER_INVALID",
      {
        en: "The node does not say what gas costs. Nothing was sent. Try again.",
        nl: "Het knooppunt zegt niet wat gas kost. Er is niets verzonden. Probeer het opnieuw.",
      },
      {
        exitKind: "unreachable",
      },
    );
  }
  return { maxFeePerGas: base * ROOM + priority, maxPriorityFeePerGas: priority };
}

function numberIn(result: unknown): bigint | undefined {
  return typeof result === "string" ? BigInt(result) : undefined;
}
