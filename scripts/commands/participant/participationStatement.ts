import { Command } from "commander";

import type { Cell } from "../../../src/language/formatCsv.js";
import type { Context } from "../../context/Context.js";
import { parseNumber } from "../../input/parseNumber.js";
import { type ParticipationStatement, readParticipation } from "../../participation/readParticipation.js";
import { sheetOfParticipation } from "../../participation/sheetOfParticipation.js";
import { viewSheet } from "../../participation/viewSheet.js";
import { type StatementFiles, writeStatementFiles } from "../../participation/writeStatementFiles.js";
import type { Shell } from "../Shell.js";
import { addStatementOptions } from "./addStatementOptions.js";

/** What the command is told. */
export interface ParticipationOptions extends StatementFiles {
  /** Whether coins are told too. */
  readonly coins?: boolean | undefined;
}

const SECONDS_PER_MINUTE = 60n;

/**
 * What a participant did, month by month: no debts, and no coins where nobody asked for them.
 *
 * @throws SocialcoinError as {@link readParticipation} does, `FILE_EXISTS`, `FILE_NOT_WRITTEN`
 */
export async function stateParticipation(
  context: Context,
  programme: bigint,
  participant: string,
  { coins = false, ...files }: ParticipationOptions,
): Promise<ParticipationStatement> {
  const statement = await readParticipation(context, programme, participant, coins);
  const sheet = sheetOfParticipation(statement, context.output.messages);
  const head = ["month", "activity", "tasks", "minutes", ...(coins ? ["coins"] : [])];
  const lines = statement.months.map((one): Cell[] => [
    one.month,
    one.activity,
    one.tasks,
    one.seconds / SECONDS_PER_MINUTE,
    ...(one.coins === undefined ? [] : [one.coins]),
  ]);
  await writeStatementFiles(context, files, sheet, statement.time, [head, ...lines]);
  return statement;
}

/** `participant participation-statement N ACCOUNT` */
export function participantParticipationStatement(shell: Shell): Command {
  return addStatementOptions(
    new Command("participation-statement")
      .description(
        "What a participant did, by activity and hours per month; nothing about debts (no key needed)",
      )
      .argument("<programme>", "the programme's number", parseNumber)
      .argument("<participant>", "an address that the participant has or had, or a name of --accounts")
      .option("--coins", "tell the coins too"),
  )
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin participant participation-statement 1 P-2041 --pdf participation.pdf --lang nl",
    )
    .action(
      async (programme: bigint, participant: string, options: ParticipationOptions, command: Command) => {
        const act = (context: Context) => stateParticipation(context, programme, participant, options);
        await shell.run(command, act, (statement, messages) =>
          viewSheet(sheetOfParticipation(statement, messages)),
        );
      },
    );
}
