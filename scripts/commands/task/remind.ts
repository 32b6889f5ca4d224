import { join } from "node:path";

import { Command } from "commander";

import type { Messages } from "../../messages/en.js";
import { formatTime } from "../../../src/language/formatTime.js";
import { writeFiles } from "../../output/writeFiles.js";
import { changeTask } from "../../register/changeTask.js";
import type { Desk } from "../../register/Desk.js";
import { readRegistered } from "../../register/readRegistered.js";
import { type ShownTask, showTasks } from "../../register/showTasks.js";
import { viewTasks } from "../../register/viewTasks.js";
import { withRegister } from "../../register/withRegister.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";

/** Tasks whose term is over for three quarters. */
export interface Reminders {
  /** To be reminded now. */
  readonly now: readonly ShownTask[];
  /** Reminded before, and still open. */
  readonly before: readonly ShownTask[];
  /** Notices for the participants, one for each task. */
  readonly notices: readonly string[];
}

/**
 * Finds tasks whose term is over for 75 per cent and not yet ended, and writes down that their participants were reminded.
 * Run again, it reminds nobody twice in one term.
 *
 * @param out A folder for notices to hand over, in the language of the output.
 * @throws SocialcoinError `FILE_NOT_WRITTEN`
 */
export function remindParticipants(desk: Desk, out?: string): Promise<Reminders> {
  const { messages } = desk.output;
  return withRegister(desk, (register) => {
    const now = desk.now();
    const where =
      "state IN ('assigned', 'started') AND due >= ? AND 4 * (? - assigned) >= 3 * (due - assigned)";
    const open = showTasks(register, readRegistered(register, where, now, now));
    const [fresh, before] = [
      open.filter((task) => task.reminded === null),
      open.filter((task) => task.reminded !== null),
    ];
    const notices =
      out === undefined
        ? []
        : open.map((task) => ({
            file: join(out, `reminder-${task.task}.txt`),
            text: noticeOf(task, messages),
            secret: true,
          }));
    if (desk.dryRun) {
      desk.output.note(messages.register.dryRun);
    } else {
      // First the notices, then the entry: whoever is written down as reminded has one.
      writeFiles(notices, true);
      for (const { task } of fresh) changeTask(register, task, "remind", { reminded: now });
    }
    return { now: fresh, before, notices: notices.map(({ file }) => file) };
  });
}

function noticeOf({ task, activity, due, pseudonym }: ShownTask, { register }: Messages): string {
  return `${register.notice(task.toString(), activity, formatTime(due ?? 0), pseudonym ?? "").join("\n\n")}\n`;
}

/** `task remind` */
export function taskRemind(shell: Shell): Command {
  return addRegisterOptions(
    new Command("remind")
      .description("Tell whose term is over for three quarters, and write notices for them")
      .option("--out <folder>", "a notice for each of them, in the language of --lang"),
  )
    .addHelpText("after", "\nExample:\n  socialcoin task remind --out reminders --lang nl")
    .action(async ({ out }: { out?: string }, command: Command) => {
      await atDesk(shell, command, (desk) => remindParticipants(desk, out), view);
    });
}

function view({ now, before, notices }: Reminders, messages: Messages): string {
  const said = messages.register;
  const lines = [said.reminded(now.length)];
  if (now.length > 0) lines.push(viewTasks(now, messages));
  if (before.length > 0) lines.push(said.remindedBefore(before.length), viewTasks(before, messages));
  if (notices.length > 0) lines.push(said.notices(notices.length, notices.join(", ")));
  return lines.join("\n");
}
