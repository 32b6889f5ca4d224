import { isError } from "ethers";

import type { Audit } from "./Audit.js";
import { type AuditedContracts, questionsOf } from "./questionsOf.js";

/** Questions that are under way at a time. */
const AT_ONCE = 50;

/**
 * Compares what the contracts say at the last block of a history with what came out of it. They differ where a contract
 * does not keep its promise, or where the node hides or invents something.
 *
 * @param looked Called with the number of questions that were answered since the last call.
 */
export async function compareState(
  audit: Audit,
  contracts: AuditedContracts,
  looked: (questions: number) => void,
): Promise<void> {
  const { number: block } = audit.history.last;
  const questions = [...questionsOf(audit, contracts)];
  for (let start = 0; start < questions.length; start += AT_ONCE) {
    const part = questions.slice(start, start + AT_ONCE);
    const answers = await Promise.all(part.map(({ ask }) => answerOf(ask)));
    for (const [index, { promise, what, expected }] of part.entries()) {
      const said = answers[index] ?? "";
      const sentence = () => `${what}: the contract says ${said}; by all that happened it is ${expected}.`;
      audit.check(promise, said === expected, sentence, { block });
    }
    looked(part.length);
  }
}

/** A contract that refuses a question, or has nothing to say, does not know what it is about. */
async function answerOf(ask: () => Promise<string>): Promise<string> {
  try {
    return await ask();
  } catch (cause) {
    if (isError(cause, "CALL_EXCEPTION") || isError(cause, "BAD_DATA")) return "nothing";
    throw cause;
  }
}
