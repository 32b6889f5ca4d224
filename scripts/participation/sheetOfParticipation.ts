import { formatMoment } from "../../src/language/formatMoment.js";
import type { Messages } from "../messages/en.js";
import { formatHours } from "./formatHours.js";
import { monthName } from "./monthName.js";
import type { ParticipationMonth, ParticipationStatement } from "./readParticipation.js";
import type { Sheet } from "./Sheet.js";

/** What a participation statement says, with a total of each month. */
export function sheetOfParticipation(statement: ParticipationStatement, messages: Messages): Sheet {
  const { participation: said, number } = messages;
  const { fields, effort } = said;
  const { participant, programme, time, block, tasks, seconds, coins, months } = statement;
  const withCoins = coins === undefined ? [] : [number(coins)];
  const byMonth = Map.groupBy(months, ({ month }) => month);
  return {
    title: effort.title,
    intro: effort.intro,
    facts: [
      [fields.participant, participant],
      [fields.programme, programme.toString()],
      [fields.asOf, said.asOf(formatMoment(time), number(block))],
      [fields.tasks, number(tasks)],
      [fields.hours, effort.hours(formatHours(seconds))],
      ...withCoins.map((shown): [string, string] => [fields.coins, shown]),
    ],
    tables: [
      {
        heading: effort.heading,
        head: [...effort.head, ...(coins === undefined ? [] : [effort.coinsHead])],
        rows:
          months.length === 0
            ? [[effort.none, "", "", "", ...(coins === undefined ? [] : [""])]]
            : [...byMonth].flatMap(([month, lines]) =>
                rowsOf(monthName(month, said.locale), lines, messages),
              ),
      },
    ],
    notes: effort.notes,
  };
}

function rowsOf(
  name: string,
  lines: readonly ParticipationMonth[],
  { participation, number }: Messages,
): string[][] {
  const rowOf = (
    first: string,
    activity: string,
    { tasks, seconds, coins }: Pick<ParticipationMonth, "tasks" | "seconds" | "coins">,
  ): string[] => [
    first,
    activity,
    number(tasks),
    formatHours(seconds),
    ...(coins === undefined ? [] : [number(coins)]),
  ];
  const rows = lines.map((line, index) => rowOf(index === 0 ? name : "", line.activity, line));
  if (lines.length === 1) return rows;
  const sum = lines.reduce((total, { tasks, seconds, coins }) => ({
    ...total,
    tasks: total.tasks + tasks,
    seconds: total.seconds + seconds,
    coins: coins === undefined ? undefined : (total.coins ?? 0n) + coins,
  }));
  return [...rows, rowOf("", participation.total, sum)];
}
