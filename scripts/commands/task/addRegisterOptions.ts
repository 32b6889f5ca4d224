import type { Command } from "commander";

/** Gives a command the options of every command that works in a team's register. */
export function addRegisterOptions(command: Command): Command {
  return command
    .option("--register <file>", "the team's register; SOCIALCOIN_REGISTER of .env where left out")
    .option("--by <who>", "who works in it, for the history; your name on this computer where left out");
}
