import type { Command } from "commander";

/** Gives a command the options of every command that states something of a participant. */
export function addStatementOptions(command: Command): Command {
  return command
    .option("--csv <file>", "write it for a spreadsheet too")
    .option("--pdf <file>", "write it as a letter too, in the language of --lang")
    .option("--overwrite", "replace files that exist");
}
