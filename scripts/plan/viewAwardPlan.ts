import type { Messages } from "../messages/en.js";
import { formatTable } from "../output/formatTable.js";
import type { AwardedProgramme, AwardPlan } from "./AwardPlan.js";

/** An award's plan as a person reads it: the sum, a table of activities, and what is left of budgets and ceilings. */
export function viewAwardPlan(plan: AwardPlan, messages: Messages): string[] {
  const said = messages.awardPlan;
  const { programmes } = plan;
  const rows = programmes.flatMap(({ programme, activities }) =>
    activities.map(({ activity, tasks, units, coins, cents }) => [
      programme.toString(),
      activity,
      messages.number(tasks),
      messages.number(units),
      messages.number(coins),
      messages.euros(cents),
    ]),
  );
  return [
    said.sum(plan.tasks, plan.participants, plan.coins, plan.cents),
    formatTable(said.head, rows),
    ...programmes.flatMap((programme) => viewProgramme(programme, messages)),
  ];
}

function viewProgramme(
  { programme, coins, budget, before, left, nearest, beyond }: AwardedProgramme,
  messages: Messages,
): string[] {
  const said = messages.awardPlan;
  const lines = [
    left < 0n
      ? said.budgetPassed(programme, budget, before, coins, -left)
      : said.budget(programme, budget, before, coins, left),
  ];
  if (beyond > 0) lines.push(said.beyond(programme, beyond));
  for (const { participant, month, year } of beyond > 0 ? nearest : nearest.slice(0, 1)) {
    lines.push(
      month < 0n || year < 0n ? said.passes(participant, month, year) : said.room(participant, month, year),
    );
  }
  return lines;
}
