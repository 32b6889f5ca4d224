import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect } from "chai";

import { writeManifest } from "../../src/proofs/writeManifest.js";
import { writeBundle } from "../../src/receipts/writeBundle.js";
import { connection } from "../deployed.js";
import { proven } from "../src/receipts/proven.js";

const EXAMPLE = "examples/verify.ts";
const LINES = 30;

describe(EXAMPLE, function () {
  it("stands in docs/developers.md as it is, in thirty lines", function () {
    const example = readFileSync(EXAMPLE, "utf8");
    expect(example.trimEnd().split("\n").length).to.be.at.most(LINES);
    expect(readFileSync("docs/developers.md", "utf8")).to.include(`\`\`\`ts\n${example}\`\`\`\n`);
  });

  it("tells a good receipt from an altered one", async function () {
    const { sealed, sealedManifest } = await connection.networkHelpers.loadFixture(proven);
    const folder = mkdtempSync(join(tmpdir(), "socialcoin-example-"));
    try {
      const [manifest, good, altered] = ["network.json", "good.json", "altered.json"].map((name) => join(folder, name)); // prettier-ignore
      const text = writeBundle(sealed);
      writeFileSync(manifest ?? "", writeManifest(sealedManifest));
      writeFileSync(good ?? "", text);
      writeFileSync(altered ?? "", text.replace(/"writtenOff": "[0-9]+"/, '"writtenOff": "999999"'));
      const given = ["--import", "tsx", EXAMPLE, manifest ?? "", good ?? "", altered ?? ""];
      const { stdout } = await promisify(execFile)(process.execPath, given);

      const block = Number(sealed.proof.header.number);
      const { writtenOff, waived } = sealed.receipt.content;
      expect(stdout).to.include(`${good ?? ""}: valid, as of block ${block}\n`);
      expect(stdout).to.include(`  issued: post ${writtenOff + waived} cents on TEST-4711\n`);
      expect(stdout).to.include(`${altered ?? ""}: not-valid, as of block ${block}\n`);
      expect(stdout).to.include("  content: no.");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
