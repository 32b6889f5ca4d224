import { z } from "zod";

const quantity = z.string().regex(/^0x(0|[1-9a-fA-F][0-9a-fA-F]{0,63})$/);
/** What becomes a number: no chain has so many blocks, and no account so many transactions, that one is not exact. */
const count = z.string().regex(/^0x(0|[1-9a-fA-F][0-9a-fA-F]{0,12})$/);
/** Not with a group that captures: many megabytes would leave no room on the stack. */
const data = z.string().regex(/^0x(?:[0-9a-fA-F]{2})*$/);
/** What calendars have: the contracts count seconds in 40 bits. */
const moment = z.string().regex(/^0x(0|[1-9a-fA-F][0-9a-fA-F]{0,9})$/);
const hash = z.string().regex(/^0x[0-9a-fA-F]{64}$/);
const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/);

const log = z.looseObject({
  address,
  topics: z.array(hash),
  data,
  blockNumber: count,
  transactionHash: hash,
});

/** What an answer to a method must look like, as far as we rely on it. Methods that are not here are taken as they are. */
const ANSWERS: Readonly<Record<string, z.ZodType>> = {
  eth_chainId: quantity,
  eth_blockNumber: count,
  eth_getTransactionCount: count,
  eth_getBalance: quantity,
  eth_estimateGas: quantity,
  eth_gasPrice: quantity,
  eth_maxPriorityFeePerGas: quantity,
  eth_call: data,
  eth_getCode: data,
  eth_getStorageAt: data,
  eth_sendRawTransaction: hash,
  eth_sendTransaction: hash,
  eth_getLogs: z.array(log),
  eth_getBlockByNumber: z
    .looseObject({
      number: count,
      hash,
      parentHash: hash,
      timestamp: moment,
      gasLimit: quantity,
      transactions: z.array(z.union([hash, z.looseObject({ hash, from: address, nonce: quantity })])),
    })
    .nullable(),
  eth_getTransactionReceipt: z
    .looseObject({
      transactionHash: hash,
      blockNumber: count,
      blockHash: hash,
      gasUsed: quantity,
      status: z.enum(["0x0", "0x1"]),
      logs: z.array(log),
    })
    .nullable(),
};

/** A person reads it. */
const MAX_MESSAGE = 10_000;
const failure = z.looseObject({ code: z.number().optional(), message: z.string().max(MAX_MESSAGE) });

/** What a node answered to one call: a result or an error. */
export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly code?: number | undefined; readonly message: string };
}

/** Whether an answer has the form that the method promises. What it says may still be untrue. */
export function checkAnswer(method: string, answer: unknown): answer is Answer {
  if (typeof answer !== "object" || answer === null) return false;
  if ("error" in answer) return failure.safeParse(answer.error).success;
  if (!("result" in answer)) return false;
  return ANSWERS[method]?.safeParse(answer.result).success ?? true;
}
