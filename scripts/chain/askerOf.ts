import type { Provider } from "ethers";

import { NodeProvider, type RpcCall } from "../context/NodeProvider.js";
import type { Answer } from "../context/checkAnswer.js";

/** Something that answers JSON-RPC. */
export interface Asker {
  /** Answers in the order of the calls; an error of the node is an answer, no answer is an exception. */
  askAll(calls: readonly RpcCall[]): Promise<Answer[]>;
}

/**
 * The node behind a provider, asked several things at once. A provider that is not one of ours is asked one after the
 * other.
 */
export function askerOf(provider: Provider): Asker {
  if (provider instanceof NodeProvider) return provider;
  const sender = provider as Provider & { send(method: string, params: unknown[]): Promise<unknown> };
  return {
    async askAll(calls) {
      const answers: Answer[] = [];
      for (const [id, { method, params }] of calls.entries()) {
        answers.push(await ask(() => sender.send(method, [...params]), id));
      }
      return answers;
    },
  };
}

async function ask(send: () => Promise<unknown>, id: number): Promise<Answer> {
  try {
    return { id, result: await send() };
  } catch (cause) {
    const { error, info } = cause as {
      error?: { message?: string };
      info?: { error?: { message?: string } };
    };
    const message = error?.message ?? info?.error?.message;
    if (message === undefined) throw cause;
    return { id, error: { message } };
  }
}
