import type { Messages } from "../messages/en.js";
import type { AnnulmentPlan } from "./AnnulmentPlan.js";

/** As many as a person looks at. */
const LISTED = 20;

/** A plan of annulments as a person reads it: the sum, and of which tasks part is out of reach. */
export function viewAnnulmentPlan({ annulments }: AnnulmentPlan, messages: Messages): string[] {
  const { annulmentPlan: said, more } = messages;
  const partly = annulments.filter(({ spent }) => spent > 0n);
  const lines = partly.slice(0, LISTED).map(({ task, coins, spent }) => said.partly(task, coins, spent));
  if (partly.length > LISTED) lines.push(more(partly.length - LISTED));
  if (partly.length > 0) lines.push(said.once);
  return [said.sum(annulments.reduce((sum, { coins }) => sum + coins, 0n)), ...lines];
}
