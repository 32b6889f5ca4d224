import { Argument, Command } from "commander";

import type { Shell } from "../Shell.js";
import { bashScript } from "./bashScript.js";
import { completionsOf } from "./completionsOf.js";
import { fishScript } from "./fishScript.js";
import { zshScript } from "./zshScript.js";

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `completion SHELL` */
export function completionCommand(shell: Shell): Command {
  return new Command("completion")
    .description("Write what lets a shell complete commands and options: bash, zsh or fish")
    .addArgument(new Argument("<shell>", "which shell").choices(Object.keys(SCRIPTS)))
    .addHelpText(
      "after",
      "\nWhere socialcoin is not a command yet, it also becomes one: a function that runs npx, in the folder" +
        " of this repository." +
        "\n\nExamples:\n  socialcoin completion bash >> ~/.bashrc\n  socialcoin completion zsh >> ~/.zshrc" +
        "\n  socialcoin completion fish > ~/.config/fish/completions/socialcoin.fish",
    )
    .action(async (name: keyof typeof SCRIPTS, _options: unknown, command: Command) => {
      const { createProgram } = await import("../createProgram.js");
      const completions = completionsOf(await createProgram(shell));
      await shell.runOffline(
        command,
        () => Promise.resolve(SCRIPTS[name](completions)),
        (script) => script,
      );
    });
}
