import type { Messages } from "../messages/en.js";
import type { AdministeredSteps } from "./administerSteps.js";
import { viewCarried } from "./viewCarried.js";

/** Text view of what a network administrator did or announced. */
export function viewAdministered(administered: AdministeredSteps, messages: Messages): string {
  const { outcome, steps, executableAt, transactions } = administered;
  if (outcome === "scheduled" || outcome === "waiting") {
    const { announced, announcedBefore } = messages.administration;
    const said = outcome === "scheduled" ? announced : announcedBefore;
    const sent = transactions.map(({ hash, block }) => messages.submission.transaction(hash, block));
    return [said(steps.length, executableAt ?? 0n), ...sent].join("\n");
  }
  return viewCarried({ ...administered, outcome }, messages);
}
