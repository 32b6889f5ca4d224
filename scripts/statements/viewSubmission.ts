import type { Messages } from "../messages/en.js";
import type { Submission } from "./submitStatements.js";

/** Beyond this a person looks in the JSON. */
const LISTED = 20;

/** Text view of what became of statements. */
export function viewSubmission(submission: Submission, messages: Messages): string {
  const { outcome, submitted, already, transactions } = submission;
  const said = messages.submission;
  const before = already.length === 0 ? "" : ` ${said.already(already.length)}`;
  if (outcome === "already-done") return `${said.nothing}${before}`;
  if (outcome === "planned") return `${said.waiting(submitted.length)}${before}`;

  const done = said.done(submitted.length);
  const [first] = transactions;
  // By somebody else, or by a run that was interrupted.
  if (first === undefined) return `${done}.${before}`;
  if (transactions.length === 1) {
    return `${done} ${said.by(first.hash, first.block)}${before}`;
  }
  const lines = transactions.slice(0, LISTED).map(({ hash, block }) => said.transaction(hash, block));
  if (transactions.length > LISTED) lines.push(`  ${messages.more(transactions.length - LISTED)}`);
  if (already.length > 0) lines.push(said.already(already.length));
  return [`${done} ${said.byMany(transactions.length)}`, ...lines].join("\n");
}
