import { execFileSync } from "node:child_process";

import { expect } from "chai";

import { bashScript } from "../../scripts/commands/completion/bashScript.js";
import { type Completions, completionsOf } from "../../scripts/commands/completion/completionsOf.js";
import { fishScript } from "../../scripts/commands/completion/fishScript.js";
import { zshScript } from "../../scripts/commands/completion/zshScript.js";
import { createProgram } from "../../scripts/commands/createProgram.js";
import { createShell } from "../../scripts/commands/createShell.js";

describe("socialcoin completion", function () {
  let completions: readonly Completions[];

  before(async function () {
    this.timeout(20_000);
    completions = completionsOf(await createProgram(createShell({}, "en", process)));
  });

  /** What bash itself completes, given the words up to the cursor. */
  function completedByBash(...words: string[]): string[] {
    const script = `${bashScript(completions)}
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _socialcoin; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync("bash", ["-c", script, "bash", "socialcoin", ...words], { encoding: "utf8" })
      .split("\n")
      .filter((word) => word !== "");
  }

  for (const [words, completed] of [
    [["aw"], ["award"]],
    [
      ["claim", "sign-"],
      ["sign-assignment", "sign-withdrawal", "sign-discharge"],
    ],
    [["--network", "localhost", "claim", "sh"], ["show"]],
    [["claim", "open", "1", "--ca"], ["--case"]],
    [["claim", "open", "1", "--netw"], ["--network"]],
    [
      ["award", "--lang", ""],
      ["en", "nl"],
    ],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    // Nothing of ours: bash completes files.
    [["award", ""], []],
    [["award", "--accounts", ""], []],
  ] as const) {
    it(`in bash completes: ${words.join(" ")}`, function () {
      expect(completedByBash(...words)).to.deep.equal(completed);
    });
  }

  it("becomes a command that never installs a package of that name, in whichever folder it is typed", function () {
    for (const script of [bashScript, zshScript, fishScript]) {
      expect(script(completions)).to.match(/npx --no -- socialcoin /);
    }
  });

  it("in zsh and fish knows every command", function () {
    for (const script of [zshScript(completions), fishScript(completions)]) {
      for (const { path } of completions.filter((one) => one.path !== "")) expect(script).to.include(path);
    }
  });
});
