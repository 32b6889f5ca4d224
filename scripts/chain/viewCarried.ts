import type { Messages } from "../messages/en.js";
import type { Carried } from "./carryOut.js";

/** Text view of steps that were carried out. */
export function viewCarried({ outcome, steps, already, transactions }: Carried, messages: Messages): string {
  const { nothing, transaction } = messages.submission;
  const { soAlready, wouldBe, done } = messages.carried;
  const before = already === 0 ? "" : ` ${soAlready(already)}`;
  if (outcome === "already-done") return `${nothing}${before}`;
  if (outcome === "planned") return `${nothing} ${wouldBe(steps.length)}${before}`;
  const sent = transactions.map(({ hash, block }) => transaction(hash, block));
  return [`${done(steps.length)}${before}`, ...sent].join("\n");
}
