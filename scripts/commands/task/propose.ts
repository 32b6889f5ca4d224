import { Command } from "commander";

import { parseAccount } from "../../input/parseAccount.js";
import { parseActivity } from "../../input/parseActivity.js";
import { parseWhole } from "../../input/parseWhole.js";
import type { Desk } from "../../register/Desk.js";
import { insertTask } from "../../register/insertTask.js";
import { offeredActivities } from "../../register/offeredActivities.js";
import { readRegistered } from "../../register/readRegistered.js";
import { type ShownTask, showTasks } from "../../register/showTasks.js";
import { viewTasks } from "../../register/viewTasks.js";
import { withRegister } from "../../register/withRegister.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";

/** What is proposed. */
export interface ProposeOptions {
  /** Its code in the catalogue. */
  readonly activity: string;
  /** How many times, as text. */
  readonly units?: string | undefined;
  /** Whether neighbours do it together. */
  readonly group?: boolean | undefined;
  /** The participant whose idea it is; the team's where it is absent. */
  readonly proposer?: string | undefined;
}

const LARGEST_UNITS = 2n ** 16n - 1n;

/**
 * Puts a task on the list.
 *
 * @throws SocialcoinError `ACTIVITY_UNKNOWN`, `ACCOUNT_UNKNOWN`, and what the register refuses
 */
export function proposeTask(desk: Desk, options: ProposeOptions): Promise<ShownTask[]> {
  return withRegister(desk, (register) => {
    const accountOf = parseAccount(desk.keysOn(register.facts.chainId));
    const task = insertTask(register, {
      activity: parseActivity(offeredActivities(register))(options.activity),
      units: Number(parseWhole(1n, LARGEST_UNITS)(options.units ?? "1")),
      group: options.group ?? false,
      proposer: options.proposer === undefined ? null : accountOf(options.proposer),
    });
    if (desk.dryRun) desk.output.note(desk.output.messages.register.dryRun);
    return showTasks(register, readRegistered(register, "task = ?", task));
  });
}

/** `task propose --activity CODE` */
export function taskPropose(shell: Shell): Command {
  return addRegisterOptions(
    new Command("propose")
      .description("Put a task on the team's list")
      .requiredOption("--activity <code>", "what is to be done, by its code in the catalogue")
      .option("--units <number>", "how many times (1)")
      .option("--group", "neighbours do it together")
      .option("--proposer <account>", "the participant whose idea it is; the team's where left out"),
  )
    .addHelpText("after", "\nExample:\n  socialcoin task propose --activity park-cleaning --proposer P-2041")
    .action(async (options: ProposeOptions, command: Command) => {
      await atDesk(shell, command, (desk) => proposeTask(desk, options), viewTasks);
    });
}
