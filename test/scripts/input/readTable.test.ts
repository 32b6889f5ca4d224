import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { parseEuros } from "../../../scripts/input/parseEuros.js";
import { parseReference } from "../../../scripts/input/parseReference.js";
import { parseTime } from "../../../scripts/input/parseTime.js";
import type { Problem } from "../../../scripts/input/Problem.js";
import { readCsv } from "../../../scripts/input/readCsv.js";
import { refuseProblems } from "../../../scripts/input/refuseProblems.js";
import { type AwkwardFile, corpus } from "./corpus.js";

const COLUMNS = { claim: parseReference, amount: parseEuros, at: parseTime };
const AT_LEAST = 40;

describe("a table that an office exported", function () {
  let folder: string;

  before(function () {
    folder = mkdtempSync(join(tmpdir(), "socialcoin-files-"));
  });
  after(function () {
    rmSync(folder, { recursive: true });
  });

  async function outcomeOf(bytes: string | Buffer): Promise<Omit<AwkwardFile, "name" | "bytes">> {
    const file = join(folder, "file");
    writeFileSync(file, bytes);
    try {
      const { rows, problems } = await readCsv(file, COLUMNS);
      refuseProblems(problems);
      const moment = (at: bigint): string => new Date(Number(at) * 1_000).toISOString().replace(".000", "");
      return { rows: rows.map(({ claim, amount, at }) => `${claim}|${amount.toString()}|${moment(at)}`) };
    } catch (refusal) {
      if (!(refusal instanceof SocialcoinError)) throw refusal;
      expect(refusal.exitKind).to.equal("input");
      if (refusal.code !== "INPUT_INVALID") return { error: refusal.code };
      const { problems } = refusal.details as { problems: Problem[] };
      return { problems: problems.map(({ line, field, code }) => `${line} ${field} ${code}`) };
    }
  }

  for (const { name, bytes, ...expected } of corpus) {
    it(`with ${name}`, async function () {
      expect(await outcomeOf(bytes)).to.deep.equal(expected);
    });
  }

  it("is tested with many files, none of them twice", function () {
    expect(corpus.length).to.be.at.least(AT_LEAST);
    expect(new Set(corpus.map(({ name }) => name)).size).to.equal(corpus.length);
  });

  it("is refused for its first problems, and says how many more there are", async function () {
    const file = join(folder, "many.csv");
    writeFileSync(file, `claim;amount;at\n${"C01;-1;2027-01-05\n".repeat(3_000)}`);
    const { problems } = await readCsv(file, COLUMNS);
    expect(problems).to.have.length(3_000);
    expect(problems.kept).to.have.length(1_000);
    expect(() => {
      refuseProblems(problems);
    }).to.throw(/line 51, field amount: .*\n… and 2950 more\.$/);
  });

  it("says which file is not there", async function () {
    const missing = await readCsv(join(folder, "none.csv"), COLUMNS).catch((problem: unknown) => problem);
    expect(missing).to.have.property("code", "FILE_UNREADABLE");
    const notAFile = await readCsv(folder, COLUMNS).catch((problem: unknown) => problem);
    expect(notAFile).to.have.property("code", "FILE_UNREADABLE");
  });
});
