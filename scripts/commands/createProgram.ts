import { readFileSync } from "node:fs";

import { type Argument, Command, type CommanderError, Option } from "commander";

import { LANGUAGES } from "../../src/language/Language.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { argumentMistake, namingReader } from "./argumentMistake.js";
import { Finished } from "./Finished.js";
import { type Group, groups } from "./groups.js";
import type { Shell } from "./Shell.js";

const DEFAULT_WAIT_SECONDS = 60;
const { version: VERSION } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };

const EXIT_CODES = `
Exit codes: 0 done · 2 wrong input · 3 configuration · 4 node unreachable, nothing sent · 5 refused by the contracts ·
6 sent, outcome unknown (look it up before anything else).

Signing and submitting are separate: "sign" writes a statement file, the municipality's operator submits it. A command
that is run again sees on the chain what was done and sends only the rest.`;

/**
 * The command line, by the journey of a coin. Making it has no effect: `--help` works anywhere.
 *
 * @param args Only groups named in these get their commands; all of them where it is left out. Loading all takes a second.
 */
export async function createProgram(shell: Shell, args?: readonly string[]): Promise<Command> {
  const program = new Command("socialcoin")
    .description(
      "Coins that a resident earns by taking part, and the debts that creditors write off for them.",
    )
    .option(
      "--network <name>",
      "network whose deployment is used: localhost, one of networks/, or the one of .env",
      "localhost",
    )
    .option(
      "--accounts <file>",
      'JSON file that names accounts, { "P-2041": "0x…" }; SOCIALCOIN_ACCOUNTS of .env where left out',
    )
    .option("--json", "results as JSON on standard output, failures as JSON on standard error", false)
    .option("--dry-run", "show the plan; send and write nothing", false)
    .addOption(
      new Option("--lang <language>", "language of texts; the locale's where left out").choices(LANGUAGES),
    )
    .option("--yes", "carry out the plan without asking", false)
    .addOption(
      new Option("--wait <seconds>", "how long to wait for a transaction's receipt")
        .argParser(seconds)
        .default(DEFAULT_WAIT_SECONDS),
    )
    .version(VERSION, "--version", "show the version of this program")
    .addHelpText("after", EXIT_CODES);

  for (const group of groups) await addGroup(program, shell, group, args?.includes(group.name) ?? true);
  prepare(program);
  return program;
}

/** A group that is not wanted now has its name and description, for the help, and no commands. */
async function addGroup(
  program: Command,
  shell: Shell,
  { name, description, alone, load }: Group,
  wanted: boolean,
): Promise<void> {
  const commands = wanted ? await load(shell) : [];
  const place = alone === true && wanted ? program : program.command(name).description(description);
  for (const command of commands) place.addCommand(command);
}

/** Commander would end the process itself; here it is told to throw, so that there is one catch and one exit. */
function prepare(command: Command): void {
  command.configureHelp({ showGlobalOptions: true });
  command.configureOutput({ outputError: () => undefined });
  command.exitOverride((problem: CommanderError) => {
    if (problem.exitCode === 0 || problem.code === "commander.help") throw new Finished();
    throw argumentMistake(problem, pathOf(command));
  });
  for (const option of command.options) nameInMistakes(option, option.flags, command);
  for (const argument of command.registeredArguments) nameInMistakes(argument, argument.name(), command);
  for (const child of command.commands) prepare(child);
}

function nameInMistakes(read: Option | Argument, name: string, command: Command): void {
  if (read.parseArg !== undefined) read.argParser(namingReader(read.parseArg, name, pathOf(command)));
}

function pathOf(command: Command): string {
  const { parent } = command;
  return parent === null ? "" : `${pathOf(parent)}${command.name()} `;
}

function seconds(text: string): number {
  if (!/^\d{1,5}$/.test(text))
    throw new SocialcoinError("ARGUMENTS_INVALID", {
      en: "Write whole seconds, such as 60.",
      nl: "Schrijf hele seconden, zoals 60.",
    });
  return Number(text);
}
