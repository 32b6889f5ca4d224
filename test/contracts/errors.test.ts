import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

const INTERFACES = join(import.meta.dirname, "../../contracts/interfaces");

/** The text of all files under a folder that end so. */
function textOf(folder: string, ending: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}

/** The names that are declared in the interfaces. */
function declared(what: "error" | "event"): string[] {
  return [...textOf(INTERFACES, ".sol").matchAll(new RegExp(`^ *${what} (\\w+)\\(`, "gm"))].map(
    ([, name = ""]) => name,
  );
}

describe("Completeness of the contracts' tests", function () {
  const tests = textOf(import.meta.dirname, ".test.ts");

  /** Announces a change that cannot happen here: every coin is bound from the start. */
  const neverEmitted = new Set(["Soulbound"]);

  it("finds declarations at all", function () {
    expect(declared("error").length).to.be.greaterThan(50);
    expect(declared("event").length).to.be.greaterThan(20);
  });

  it("expects every custom error of the interfaces somewhere", function () {
    const missing = declared("error").filter((name) => !tests.includes(`"${name}"`) && !isComposed(name));
    expect(missing).to.deep.equal([]);
  });

  it("lets every custom error carry facts, but where there is no subject", function () {
    const text = textOf(INTERFACES, ".sol");
    const bare = [...text.matchAll(/^ *error (\w+)\(\);/gm)].map(([, name]) => name);
    expect(bare.sort()).to.deep.equal(["SocialcoinNotTransferable", "StatementsMissing"]);
  });

  it("refuses in no other way: no text, no bare revert, no assert", function () {
    const code = textOf(join(INTERFACES, ".."), ".sol").replaceAll(/\/\/.*$/gm, "");
    const conditions = [...code.matchAll(/\brequire\(/g)].length;
    const named = [
      ...code.matchAll(/\brequire\((?:[^;"]|"\w+")*?[,(]\s*[A-Z]\w+\((?:[^;"]|"\w+")*?\)\s*\);/g),
    ].length;
    expect(named).to.equal(conditions);
    expect(code).not.to.match(/\brevert\(\)|\brevert\("|\bassert\(/);
  });

  it("expects every event of the interfaces somewhere", function () {
    const missing = declared("event").filter((name) => !tests.includes(`"${name}"`));
    expect(missing.filter((name) => !neverEmitted.has(name))).to.deep.equal([]);
  });

  /** Some tests put the name together from a part that differs: `Socialcoin${kind}CeilingExceeded`. */
  function isComposed(name: string): boolean {
    return [...tests.matchAll(/`(\w+)\$\{\w+\}(\w+)`/g)].some(
      ([, start = "", end = ""]) => name.startsWith(start) && name.endsWith(end) && end.length > 5,
    );
  }
});
