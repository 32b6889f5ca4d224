import type { Command } from "commander";

/** What can follow a command, or the program's name alone. */
export interface Completions {
  /** The words of the command, such as `claim open`; empty for the program itself. */
  readonly path: string;
  /** Commands, or the values of its first argument where they are few. */
  readonly commands: readonly Word[];
  readonly options: readonly CompletedOption[];
}

/** A word, and what it means. */
export interface Word {
  readonly word: string;
  readonly description: string;
}

/** An option by its long flag. */
export interface CompletedOption extends Word {
  readonly takesValue: boolean;
  /** Its possible values, where they are few. */
  readonly choices: readonly string[];
}

/** What can follow each command of a program, the program's own options included everywhere. */
export function completionsOf(program: Command): Completions[] {
  const general = optionsOf(program);
  const below = (command: Command, path: string): Completions[] => [
    {
      path,
      commands: [
        ...command.commands.map((child) => ({ word: child.name(), description: child.description() })),
        ...(command.registeredArguments[0]?.argChoices ?? []).map((word) => ({ word, description: "" })),
      ],
      options: command === program ? general : [...optionsOf(command), ...general],
    },
    ...command.commands.flatMap((child) => below(child, `${path} ${child.name()}`.trim())),
  ];
  return below(program, "");
}

function optionsOf(command: Command): CompletedOption[] {
  const own = command.options.map(({ long, description, required, optional, argChoices }) => ({
    word: long ?? "",
    description,
    takesValue: required || optional,
    choices: argChoices ?? [],
  }));
  const help = { word: "--help", description: "help for this command", takesValue: false, choices: [] };
  return command.parent === null ? [...own, help] : own;
}
