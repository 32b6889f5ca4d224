import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { expect } from "chai";
import type { Command } from "commander";

import { createProgram } from "../../scripts/commands/createProgram.js";
import { Finished } from "../../scripts/commands/Finished.js";
import type { Shell } from "../../scripts/commands/Shell.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { type WrittenCommand, writtenCommands } from "./writtenCommands.js";

const ROOT = join(import.meta.dirname, "..", "..");

/** Takes a command as far as its arguments go, and stops before it acts. */
const PARSER: Shell = {
  run: () => Promise.reject(new Finished()),
  runOffline: () => Promise.reject(new Finished()),
  manifestOf: () => undefined,
  pinnedFile: () => "",
  deskOf: () => Promise.reject(new Finished()),
};

describe("the commands that the documentation shows", function () {
  for (const page of pages()) {
    it(`are commands, with the arguments and options that they take: ${page}`, async function () {
      for (const written of writtenCommands(readFileSync(join(ROOT, page), "utf8"))) await accepted(written);
    });
  }

  it("are commands in every command's help too, and each has an example of itself", async function () {
    for (const [name, command] of leaves(await createProgram(PARSER))) {
      const examples = writtenCommands(helpOf(command));
      expect(
        examples.some(({ text }) => `${text} `.startsWith(`socialcoin ${name} `)),
        `an example in the help of: ${name}`,
      ).to.equal(true);
      for (const written of examples) await accepted(written);
    }
  });

  it("are told from what is no command", async function () {
    const [unknown, missing] = writtenCommands(
      "`npx socialcoin task atest x.csv`\n    socialcoin award --as x",
    );
    await Promise.all(
      [unknown, missing].map(async (written) => {
        expect(written).to.not.equal(undefined);
        const refusal = await refusalOf(written?.args ?? []);
        expect(refusal).to.match(/unknown command|missing required argument/);
      }),
    );
  });
});

function pages(): string[] {
  const folders = ["docs", "examples"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }),
  );
  const files = folders
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  return ["README.md", ...files].filter(
    (page) => writtenCommands(readFileSync(join(ROOT, page), "utf8")).length > 0,
  );
}

async function accepted({ text, args }: WrittenCommand): Promise<void> {
  const refusal = await refusalOf(args);
  // "--oin …" leaves a value to the reader; that there is such an option is still checked.
  const leftOpen = text.includes("…") && refusal?.includes("is invalid") === true;
  expect(leftOpen ? undefined : refusal, text).to.equal(undefined);
}

async function refusalOf(args: readonly string[]): Promise<string | undefined> {
  try {
    await (await createProgram(PARSER, args)).parseAsync(args, { from: "user" });
  } catch (failure) {
    if (failure instanceof SocialcoinError && failure.code === "ARGUMENTS_INVALID") return failure.message;
  }
  return undefined;
}

function leaves(command: Command, path: readonly string[] = []): [string, Command][] {
  if (command.commands.length === 0) return [[path.join(" "), command]];
  return command.commands.flatMap((child) => leaves(child, [...path, child.name()]));
}

function helpOf(command: Command): string {
  let help = "";
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  return help;
}
