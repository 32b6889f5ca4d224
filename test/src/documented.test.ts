import { globSync, readFileSync } from "node:fs";

import { expect } from "chai";

const DECLARED = /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/;

describe("the library's documentation", function () {
  it("stands at everything that src/ exports", function () {
    const without: string[] = [];
    let seen = 0;
    for (const file of globSync("src/**/*.ts")) {
      const lines = readFileSync(file, "utf8").split("\n");
      for (const [index, line] of lines.entries()) {
        const name = DECLARED.exec(line)?.[1];
        if (name === undefined) continue;
        seen += 1;
        if (!(lines[index - 1] ?? "").trimEnd().endsWith("*/")) without.push(`${file}: ${name}`);
      }
    }
    expect(seen).to.be.above(200);
    expect(without).to.deep.equal([]);
  });

  it("names functions in docs/developers.md that are there", function () {
    const page = readFileSync("docs/developers.md", "utf8");
    const rows = [...page.matchAll(/^\| `(src\/[\w/]+\.ts)` +\|/gm)].map(([, file = ""]) => file);
    expect(rows.length).to.be.above(10);
    for (const file of rows) {
      const name = file.split("/").at(-1)?.replace(".ts", "") ?? "";
      expect(readFileSync(file, "utf8"), file).to.match(new RegExp(`^export .*\\b${name}\\b`, "m"));
    }
  });
});
