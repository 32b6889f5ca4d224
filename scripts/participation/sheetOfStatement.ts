import { formatMoment } from "../../src/language/formatMoment.js";
import type { Messages } from "../messages/en.js";
import { monthName } from "./monthName.js";
import type { ParticipantStatement } from "./readStatement.js";
import type { Sheet, SheetTable } from "./Sheet.js";

/** What a participant's statement says; tables without a line are left out. */
export function sheetOfStatement(statement: ParticipantStatement, messages: Messages): Sheet {
  const { participation: said, number, euros } = messages;
  const { fields } = said;
  const worth = (coins: bigint): string => said.statement.coins(coins, euros(coins * statement.coinValue));
  const optional = (name: string, coins: bigint): [string, string][] =>
    coins === 0n ? [] : [[name, worth(coins)]];
  return {
    title: said.statement.title,
    facts: [
      [fields.participant, statement.participant],
      ...statement.formerAccounts.map((account): [string, string] => [fields.former, account]),
      [fields.programme, statement.programme.toString()],
      [fields.asOf, said.asOf(formatMoment(statement.time), number(statement.block))],
      [fields.status, said.statuses[statement.status]],
      [fields.earned, worth(statement.earned)],
      ...optional(fields.annulled, statement.annulled),
      [fields.redeemed, worth(statement.redeemed)],
      ...optional(fields.restored, statement.restored),
      [fields.balance, worth(statement.balance)],
      [fields.monthRoom, euros(statement.room.month)],
      [fields.yearRoom, euros(statement.room.year)],
    ],
    tables: tablesOf(statement, messages).filter(({ rows }) => rows.length > 0),
    notes: [said.statement.monthsNote, ...(statement.claims.length === 0 ? [] : [said.statement.claimsNote])],
  };
}

function tablesOf(
  statement: ParticipantStatement,
  { participation, number, euros, shown }: Messages,
): SheetTable[] {
  const { statement: said, locale } = participation;
  return [
    {
      heading: said.earnedHeading,
      head: said.earnedHead,
      rows: statement.months.map(({ month, activity, tasks, units, coins, annulled }) => [
        monthName(month, locale),
        activity,
        number(tasks),
        number(units),
        number(coins),
        number(annulled),
      ]),
    },
    {
      heading: said.redeemedHeading,
      head: said.redeemedHead,
      rows: statement.redemptions.map(({ month, coins, restored }) => [
        monthName(month, locale),
        number(coins),
        number(restored),
      ]),
    },
    {
      heading: said.claimsHeading,
      head: said.claimsHead,
      rows: statement.claims.map(({ claim, holder, registered, byParticipant, remainder, status }) => [
        claim.toString(),
        holder,
        euros(registered),
        euros(byParticipant),
        euros(status === "open" ? remainder : 0n),
        shown.claimStatuses[status],
      ]),
    },
    {
      heading: said.receiptsHeading,
      head: said.receiptsHead,
      rows: statement.receipts.map(
        ({ number: receipt, issuedAt, organisation, target, coins, writtenOff, status }) => [
          receipt.toString(),
          formatMoment(issuedAt).slice(0, "YYYY-MM-DD".length),
          organisation,
          target.toString(),
          number(coins),
          writtenOff === undefined ? "" : euros(writtenOff),
          said.statuses[status],
        ],
      ),
    },
  ];
}
