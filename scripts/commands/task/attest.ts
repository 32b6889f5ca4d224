import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { agreementOf } from "../../context/agreementOf.js";
import type { Context } from "../../context/Context.js";
import { requireDuty } from "../../context/requireDuty.js";
import { nameBeside } from "../../input/nameBeside.js";
import { parseNumber } from "../../input/parseNumber.js";
import { parseTasks } from "../../input/parseTasks.js";
import { readTable } from "../../input/readTable.js";
import { refuseProblems } from "../../input/refuseProblems.js";
import type { Messages } from "../../messages/en.js";
import { type ResultFile, resultFile } from "../../output/resultFile.js";
import type { AwardPlan } from "../../plan/AwardPlan.js";
import { planAwards } from "../../plan/planAwards.js";
import { viewAwardPlan } from "../../plan/viewAwardPlan.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SigningOptions } from "../../statements/SigningOptions.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { attestRegistered, type AttestRegisteredOptions } from "./attestRegistered.js";
import { checkTasks } from "./checkTasks.js";
import { TASK_COLUMNS, taskColumns } from "./readTasks.js";
import { type SignedTasks, signTasks } from "./signTasks.js";
import { type SeeLine, surveyTasks } from "./surveyTasks.js";
import { TASKS_PER_STATEMENT, type TaskSource } from "./TaskSource.js";

/** Which tasks a neighbourhood team attests. */
export interface AttestOptions extends SigningOptions {
  /** CSV or .xlsx with the columns task, participant, activity, units, group, started, finished, evidence. */
  readonly file: string;
  readonly programme: bigint;
  /** Whether lines with problems are left out, and the others signed. */
  readonly skipInvalid?: boolean | undefined;
}

/** Tasks that were attested: one statement for each part of the file. */
export interface Attested extends SignedTasks {
  readonly tasks: number;
  /** Lines that were left out. */
  readonly skipped: number;
  /** What became of each line; only where lines may be left out. */
  readonly result: string | undefined;
  /** What an award would bring now. */
  readonly plan: AwardPlan;
}

/**
 * Signs for a neighbourhood team that tasks of a file were done.
 *
 * @throws SocialcoinError `INPUT_INVALID` with every problem of the file
 */
export async function attestTasks(context: Context, options: AttestOptions): Promise<Attested> {
  const columns = await columnsOf(context, options.programme);
  const { file } = options;
  const source = { name: file, lines: () => readTable(file, columns) };
  return attestSource(context, options, source);
}

/**
 * Signs that the tasks of a source were done. Nothing is signed unless all of it is sound, or lines with problems may
 * be left out; then a result file tells what became of each line.
 *
 * @throws SocialcoinError `INPUT_INVALID` with every problem of the source
 */
export async function attestSource(
  context: Context,
  options: AttestOptions,
  source: TaskSource,
): Promise<Attested> {
  const { skipInvalid = false, file } = options;
  const result = skipInvalid && !context.dryRun ? resultFile(file, context.output.messages) : undefined;
  try {
    return await attestLines(context, options, source, result);
  } catch (problem) {
    result?.drop();
    throw problem;
  }
}

async function attestLines(
  context: Context,
  { file, programme, skipInvalid = false, out, overwrite = false, ...options }: AttestOptions,
  source: TaskSource,
  result: ResultFile | undefined,
): Promise<Attested> {
  const { messages } = context.output;
  const signing = await signerFor(context, options);
  const agreement = await agreementOf(context, programme);
  const check = await checkTasks(context, programme, agreement, "line");
  const see: SeeLine = (line, problems, part) => result?.add(line.line, line.row?.task, problems, part);
  const survey = await surveyTasks(context.output, source, programme, TASKS_PER_STATEMENT, check, see);
  const skipped = survey.bad.size;
  if (!skipInvalid || survey.broken || survey.tally.tasks === 0) refuseProblems(survey.problems);
  await requireDuty(context, agreement.municipality, ["Attester"], signing.account);

  const plan = await planAwards(context, survey.tally);
  for (const line of viewAwardPlan(plan, messages)) context.output.note(line);
  const counted = { tasks: survey.tally.tasks, skipped, plan };
  if (context.dryRun) {
    context.output.note(messages.dryRunSigning);
    return { ...counted, statements: [], evidence: [], result: undefined };
  }
  const place = {
    programme,
    out: out ?? nameBeside(file, "attestation"),
    overwrite,
    resumed: result?.resumed === true,
  };
  const signed = await signTasks(context, signing, source, place, survey);
  return { ...counted, ...signed, result: result?.keep() };
}

async function columnsOf(context: Context, programme: bigint) {
  await agreementOf(context, programme);
  return taskColumns(context, programme);
}

/** What `task attest` is told, with a file or a register. */
type AttestArguments = Omit<AttestOptions, "file" | "programme"> &
  AttestRegisteredOptions & { readonly programme?: bigint; readonly register?: string };

/** `task attest FILE.csv --programme N --as NAME`, or `task attest --register FILE --as NAME` */
export function taskAttest(shell: Shell): Command {
  return addRegisterOptions(
    addSigningOptions(
      new Command("attest")
        .description("Sign that tasks were done (neighbourhood team)")
        .argument(
          "[file]",
          `CSV or .xlsx with the columns ${TASK_COLUMNS.join(", ")}; the register where left out`,
        )
        .option("--programme <number>", "the programme's number, for a file", parseNumber)
        .option(
          "--tasks <numbers>",
          "these tasks of the register; its approved ones where left out",
          parseTasks,
        )
        .option("--skip-invalid", "leave out lines with problems; a result file tells of every line", false),
    ),
  )
    .addHelpText(
      "after",
      "\nTimes are Dutch local time (2027-01-05 09:00), or ISO 8601 with an offset." +
        "\nFrom the register: a run that was interrupted is run again, and gives the same statements. Tasks that were" +
        " attested and not awarded are attested again when they are named." +
        "\n\nExamples:\n  socialcoin task attest tasks-2027-01.csv --programme 1 --as team-zuid" +
        "\n  socialcoin task attest --register zuid.register --as team-zuid",
    )
    .action(async (file: string | undefined, options: AttestArguments, command: Command) => {
      const act = async (context: Context) => {
        if (file === undefined)
          return attestRegistered(context, await shell.deskOf(command, context.output), options);
        return attestTasks(context, { ...options, file, programme: requireProgramme(options) });
      };
      await shell.run(command, act, viewAttested);
    });
}

function requireProgramme({ programme, register, tasks }: AttestArguments): bigint {
  if (programme !== undefined && register === undefined && tasks === undefined) return programme;
  throw new SocialcoinError("ARGUMENTS_INVALID", {
    en:
      programme === undefined
        ? "A file of tasks does not say of which programme they are. Add --programme 1."
        : "Tasks come from a file or from a register. Leave out the file, or --register and --tasks.",
    nl:
      programme === undefined
        ? "Een bestand met taken zegt niet van welk programma ze zijn. Voeg --programme 1 toe."
        : "Taken komen uit een bestand of uit een register. Laat het bestand weg, of --register en --tasks.",
  });
}

/** Text view of tasks that were attested. */
export function viewAttested(attested: Attested, messages: Messages): string {
  const { statements, evidence, tasks, skipped, result } = attested;
  const said = messages.attest;
  const lines = [`${messages.count(tasks, "task")}. ${viewSigned(statements, messages)}`.trimEnd()];
  if (evidence.length > 0) lines.push(said.keep(evidence.join(", ")));
  if (skipped > 0) lines.push(said.skipped(skipped, result ?? ""));
  return lines.join("\n");
}
