import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import { parse } from "csv-parse/sync";

import { type Attested, attestTasks } from "../../scripts/commands/task/attest.js";
import type { Context } from "../../scripts/context/Context.js";
import { commitEvidence } from "../../src/commitments/commitEvidence.js";
import { readStatement } from "../../src/statements/readStatement.js";
import { refusal } from "./refusal.js";
import { type Town, town } from "./town.js";

const HEAD = "task;participant;activity;units;group;started;finished;evidence";
/** Two statements: four hundred tasks, and five. */
const SOUND = 405;
const TIMES = "2027-01-04 09:00;2027-01-04 15:00";
/** Lines that are left out, by the number of the line. */
const WRONG = new Map([
  [3, "9003;P-2041;=HYPERLINK(1);1;no;" + TIMES + ";E-3"],
  [7, "9007;@SUM(1);community-centre-day;-1;no;" + TIMES + ";E-7"],
  [400, "=1+1;P-2041;community-centre-day;1;no;" + TIMES + ";E-400"],
]);
const NAMES = ["tasks.attestation.1-of-2.json", "tasks.attestation.2-of-2.json"];
const RESULT = "tasks.result.csv";

describe("task attest --skip-invalid", function () {
  let place: Town;
  let context: Context;
  let snapshot: unknown;
  let folder: string;

  beforeEach(async function () {
    place = await town();
    ({ context } = place);
    snapshot = await place.node.provider.send("evm_snapshot", []);
    folder = mkdtempSync(join(place.folder, "skip-"));
    writeFileSync(at("tasks.csv"), lines());
  });
  afterEach(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
    rmSync(folder, { recursive: true });
  });

  function at(name: string): string {
    return join(folder, name);
  }

  function lines(): string {
    // By name, its key would be derived for each line.
    const participant = context.keys.addressOf("P-2041") ?? "";
    const all = [HEAD];
    for (let task = 1; task <= SOUND; task += 1) {
      const wrong = WRONG.get(all.length + 1);
      if (wrong !== undefined) all.push(wrong);
      all.push(`${task};${participant};community-centre-day;1;no;${TIMES};E-${task}`);
    }
    return `${all.join("\r\n")}\r\n`;
  }

  function attest(by: Context = context): Promise<Attested> {
    const { programme } = place;
    return attestTasks(by, { file: at("tasks.csv"), programme, as: "team-zuid", skipInvalid: true });
  }

  /** The file says of each line what became of it, and of the statements what is in them. */
  function expectRight(): void {
    const text = readFileSync(at(RESULT), "utf8");
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true, delimiter: ";" });
    expect(rows.map(({ line }) => Number(line))).to.deep.equal(
      Array.from({ length: SOUND + WRONG.size }, (_, index) => index + 2),
    );
    const statements = NAMES.map((name) => readStatement(readFileSync(at(name), "utf8"), "AttestationBatch"));
    const listed = NAMES.map((_, index) =>
      rows.filter(({ statement }) => statement === String(index + 1)).map(({ task = "" }) => BigInt(task)),
    );
    expect(listed).to.deep.equal(
      statements.map(({ message }) => message.attestations.map(({ task }) => task)),
    );
    const left = rows.filter(({ outcome }) => outcome === "left out");
    expect(left.map(({ line, statement, field }) => [line, statement, field])).to.deep.equal([
      ["3", "", "activity"],
      ["7", "", "participant / units"],
      ["400", "", "task"],
    ]);
    for (const row of left) expect(row["what is wrong and what to do"]).to.not.equal("");
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).to.not.match(/^\s*[=+\-@|%]/);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).to.deep.equal([]);
    for (const [index, { message }] of statements.entries()) {
      const kept = at((NAMES[index] ?? "").replace(".json", ".private.json"));
      const { evidence } = JSON.parse(readFileSync(kept, "utf8")) as {
        evidence: { salt: string; reference: string }[];
      };
      expect(evidence.map(commitEvidence)).to.deep.equal(message.attestations.map((one) => one.evidence));
    }
  }

  it("tells line by line what happened, and completes what an interruption left of that", async function () {
    const { tasks, skipped, result } = await attest();
    expect([tasks, skipped, result]).to.deep.equal([SOUND, WRONG.size, at(RESULT)]);
    expectRight();
    const before = [RESULT, ...NAMES].map((name) => readFileSync(at(name), "utf8"));
    expect((await refusal(() => attest())).code).to.equal("FILE_EXISTS");
    // As if it had been killed with everything signed, while it wrote the result.
    rmSync(at(RESULT));
    writeFileSync(at(`${RESULT}.part`), "line;ta");
    await attest();
    expect([RESULT, ...NAMES].map((name) => readFileSync(at(name), "utf8"))).to.deep.equal(before);
    expectRight();
  });

  it("goes on after an interruption, keeps what was signed, and replaces no statement of other tasks", async function () {
    const advance = (): never => {
      throw new Error("interrupted");
    };
    const progress = () => ({ advance, stop: () => undefined });
    const failure = await attest({ ...context, output: { ...context.output, progress } }).catch(String);
    expect([failure, ...NAMES.map((name) => existsSync(at(name)))]).to.deep.equal([
      "Error: interrupted",
      true,
      false,
    ]);
    const first = readFileSync(at("tasks.attestation.1-of-2.json"), "utf8");
    // Written just before its statement would have been.
    writeFileSync(at("tasks.attestation.2-of-2.private.json"), "{}");

    writeFileSync(at("tasks.csv"), lines().replace(";E-1\r\n", ";E-other\r\n"));
    expect((await refusal(() => attest())).code).to.equal("FILE_EXISTS");
    writeFileSync(at("tasks.csv"), lines());
    await attest();
    expect(readFileSync(at("tasks.attestation.1-of-2.json"), "utf8")).to.equal(first);
    expectRight();
  });
});
