import { Command } from "commander";

import { viewCarried } from "../../chain/viewCarried.js";
import { parseNumber } from "../../input/parseNumber.js";
import type { Shell } from "../Shell.js";
import { changeStatus } from "./changeStatus.js";

/** `programme close N --as NAME` */
export function programmeClose(shell: Shell): Command {
  return new Command("close")
    .description("Close a programme for ever: no more awards; coins can be redeemed still (administrator)")
    .argument("<programme>", "the programme's number", parseNumber)
    .requiredOption("--as <name>", "key of the municipality's administrator")
    .addHelpText("after", "\nExample:\n  socialcoin programme close 1 --as wilgendam-administrator")
    .action(async (programme: bigint, { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => changeStatus(context, { programme, as }, "closed"), viewCarried);
    });
}
