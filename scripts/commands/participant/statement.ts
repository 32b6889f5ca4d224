import { Command } from "commander";

import type { Cell } from "../../../src/language/formatCsv.js";
import type { Context } from "../../context/Context.js";
import { parseNumber } from "../../input/parseNumber.js";
import { formatTime } from "../../../src/language/formatTime.js";
import { type ParticipantStatement, readStatement } from "../../participation/readStatement.js";
import { sheetOfStatement } from "../../participation/sheetOfStatement.js";
import { viewSheet } from "../../participation/viewSheet.js";
import { type StatementFiles, writeStatementFiles } from "../../participation/writeStatementFiles.js";
import type { Shell } from "../Shell.js";
import { addStatementOptions } from "./addStatementOptions.js";

const CELLS = [
  "time",
  "kind",
  "task",
  "activity",
  "units",
  "group",
  "started",
  "finished",
  "coins",
  "cents",
  "transaction",
];

/**
 * What a participant earned and redeemed, and what is still owed.
 *
 * @throws SocialcoinError as {@link readStatement} does, `FILE_EXISTS`, `FILE_NOT_WRITTEN`
 */
export async function stateParticipant(
  context: Context,
  programme: bigint,
  participant: string,
  files: StatementFiles,
): Promise<ParticipantStatement> {
  const statement = await readStatement(context, programme, participant);
  const sheet = sheetOfStatement(statement, context.output.messages);
  await writeStatementFiles(context, files, sheet, statement.time, [CELLS, ...linesOf(statement)]);
  return statement;
}

/** A line for everything that changed how many coins there are: what went has a minus. */
function linesOf({ movements, activities, coinValue }: ParticipantStatement): Cell[][] {
  return movements.map((one) => {
    const done = one.kind === "earned" ? one.attestation : undefined;
    const sign = one.kind === "earned" || one.kind === "restored" ? 1n : -1n;
    return [
      formatTime(one.time),
      one.kind,
      done?.task ?? (one.kind === "annulled" ? one.task : ""),
      done === undefined ? "" : (activities[Number(done.activity)] ?? ""),
      done?.units ?? "",
      done === undefined ? "" : done.group ? "yes" : "no",
      done === undefined ? "" : formatTime(done.started),
      done === undefined ? "" : formatTime(done.finished),
      sign * one.coins,
      sign * one.coins * coinValue,
      one.transaction,
    ];
  });
}

/** `participant statement N ACCOUNT` */
export function participantStatement(shell: Shell): Command {
  return addStatementOptions(
    new Command("statement")
      .description("What a participant earned and redeemed, and what is still owed (no key needed)")
      .argument("<programme>", "the programme's number", parseNumber)
      .argument("<participant>", "an address that the participant has or had, or a name of --accounts"),
  )
    .addHelpText("after", "\nExample:\n  socialcoin participant statement 1 P-2041 --pdf coins.pdf --lang nl")
    .action(async (programme: bigint, participant: string, files: StatementFiles, command: Command) => {
      const act = (context: Context) => stateParticipant(context, programme, participant, files);
      await shell.run(command, act, (statement, messages) =>
        viewSheet(sheetOfStatement(statement, messages)),
      );
    });
}
