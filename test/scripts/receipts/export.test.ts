import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect } from "chai";

import { exportReceipts } from "../../../scripts/commands/receipt/export.js";
import { verifyOffline } from "../../../scripts/commands/receipt/verifyOffline.js";
import { silentOutput } from "../../../scripts/output/silentOutput.js";
import { environmentOf, runAlone } from "../command.js";
import { NETWORK } from "../localNode.js";
import { type Town, town } from "../town.js";
import { codeOf } from "./codeOf.js";
import { DE_LINDE, FEBRUARY, issue, type Issued } from "./issue.js";

describe("receipt export", function () {
  let place: Town;
  let issued: Issued;
  let snapshot: unknown;
  let folder: string;

  before(async function () {
    this.timeout(60_000);
    place = await town();
    snapshot = await place.node.provider.send("evm_snapshot", []);
    folder = mkdtempSync(join(tmpdir(), "socialcoin-export-"));
    issued = await issue(place, folder);
  });
  after(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
    rmSync(folder, { recursive: true, force: true });
  });

  const exporting = (out: string) => ({
    programme: issued.programme,
    references: Object.values(issued.references),
    out: join(folder, out),
  });
  const numbers = (files: readonly string[]): number[] =>
    files.map((file) => Number(/(\d+)\.json$/.exec(file)?.[1]));

  it("takes all receipts, those of a creditor, of a period, or one", async function () {
    const { context } = place;
    const of = async (filter: object): Promise<number[]> =>
      numbers(
        (await exportReceipts({ ...context, dryRun: true }, { ...exporting("none"), ...filter })).files,
      );
    const all = await of({});
    const [first = 0] = all;
    expect(all).to.deep.equal(Array.from({ length: 7 }, (_, index) => first + index));
    expect(await of({ creditor: DE_LINDE })).to.deep.equal([all[1], all[3], all[5], all[6]]);
    expect(await of({ until: BigInt(FEBRUARY) })).to.deep.equal(all.slice(0, 4));
    expect(await of({ from: BigInt(FEBRUARY) })).to.deep.equal(all.slice(4));
    expect(await of({ from: BigInt(FEBRUARY), until: BigInt(FEBRUARY) })).to.deep.equal([]);
    expect(await of({ number: BigInt(first + 2) })).to.deep.equal([first + 2]);
  });

  it("names the receipts whose references were not given, and writes the others", async function () {
    const { deLinde } = issued.references;
    const { files, without } = await exportReceipts(place.context, {
      ...exporting("some"),
      references: [deLinde],
    });
    expect([files.length, without.length]).to.deep.equal([4, 3]);
  });

  it("writes the same bytes again, also of receipts with proofs when the chain has gone on", async function () {
    const { context, node } = place;
    const options = { ...exporting("again"), prove: true, manifest: issued.manifest };
    const { files, written } = await exportReceipts(context, options);
    expect(written).to.equal(7);
    const before = files.map((file) => readFileSync(file, "utf8"));

    expect((await exportReceipts(context, options)).written).to.equal(0);
    await exportReceipts(context, { ...options, out: join(folder, "twin") });
    const twins = files.map((file) => readFileSync(file.replace("again", "twin"), "utf8"));
    expect(twins).to.deep.equal(before);

    await node.provider.send("evm_mine", []);
    expect((await exportReceipts(context, { ...options, prove: false })).written).to.equal(0);
    expect((await exportReceipts(context, options)).written).to.equal(0);
    expect(files.map((file) => readFileSync(file, "utf8"))).to.deep.equal(before);
  });

  it("adds the proof to a receipt that was exported without", async function () {
    const options = exporting("later");
    const { files } = await exportReceipts(place.context, options);
    expect((await exportReceipts(place.context, { ...options, prove: true })).written).to.equal(7);
    expect(readFileSync(files[0] ?? "", "utf8")).to.include('"proof"');
  });

  it("replaces nothing that says something else", async function () {
    const options = exporting("taken");
    const { files } = await exportReceipts(place.context, options);
    writeFileSync(files[3] ?? "", readFileSync(files[4] ?? ""));
    expect(await codeOf(exportReceipts(place.context, options))).to.equal("FILE_EXISTS");
  });

  it("writes no proof that the network which is trusted does not bear", async function () {
    const manifest = join(folder, "other.manifest.json");
    const other = readFileSync(issued.manifest, "utf8").replace(/"codeHash": "0x../, '"codeHash": "0x00');
    writeFileSync(manifest, other);
    const options = { ...exporting("untrusted"), prove: true, manifest };
    expect(await codeOf(exportReceipts(place.context, options))).to.equal("RECEIPT_UNPROVEN");
    expect(() => readdirSync(options.out)).to.throw("ENOENT");
  });

  describe("when it is killed", function () {
    for (const [step, whole] of [
      ["write 3", 2],
      ["rename 7", 6],
    ] as const) {
      it(`at ${step}, leaves only whole files and is finished by running it again`, async function () {
        const out = join(folder, step.replace(" ", "-"));
        const killed = await runAlone(folder, command(out), { ...environment(), ...dyingAt(step) });
        expect(killed.code, killed.stderr).to.equal(null);
        const left = readdirSync(out).filter((name) => name.endsWith(".json"));
        expect(left).to.have.length(whole);
        if (left.length > 0)
          expect(await verdicts(left.map((name) => join(out, name)))).to.deep.equal(["valid"]);

        const { files, written } = await exportReceipts(place.context, {
          ...exporting("x"),
          out,
          prove: true,
        });
        expect([files.length, written]).to.deep.equal([7, 7 - whole]);
        expect(readdirSync(out)).to.have.length(7);
        expect(await verdicts([out])).to.deep.equal(["valid"]);
      });
    }
  });

  async function verdicts(paths: readonly string[]): Promise<string[]> {
    const verified = await verifyOffline(silentOutput(), { manifest: issued.manifest, paths });
    return [...new Set(verified.map(({ verdict }) => verdict))];
  }

  function command(out: string): string[] {
    const references = Object.values(issued.references);
    const programme = ["--programme", issued.programme.toString(), "--references", ...references];
    return ["receipt", "export", ...programme, "--out", out, "--prove", "--network", NETWORK];
  }

  function environment(): Record<string, string> {
    return environmentOf(place.node);
  }

  /** Makes the process kill itself just before a step: the writing, or the renaming, of one of the files. */
  function dyingAt(step: string): Record<string, string> {
    const [name = "", count = ""] = step.split(" ");
    const hook = join(folder, "dying.mjs");
    writeFileSync(
      hook,
      `import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
for (const [name, step] of [["writeFileSync", "write"], ["renameSync", "rename"]]) {
  const real = fs[name];
  let done = 0;
  fs[name] = (...args) => {
    if (step === "${name}" && String(args[0]).endsWith(".part") && ++done === ${count}) process.kill(process.pid, "SIGKILL");
    return real(...args);
  };
}
syncBuiltinESMExports();
`,
    );
    return { NODE_OPTIONS: `--import ${pathToFileURL(hook).href}` };
  }
});
