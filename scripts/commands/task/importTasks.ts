import { Command } from "commander";

import { freshSalt } from "../../../src/commitments/freshSalt.js";
import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { optional } from "../../input/optional.js";
import { parseAccount } from "../../input/parseAccount.js";
import { parseActivity } from "../../input/parseActivity.js";
import { parseDue } from "../../input/parseDue.js";
import { parseReference } from "../../input/parseReference.js";
import { LARGEST_TASK } from "../../input/parseTasks.js";
import { parseTime } from "../../input/parseTime.js";
import { parseWhole } from "../../input/parseWhole.js";
import { parseYesNo } from "../../input/parseYesNo.js";
import { readCsv } from "../../input/readCsv.js";
import type { Row } from "../../input/readTable.js";
import { refuseProblems } from "../../input/refuseProblems.js";
import { refuseRepeated } from "../../input/refuseRepeated.js";
import type { Desk } from "../../register/Desk.js";
import { importTask } from "../../register/importTask.js";
import { offeredActivities } from "../../register/offeredActivities.js";
import { readRegistered } from "../../register/readRegistered.js";
import type { Register } from "../../register/Register.js";
import { rememberImport } from "../../register/rememberImport.js";
import { type ShownTask, showTasks } from "../../register/showTasks.js";
import { viewTasks } from "../../register/viewTasks.js";
import { withRegister } from "../../register/withRegister.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";
import { hashFile } from "./hashFile.js";

const LARGEST_UNITS = 2n ** 16n - 1n;
const COLUMNS = "task, participant, activity, units, group, proposer, due, started, finished, evidence";

/**
 * Puts the tasks of a file into the register, all or none. How far each has come follows from what is filled in; judged
 * they are one by one, with approve.
 *
 * @throws SocialcoinError `INPUT_INVALID` with every problem of the file, `IMPORTED_BEFORE`
 */
export async function importTasks(desk: Desk, file: string): Promise<ShownTask[]> {
  const sha256 = await hashFile(file);
  const columns = await withRegister(desk, columnsOf);
  const { rows, problems, aside } = await readCsv(file, columns);
  // Nearly every column may be missing, so that one whose name is mistyped would be missed in silence.
  if (aside.length > 0) desk.output.note(desk.output.messages.register.aside(aside.join(", ")));
  const numbered = rows.filter(({ task }) => task !== undefined);
  refuseRepeated(file, numbered, "task", "TASK_REPEATED", problems);
  return withRegister(desk, (register) => {
    rememberImport(register, file, sha256, rows.length);
    const tasks = rows.flatMap((row) => {
      let field = "";
      try {
        return [importTask(register, { ...row, salt: freshSalt() }, (name) => (field = name))];
      } catch (problem) {
        if (!(problem instanceof SocialcoinError) || problem.exitKind !== "input") throw problem;
        const { code, said, details } = problem;
        problems.push({ file, line: row.line, field, code, said, details });
        return [];
      }
    });
    refuseProblems(problems);
    if (desk.dryRun) desk.output.note(desk.output.messages.register.dryRun);
    const [least, most] = tasks.reduce(
      ([low, high], task) => [Math.min(low, task), Math.max(high, task)],
      [Number.MAX_SAFE_INTEGER, 0],
    );
    const wanted = new Set(tasks);
    const found = readRegistered(register, "task BETWEEN ? AND ?", least, most);
    return showTasks(
      register,
      found.filter(({ task }) => wanted.has(task)),
    );
  });
}

/** How the columns are read; numbers and times as the register has them. */
function columnsOf(register: Register) {
  const account = parseAccount(register.desk.keysOn(register.facts.chainId));
  const time = (text: string): number => Number(parseTime(text));
  return {
    task: optional((text) => Number(parseWhole(0n, LARGEST_TASK)(text))),
    participant: optional(account),
    activity: parseActivity(offeredActivities(register)),
    units: optional((text) => Number(parseWhole(1n, LARGEST_UNITS)(text))),
    group: optional(parseYesNo),
    proposer: optional(account),
    due: optional(parseDue),
    started: optional(time),
    finished: optional(time),
    evidence: optional(parseReference),
  };
}

/** A line of a file that is imported. */
export type ImportedRow = Row<ReturnType<typeof columnsOf>>;

/** `task import FILE` */
export function taskImport(shell: Shell): Command {
  return addRegisterOptions(
    new Command("import")
      .description("Put the tasks of a file into the register, all or none")
      .argument("<file>", `CSV or .xlsx with the column activity, and any of ${COLUMNS}`),
  )
    .addHelpText(
      "after",
      "\nWith participant and due a task is assigned, with started too it is started, with finished and evidence it is" +
        " finished.\nThe same file is not imported twice.\n\nExample:\n  socialcoin task import tasks-2027-01.xlsx",
    )
    .action(async (file: string, _options: object, command: Command) => {
      const { dryRun } = command.optsWithGlobals<{ dryRun: boolean }>();
      await atDesk(
        shell,
        command,
        (desk) => importTasks(desk, file),
        (tasks, messages) => {
          const list = viewTasks(tasks, messages);
          return dryRun ? list : `${messages.register.imported(tasks.length)}\n${list}`;
        },
      );
    });
}
