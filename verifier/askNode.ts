import type { ProofNode } from "../src/proofs/ProofNode.js";

/** Milliseconds for one answer, and its bytes: many times the proofs of a question. */
const LONGEST = 20_000;
const MAX_ANSWER = 16_777_216;

/**
 * The node that the reader named. The only place of the page from which anything is sent, and only to that address:
 * the page's policy lets nothing through to others.
 */
export function askNode(address: string): ProofNode {
  return {
    send: async (method, params) => {
      const response = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
        credentials: "omit",
        referrerPolicy: "no-referrer",
        redirect: "error",
        cache: "no-store",
        signal: AbortSignal.timeout(LONGEST),
      });
      const answer = JSON.parse(await bounded(response)) as { result?: unknown };
      if (answer.result === undefined) throw new Error("The node refuses the question.");
      return answer.result;
    },
  };
}

/** The text of an answer that may be endless. */
async function bounded(response: Response): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) return text;
    text += part.value;
    if (text.length > MAX_ANSWER) throw new Error("The node says more than it was asked.");
  }
}
