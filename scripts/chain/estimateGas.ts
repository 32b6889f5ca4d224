import { type Provider, isError } from "ethers";

import { explainRevert } from "../../src/errors/explainRevert.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Call } from "./Work.js";

/** A call and the account that makes it. */
type Request = Call & { readonly from?: string };

/** Above this a transaction may not fit a block together with anything else. */
export const GAS_TARGET = 15_000_000n;

/**
 * The gas that a call would use now, which is also the rehearsal: what the contracts refuse, they refuse here.
 *
 * @throws SocialcoinError of kind `refused` with the contract's reason, or `TRANSACTION_TOO_LARGE`
 */
export async function estimateGas(provider: Provider, request: Request): Promise<bigint> {
  const gas = await rehearse(provider, request);
  if (gas > GAS_TARGET) throw tooLarge(gas);
  return gas;
}

async function rehearse(provider: Provider, request: Request): Promise<bigint> {
  // As it is: on the library's way hundreds of tasks become bytes and text again, twice.
  const sender = provider as Provider & { send(method: string, params: unknown[]): Promise<string> };
  try {
    return BigInt(await sender.send("eth_estimateGas", [request]));
  } catch (cause) {
    const data = revertDataOf(cause) ?? (await callForData(provider, request));
    if (data !== undefined) throw explainRevert(data);
    if (/execution reverted/i.test(saidBy(cause))) throw explainRevert("0x");
    if (/gas/i.test(messageOf(cause)) && isError(cause, "CALL_EXCEPTION")) throw tooLarge(undefined);
    throw cause;
  }
}

/** Some nodes give the reason only to a call. */
async function callForData(provider: Provider, request: Request): Promise<string | undefined> {
  try {
    await provider.call({ to: request.to ?? null, data: request.data ?? null, from: request.from ?? null });
    return undefined;
  } catch (cause) {
    return revertDataOf(cause);
  }
}

function revertDataOf(cause: unknown): string | undefined {
  if (!isError(cause, "CALL_EXCEPTION")) return undefined;
  return cause.data !== null && cause.data !== "0x" ? cause.data : undefined;
}

/** What the node itself said: ethers puts its own words, among them "estimateGas", around it. */
function saidBy(cause: unknown): string {
  return (cause as { info?: { error?: { message?: string } } }).info?.error?.message ?? "";
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : "";
}

function tooLarge(gas: bigint | undefined): SocialcoinError {
  return new SocialcoinError(
    "TRANSACTION_TOO_LARGE",
    {
      en:
        `This needs ${gas === undefined ? "more gas than a transaction may use" : `${gas.toString()} gas`}, and at most ` +
        `${GAS_TARGET.toString()} is safe. Nothing was sent. Divide it over more statements.`,
      nl: `Hiervoor is ${gas === undefined ? "meer gas nodig dan een transactie mag gebruiken" : `${gas.toString()} gas nodig`}, en hoogstens ${GAS_TARGET.toString()} is veilig. Er is niets verzonden. Verdeel het over meer verklaringen.`,
    },
    { details: { gas, limit: GAS_TARGET } },
  );
}
