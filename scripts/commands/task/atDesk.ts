import type { Command } from "commander";

import type { View } from "../../output/Output.js";
import type { Desk } from "../../register/Desk.js";
import type { Shell } from "../Shell.js";

/** Runs a command that works in the team's register and needs no network. */
export async function atDesk<T>(
  shell: Shell,
  command: Command,
  act: (desk: Desk) => Promise<T>,
  view: View<T>,
): Promise<void> {
  await shell.runOffline(command, async (output) => act(await shell.deskOf(command, output)), view);
}
