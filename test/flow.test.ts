import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { expect } from "chai";

const EXAMPLE = "examples/wilgendam";
const MINUTES = 60_000;

/** What a run of the demo did. */
interface Run {
  readonly code: number;
  readonly story: string;
  readonly errors: string;
}

/** Runs the demo as its user does, in a process of its own. */
function demo(...options: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const args = ["run", "--silent", "demo", "--", ...options];
    execFile("npm", args, { maxBuffer: 10_000_000 }, (failure, story, errors) => {
      resolve({ code: typeof failure?.code === "number" ? failure.code : 0, story, errors });
    });
  });
}

/** The running rule's own figures, as `test/vectors/wilgendam.json` has them: what is put right on the way changes none. */
const GOLDEN = [
  "C01,belastingdienst,preferential,10735,107350,576650,0",
  "C02,wilgendam-wi,preferential,3633,36330,195210,0",
  "C03,cjib,unsecured,1166,11660,137040,0",
  "C04,cjib,unsecured,510,5100,0,59900",
  "C05,duo,unsecured,3070,30700,0,360565",
  "C06,de-linde,unsecured,2547,25470,299148,0",
  "C07,noorderlicht,unsecured,1552,15520,182324,0",
  "C08,salus,unsecured,1275,12750,149740,0",
  "C09,cak,unsecured,865,8650,101585,0",
  "C10,stroom,unsecured,249,2490,29337,0",
  "C11,rijnvallei,unsecured,582,5820,68390,0",
  "C12,incasso-vast,unsecured,1064,10640,125041,0",
  "C13,wehra,unsecured,2344,23440,275310,0",
  "C14,oost,unsecured,7002,70020,822320,0",
];

const REFUSALS = [
  "SOCIALCOIN_MONTH_CEILING_EXCEEDED",
  "SOCIALCOIN_TASK_AWARDED_BEFORE",
  "STATEMENT_NEEDS_FOUR_EYES",
  "SOCIALCOIN_YEAR_CEILING_EXCEEDED",
  "TARGET_NOT_REACHED",
];

describe("the demo, through its front door", function () {
  this.timeout(4 * MINUTES);

  let scratch: string;
  before(() => {
    scratch = mkdtempSync(join(tmpdir(), "socialcoin-demo-"));
  });
  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  describe("when it plays the example as it is", () => {
    let out: string;
    let run: Run;
    before(async () => {
      out = join(scratch, "whole");
      run = await demo("--out", out);
    });

    it("ends well", () => {
      expect(run.errors).to.equal("");
      expect(run.code).to.equal(0);
    });

    it("writes for each claim what the rule gives", () => {
      const [head, ...lines] = readFileSync(join(out, "summary.csv"), "utf8").trim().split("\n");
      expect(head).to.equal("claim,creditor,rank,coins,writtenOffCents,waivedCents,outstandingCents");
      expect(lines).to.deep.equal(GOLDEN);
    });

    it("leaves every receipt with its creditor, numbered without a gap", () => {
      const numbers = receiptsIn(out, "receipt")
        .map((file) => JSON.parse(readFileSync(file, "utf8")) as { receipt: { number: string } })
        .map(({ receipt }) => Number(receipt.number))
        .sort((a, b) => a - b);
      // 18 months × 14 claims, one more in each month in which a claim is served by both, and 12 discharges.
      expect(numbers).to.deep.equal(Array.from({ length: 18 * 14 + 12 + 12 }, (_, index) => index + 1));
    });

    it("leaves the receipts of a claim that changed hands with who held it at the time", () => {
      const held = (name: string): number =>
        receiptsIn(out, "receipt").filter((file) => file.includes(`/${name}/`)).length;
      // Six months with TeleNova; twelve with Incasso Vast, and the discharge.
      expect([held("telenova"), held("incasso-vast")]).to.deep.equal([6, 13]);
    });

    it("plays further programmes, each with receipts of what its coins brought", () => {
      const told = /^ {2}(climate|work|neighbourhood): .+$/gm;
      expect([...run.story.matchAll(told)].map(([line]) => line.trim())).to.deep.equal([
        "climate: fridge-lease and led-lamps for coins · 3 vouchers delivered and acknowledged · 500 coins left.",
        "work: forklift-training for coins · 1 vouchers delivered and acknowledged · 200 coins left.",
        "neighbourhood: bench is tried with 2 of 3 orders.",
        "neighbourhood: bench is realised with 500 + 400 + 300 = 1,200 coins.",
        "neighbourhood: flower-boxes is realised with 100 + 200 + 200 = 500 coins.",
        "neighbourhood: buurtbeheer acknowledges 6 contributions.",
      ]);
      expect([receiptsIn(out, "voucher").length, receiptsIn(out, "contribution").length]).to.deep.equal([
        5, 6,
      ]);
    });

    it("shows what must be refused as refused", () => {
      const refused = [...run.story.matchAll(/✗ refused: .+ \((\w+)\)$/gm)].map(([, code]) => code);
      expect(refused).to.deep.equal(REFUSALS);
    });
  });

  describe("when somebody edits the example", () => {
    it("gives another result for another claim", async () => {
      const from = january("other-claim");
      edit(join(from, "claims/stroom.csv"), "318.27", "1318.27");
      const out = join(scratch, "other-claim-out");
      const { code } = await demo("--from", from, "--out", out);
      expect(code).to.equal(0);
      // 2,200 coins over a total weight of 47,640.40 + 1,000.00 euros.
      const [, ...lines] = readFileSync(join(out, "summary.csv"), "utf8").trim().split("\n");
      const c10 = Math.floor((2_200 * 131_827) / 4_764_040);
      expect(lines[9]).to.equal(`C10,stroom,unsecured,${c10},${c10 * 10},${131_827 - c10 * 10},0`);
    });

    it("refuses a month above the ceiling and says which", async () => {
      const from = january("too-much");
      const more = "700,P-2041,street-clean-up,1,yes,2027-01-23 10:00,2027-01-23 12:00,ZUID-2027-0700\n";
      append(join(from, "tasks/2027-01.csv"), more);
      const { code, errors } = await demo("--from", from, "--out", join(scratch, "too-much-out"));
      expect(code).to.equal(5);
      expect(errors).to.contain("€210.00").and.to.contain("month");
    });

    it("names file, line and field of a cell that cannot be used", async () => {
      const from = january("bad-cell");
      edit(join(from, "tasks/2027-01.csv"), "street-clean-up", "street-dancing");
      const { code, errors } = await demo("--from", from, "--out", join(scratch, "bad-cell-out"));
      expect(code).to.equal(2);
      expect(errors).to.match(/2027-01\.csv, line \d+, field activity/);
    });

    it("fails when something is not refused that should be", async () => {
      const from = january("not-refused");
      edit(join(from, "story.json"), '"month": "2027-02"', '"month": "2027-01"');
      const small = "900,P-2041,keeping-company,1,no,2027-01-25 13:00,2027-01-25 15:00,ZUID-2027-0900\n";
      const file = join(from, "refused/2027-02-too-much-in-a-month.csv");
      writeFileSync(file, `${readFileSync(file, "utf8").split("\n")[0] ?? ""}\n${small}`);
      const { code, errors } = await demo("--from", from, "--out", join(scratch, "not-refused-out"));
      expect(code).to.equal(5);
      expect(errors).to.contain("should have been refused with SOCIALCOIN_MONTH_CEILING_EXCEEDED");
    });

    it("leaves a folder alone that is not its own", async () => {
      const taken = january("taken");
      const { code, errors } = await demo("--out", taken);
      expect(code).to.equal(2);
      expect(errors).to.contain("--out");
      expect(existsSync(join(taken, "story.json"))).to.equal(true);
    });

    it("fails when the books differ from the rule", async () => {
      const from = january("mixed-up");
      // Two claims with one reference: a clerk would post both on each.
      edit(join(from, "claims/cjib.csv"), "TEST-CJ-9004", "TEST-CJ-9003");
      const { code, errors } = await demo("--from", from, "--out", join(scratch, "mixed-up-out"));
      expect(code).to.equal(1);
      expect(errors).to.match(/C03: coins is \d+ in the books and \d+ by the rule/);
    });
  });

  /** A copy of the example with its first month only, and without further programmes. */
  function january(name: string): string {
    const from = join(scratch, name);
    cpSync(EXAMPLE, from, { recursive: true });
    for (const file of readdirSync(join(from, "tasks"))) {
      if (file !== "2027-01.csv") rmSync(join(from, "tasks", file));
    }
    const story = JSON.parse(readFileSync(join(from, "story.json"), "utf8")) as object;
    writeFileSync(join(from, "story.json"), JSON.stringify({ ...story, further: [] }, undefined, 2));
    return from;
  }
});

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(file, text.replace(from, to));
}

function append(file: string, text: string): void {
  writeFileSync(file, readFileSync(file, "utf8") + text);
}

/** The receipts of a kind in the folders of a run. */
function receiptsIn(out: string, kind: "receipt" | "voucher" | "contribution"): string[] {
  return readdirSync(out)
    .map((name) => join(out, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => basename(path).startsWith(`${kind}-`) && path.endsWith(".json"));
}
