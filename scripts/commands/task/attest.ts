import { Command } from "commander";

import { commitEvidence } from "../../../src/commitments/commitEvidence.js";
import { freshSalt } from "../../../src/commitments/freshSalt.js";
import { agreementOf } from "../../context/agreementOf.js";
import type { Context } from "../../context/Context.js";
import { requireDuty } from "../../context/requireDuty.js";
import { nameBeside } from "../../input/nameBeside.js";
import { parseNumber } from "../../input/parseNumber.js";
import { refuseProblems } from "../../input/refuseProblems.js";
import { toJson } from "../../output/toJson.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { type Signing, signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { type Draft, signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";
import { checkTasks } from "./checkTasks.js";
import { readTasks, type Task, TASK_COLUMNS } from "./readTasks.js";

/** Which tasks a neighbourhood team attests. */
export interface AttestOptions extends SigningOptions {
  /** CSV with the columns task, participant, activity, units, group, started, finished, evidence. */
  readonly file: string;
  readonly programme: bigint;
}

/** Tasks that were attested: one statement for each part of the file. */
export interface Attested {
  readonly statements: readonly SignedFile[];
  /** The team's private files, with the references to the evidence and their salts. */
  readonly evidence: readonly string[];
  readonly tasks: number;
}

/** An award of one task costs about 20,000 gas for a known holder: this many fit a transaction with room to spare. */
const TASKS_PER_STATEMENT = 250;

/**
 * Signs for a neighbourhood team that tasks were done.
 *
 * @throws SocialcoinError `INPUT_INVALID` with every problem of the file
 */
export async function attestTasks(context: Context, options: AttestOptions): Promise<Attested> {
  const { file, programme } = options;
  const signing = await signerFor(context, options);
  const agreement = await agreementOf(context, programme);
  const { rows, problems } = await readTasks(context, file, programme);
  await checkTasks(context, file, programme, agreement, rows, problems);
  refuseProblems(problems);
  await requireDuty(context, agreement.municipality, ["Attester"], signing.account);

  const parts = Math.ceil(rows.length / TASKS_PER_STATEMENT);
  const drafts = Array.from({ length: parts }, (_, part) => {
    const tasks = rows.slice(part * TASKS_PER_STATEMENT, (part + 1) * TASKS_PER_STATEMENT);
    const out = options.out ?? nameBeside(file, "attestation");
    return draftOf(programme, signing, tasks, parts === 1 ? out : nameBeside(out, `${part + 1}-of-${parts}`));
  });
  const statements = await signToFile(context, signing, "AttestationBatch", drafts, options.overwrite);
  return { statements, evidence: drafts.map(({ kept }) => kept.file), tasks: rows.length };
}

function draftOf(
  programme: bigint,
  signing: Signing,
  tasks: readonly Task[],
  file: string,
): Draft<"AttestationBatch"> & { kept: { file: string; text: string; secret: boolean } } {
  const opened = tasks.map(({ task, evidence: reference }) => {
    const opening = { salt: freshSalt(), reference };
    return { task, commitment: commitEvidence(opening), ...opening };
  });
  const attestations = tasks.map(
    ({ task, participant, activity, units, group, started, finished }, index) => ({
      task,
      participant,
      activity,
      units,
      group,
      started,
      finished,
      evidence: opened[index]?.commitment ?? "",
    }),
  );
  const keeping = { format: "socialcoin-evidence", version: 1, programme, evidence: opened };
  return {
    message: { programme, attester: signing.account, deadline: signing.deadline, attestations },
    file,
    kept: { file: nameBeside(file, "private"), text: `${toJson(keeping)}\n`, secret: true },
  };
}

/** `task attest FILE.csv --programme N --as NAME` */
export function taskAttest(shell: Shell): Command {
  return addSigningOptions(
    new Command("attest")
      .description("Sign that tasks were done (neighbourhood team)")
      .argument("<file>", `CSV with the columns ${TASK_COLUMNS.join(", ")}`)
      .requiredOption("--programme <number>", "the programme's number", parseNumber),
  )
    .addHelpText(
      "after",
      "\nTimes are Dutch local time (2027-01-05 09:00), or ISO 8601 with an offset." +
        "\n\nExample:\n  socialcoin task attest tasks-2027-01.csv --programme 1 --as team-zuid",
    )
    .action(async (file: string, options: Omit<AttestOptions, "file">, command: Command) => {
      await shell.run(command, (context) => attestTasks(context, { ...options, file }), view);
    });
}

function view({ statements, evidence, tasks }: Attested): string {
  return `${tasks} tasks. ${viewSigned(statements)}\nKeep ${evidence.join(", ")}: it links the tasks to their evidence.`;
}
