import { Command, Option } from "commander";

import { freshSalt } from "../../../src/commitments/freshSalt.js";
import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { parseReference } from "../../input/parseReference.js";
import { parseTasks } from "../../input/parseTasks.js";
import { parseTime } from "../../input/parseTime.js";
import { parseWhole } from "../../input/parseWhole.js";
import { changeEach } from "../../register/changeEach.js";
import { changeTask } from "../../register/changeTask.js";
import type { Desk } from "../../register/Desk.js";
import { requireMoment } from "../../register/requireMoment.js";
import { requireDuration } from "../../register/requireDuration.js";
import { requireInTerm } from "../../register/requireInTerm.js";
import { requireTask } from "../../register/requireTask.js";
import type { ShownTask } from "../../register/showTasks.js";
import { viewTasks } from "../../register/viewTasks.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";
import { hashFile } from "./hashFile.js";

/** When it was done, and what shows it. */
export interface FinishOptions {
  /** As text; now where it is absent. */
  readonly at?: string | undefined;
  /** Where the team keeps the proof, such as the number of a signed list. */
  readonly evidence?: string | undefined;
  /** A file that is the proof: its hash is kept, the file stays where it is. */
  readonly evidenceFile?: string | undefined;
  /** How many times it was done, where that differs from what was proposed. */
  readonly units?: string | undefined;
}

const LARGEST_UNITS = 2n ** 16n - 1n;

/**
 * Writes down that tasks are done, with the evidence. Every task gets a salt of its own, which stays in the register.
 *
 * @throws SocialcoinError `EVIDENCE_MISSING`, `TIME_ORDER`, `TASK_TOO_SHORT`, `TERM_OVER`, `TASK_STATE_REFUSED`, and
 * what reading times and files throws
 */
export async function finishTasks(
  desk: Desk,
  tasks: readonly number[],
  { at, evidence, evidenceFile, units }: FinishOptions,
): Promise<ShownTask[]> {
  const reference = evidenceFile === undefined ? evidence : await hashFile(evidenceFile);
  if (reference === undefined) throw evidenceMissing();
  const times = units === undefined ? undefined : Number(parseWhole(1n, LARGEST_UNITS)(units));
  return changeEach(desk, tasks, (register, number) => {
    const task = requireTask(register, number);
    const finished = at === undefined ? desk.now() : Number(parseTime(at));
    requireMoment(register, finished);
    requireInTerm(task, finished);
    requireDuration(register, { ...task, units: times ?? task.units }, finished);
    changeTask(register, number, "finish", {
      finished,
      evidence: parseReference(reference),
      salt: freshSalt(),
      ...(times === undefined ? {} : { units: times }),
    });
  });
}

function evidenceMissing(): SocialcoinError {
  return new SocialcoinError("EVIDENCE_MISSING", {
    en: "What is finished needs evidence. Name where you keep it with --evidence ZUID-2027-0138, or the file with --evidence-file.",
    nl: "Wat klaar is heeft een bewijsstuk nodig. Zeg waar het ligt met --evidence ZUID-2027-0138, of noem het bestand met --evidence-file.",
  });
}

/** `task finish TASK… --evidence REFERENCE` */
export function taskFinish(shell: Shell): Command {
  return addRegisterOptions(
    new Command("finish")
      .description("Write down that tasks are done, with the evidence")
      .argument("<tasks...>", "numbers of tasks", parseTasks)
      .option("--at <time>", "when, on the clock in the Netherlands; now where left out")
      .option("--evidence <reference>", "where you keep the proof, such as the number of a signed list")
      .addOption(
        new Option("--evidence-file <file>", "the proof itself: its hash is kept, the file stays").conflicts(
          "evidence",
        ),
      )
      .option("--units <number>", "how many times, where that differs from what was proposed"),
  )
    .addHelpText(
      "after",
      '\nExample:\n  socialcoin task finish 12 --at "2027-01-05 15:00" --evidence ZUID-2027-0012',
    )
    .action(async (tasks: number[], options: FinishOptions, command: Command) => {
      await atDesk(shell, command, (desk) => finishTasks(desk, tasks, options), viewTasks);
    });
}
