import type { ProofNode } from "../src/proofs/ProofNode.js";

const LONGEST = 20_000;

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
      const answer = (await response.json()) as { result?: unknown };
      if (answer.result === undefined) throw new Error("The node refuses the question.");
      return answer.result;
    },
  };
}
