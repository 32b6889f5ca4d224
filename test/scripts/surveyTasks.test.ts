import { Readable } from "node:stream";

import { expect } from "chai";

import { surveyTasks } from "../../scripts/commands/task/surveyTasks.js";
import type { SourceLine, TaskSource } from "../../scripts/commands/task/TaskSource.js";
import { silentOutput } from "../../scripts/output/silentOutput.js";

describe("looking through a file of tasks", function () {
  it("shows how many lines were looked at", async function () {
    const seen: [label: string, steps: number][] = [];
    let stopped = false;
    const output = {
      ...silentOutput(),
      progress: (label: string) => ({
        advance: (steps: number) => seen.push([label, steps]),
        stop: () => (stopped = true),
      }),
    };

    const { bad } = await surveyTasks(output, linesOf(1_001), 1n, 300, () => Promise.resolve([]));

    expect(bad.size).to.equal(1_001);
    expect(seen).to.deep.equal([
      ["Checking tasks", 500],
      ["Checking tasks", 500],
    ]);
    expect(stopped).to.equal(true);
  });
});

/** So many lines, none of which could be read. */
function linesOf(count: number): TaskSource {
  const said = { en: "it is none", nl: "het is er geen" };
  const lines = Array.from({ length: count }, (_, index): SourceLine => {
    const problem = { file: "tasks.csv", line: index + 2, field: "", code: "CSV_MALFORMED", said };
    return { line: index + 2, row: undefined, problems: [problem], last: false };
  });
  return { name: "tasks.csv", lines: () => Readable.from(lines) as AsyncIterable<SourceLine> };
}
