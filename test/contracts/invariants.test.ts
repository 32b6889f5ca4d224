import { readFileSync } from "node:fs";

import { expect } from "chai";

/** The text of a file of this repository. */
function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

describe("docs/invariants.md", function () {
  const page = read("docs/invariants.md");
  const promised = [...page.matchAll(/^### (I\d+) /gm)].map((match) => match[1]);
  const named = [...page.matchAll(/`(invariant_I\d+_\w+)`/g)].map((match) => match[1]);
  const written = [
    ...read("test/invariant/Promises.t.sol").matchAll(/function (invariant_I\d+_\w+)\(\)/g),
  ].map((match) => match[1]);

  it("numbers the promises from I1 without a gap", function () {
    expect(promised).to.deep.equal(promised.map((_, index) => `I${String(index + 1)}`));
  });

  it("has one invariant function for each promise, and says its name", function () {
    expect(written).to.have.lengthOf(promised.length);
    expect(named).to.deep.equal(written);
    expect(written.map((name) => name?.split("_")[1])).to.deep.equal(promised);
  });

  it("names only files and tests that exist", function () {
    for (const [, path] of page.matchAll(/`((?:test|contracts|docs|scripts)\/[\w./]+\.(?:sol|ts|md|sh))`/g)) {
      expect(() => read(path ?? ""), path).not.to.throw();
    }
  });
});
