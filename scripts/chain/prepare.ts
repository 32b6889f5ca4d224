import { BaseWallet, keccak256, type Signer, toQuantity } from "ethers";

import { signRaw } from "../signers/signRaw.js";
import type { Asker } from "./askerOf.js";
import type { Fees } from "./feesOf.js";
import type { Flight } from "./Flight.js";
import type { Journal } from "./journal/Journal.js";
import type { Call, Work } from "./Work.js";

/** An external signer, which holds its key, numbers nothing by itself and sends what it signed. */
export interface SendingSigner extends Signer {
  readonly sends: Asker;
}

/** What a transaction is made of. */
export interface Parts {
  readonly work: Work;
  readonly call: Call;
  readonly nonce: number;
  readonly gasLimit: bigint;
  readonly fees: Fees;
  readonly chainId: bigint;
}

/**
 * Signs a transaction and does not send it, so that its hash is known whatever happens on the way. A transaction that
 * an interrupted run signed for the same nonce and the same call is taken as it was signed.
 */
export async function prepare(signer: Signer, parts: Parts, journal: Journal | undefined): Promise<Flight> {
  const { work, call, nonce, gasLimit } = parts;
  const flight = {
    work,
    nonce,
    gasLimit,
    state: "signed",
    sentAt: 0,
    refusals: 0,
    missed: 0,
    lost: false,
  } as const;
  if ("sends" in signer) {
    const params = [quantities(await signer.getAddress(), parts)];
    return { ...flight, raw: undefined, hash: undefined, send: { method: "eth_sendTransaction", params } };
  }
  const kept = journal?.open.find((entry) => entry.nonce === nonce && carries(entry.raw, call))?.raw;
  const raw = kept ?? (await sign(signer, parts));
  return {
    ...flight,
    raw,
    hash: keccak256(Buffer.from(raw.slice(2), "hex")),
    send: { method: "eth_sendRawTransaction", params: [raw] },
  };
}

async function sign(signer: Signer, { call, fees, nonce, gasLimit, chainId }: Parts): Promise<string> {
  const request = { ...call, ...fees, nonce, gasLimit, chainId };
  const { to, data } = call;
  if (signer instanceof BaseWallet && to !== undefined && data !== undefined) {
    return signRaw(signer.signingKey, { ...request, to, data });
  }
  return signer.signTransaction({ ...request, type: 2, value: 0n });
}

function carries(raw: string | undefined, { to, data }: Call): boolean {
  return raw !== undefined && raw.includes(hex(to)) && raw.includes(hex(data));
}

function hex(text: string | undefined): string {
  return (text ?? "0x").slice(2).toLowerCase();
}

/** As JSON-RPC has it: whole numbers in hexadecimal, `gas` for the limit. */
function quantities(from: string, { call: { to, data }, nonce, gasLimit, fees, chainId }: Parts) {
  const { maxFeePerGas, maxPriorityFeePerGas } = fees;
  return {
    from,
    to,
    data,
    value: "0x0",
    nonce: toQuantity(nonce),
    gas: toQuantity(gasLimit),
    chainId: toQuantity(chainId),
    maxFeePerGas: toQuantity(maxFeePerGas),
    maxPriorityFeePerGas: toQuantity(maxPriorityFeePerGas),
  };
}
