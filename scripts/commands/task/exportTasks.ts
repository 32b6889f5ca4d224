import { join } from "node:path";

import { Command } from "commander";

import { formatCsv } from "../../../src/language/formatCsv.js";
import { formatTime } from "../../../src/language/formatTime.js";
import { writeFiles } from "../../output/writeFiles.js";
import type { Desk } from "../../register/Desk.js";
import { readHistory } from "../../register/readHistory.js";
import { readRegistered } from "../../register/readRegistered.js";
import { showTasks } from "../../register/showTasks.js";
import { taskCells, TASK_CELLS } from "../../register/taskCells.js";
import { withRegister } from "../../register/withRegister.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";

/** Where the register went. */
export interface ExportedTasks {
  readonly files: readonly string[];
  readonly tasks: number;
  readonly entries: number;
}

const HISTORY_CELLS = ["entry", "task", "at", "by", "change", "state", "details"] as const;

/**
 * Writes all of the register for spreadsheets: `tasks.csv` and `history.csv`. No salt is in them.
 *
 * @throws SocialcoinError `FILE_EXISTS`, `FILE_NOT_WRITTEN`
 */
export function exportTasks(desk: Desk, folder: string, overwrite = false): Promise<ExportedTasks> {
  return withRegister(desk, (register) => {
    const tasks = showTasks(register, readRegistered(register, "TRUE"));
    const history = readHistory(register);
    const entries = history.map((entry) =>
      HISTORY_CELLS.map((name) => (name === "at" ? formatTime(entry.at) : entry[name])),
    );
    const files = [
      {
        file: join(folder, "tasks.csv"),
        text: formatCsv([TASK_CELLS, ...tasks.map(taskCells)]),
        secret: true,
      },
      { file: join(folder, "history.csv"), text: formatCsv([HISTORY_CELLS, ...entries]), secret: true },
    ];
    if (desk.dryRun) desk.output.note(desk.output.messages.register.dryRun);
    else writeFiles(files, overwrite);
    return { files: files.map(({ file }) => file), tasks: tasks.length, entries: history.length };
  });
}

/** `task export FOLDER` */
export function taskExport(shell: Shell): Command {
  return addRegisterOptions(
    new Command("export")
      .description("Write the whole register, with its history, for spreadsheets")
      .argument("<folder>", "where tasks.csv and history.csv go")
      .option("--overwrite", "replace files that exist"),
  )
    .addHelpText("after", "\nExample:\n  socialcoin task export register-2027-01")
    .action(async (folder: string, { overwrite }: { overwrite?: boolean }, command: Command) => {
      const act = (desk: Desk) => exportTasks(desk, folder, overwrite);
      await atDesk(shell, command, act, ({ tasks, entries, files }, messages) =>
        messages.register.exported(tasks, entries, files.join(", ")),
      );
    });
}
