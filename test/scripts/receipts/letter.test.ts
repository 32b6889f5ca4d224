import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { expect } from "chai";

import { exportReceipts } from "../../../scripts/commands/receipt/export.js";
import { writeLetters } from "../../../scripts/commands/receipt/letter.js";
import { verifyReceipts } from "../../../scripts/commands/receipt/verify.js";
import { verifyOffline } from "../../../scripts/commands/receipt/verifyOffline.js";
import { silentOutput } from "../../../scripts/output/silentOutput.js";
import { readLetterSettings } from "../../../src/letters/LetterSettings.js";
import { type Town, town } from "../town.js";
import { codeOf } from "./codeOf.js";
import { issue, type Issued } from "./issue.js";

const ORGANISATIONS = join(
  import.meta.dirname,
  "..",
  "..",
  "..",
  "examples",
  "wilgendam",
  "organisations.csv",
);
const output = silentOutput();

describe("receipt letter", function () {
  let place: Town;
  let issued: Issued;
  let snapshot: unknown;
  let folder: string;
  let receipts: readonly string[];

  before(async function () {
    this.timeout(60_000);
    place = await town();
    snapshot = await place.node.provider.send("evm_snapshot", []);
    folder = mkdtempSync(join(tmpdir(), "socialcoin-letter-"));
    issued = await issue(place, folder);
    const { programme } = issued;
    const exporting = {
      programme,
      references: [issued.references.deLinde],
      out: join(folder, "receipts"),
      prove: true,
    };
    receipts = (await exportReceipts(place.context, exporting)).files;
  });
  after(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
    rmSync(folder, { recursive: true, force: true });
  });

  const options = () => ({
    paths: receipts,
    manifest: issued.manifest,
    audiences: ["creditor", "resident"] as const,
    sender: "Gemeente Wilgendam",
    organisations: ORGANISATIONS,
    out: join(folder, "letters"),
  });

  it("writes a letter for each reader, which is itself a receipt, and the same again", async function () {
    const letters = await writeLetters(output, options());
    expect(letters).to.have.length(8);
    const verified = await verifyOffline(output, { manifest: issued.manifest, paths: letters });
    expect([...new Set(verified.map(({ verdict }) => verdict))]).to.deep.equal(["valid"]);
    const names = { sender: "Gemeente Wilgendam", creditor: "Woonstichting De Linde" };
    const [first = ""] = letters;
    expect(basename(first)).to.match(/^receipt-\d{6}-creditor\.pdf$/);
    expect(readLetterSettings(readFileSync(first))).to.deep.equal({ audience: "creditor", ...names });

    const before = letters.map((file) => readFileSync(file, "hex"));
    await writeLetters(output, options());
    expect(letters.map((file) => readFileSync(file, "hex"))).to.deep.equal(before);
  });

  it("makes a letter of a letter, in other names", async function () {
    const [letter = ""] = await writeLetters(output, options());
    const again = { ...options(), paths: [letter], organisations: undefined, out: join(folder, "again") };
    const [other = ""] = await writeLetters(output, { ...again, audiences: ["resident"] });
    expect(readLetterSettings(readFileSync(other))).to.include({ audience: "resident", creditor: "" });
  });

  it("is not valid with other pages than its receipt's, whether or not a node is asked", async function () {
    const [letter = ""] = await writeLetters(output, options());
    const altered = join(folder, "altered.pdf");
    writeFileSync(altered, Buffer.concat([readFileSync(letter), Buffer.from("% another page\n")]));
    const files = [letter, altered];
    const offline = await verifyOffline(output, { manifest: issued.manifest, paths: files });
    const online = await verifyReceipts(place.context, files);
    for (const verified of [offline, online]) {
      expect(verified.map(({ verdict }) => verdict)).to.deep.equal(["valid", "could-not-be-checked"]);
    }
  });

  it("writes no letter of a receipt that is not valid", async function () {
    const altered = join(folder, "altered.json");
    writeFileSync(
      altered,
      readFileSync(receipts[0] ?? "", "utf8").replace('"writtenOff": "', '"writtenOff": "1'),
    );
    const refused = writeLetters(output, { ...options(), paths: [altered], out: join(folder, "none") });
    expect(await codeOf(refused)).to.equal("LETTER_REFUSED");
  });
});
