import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";

import { exportReceipts } from "../../../scripts/commands/receipt/export.js";
import { writeLetters } from "../../../scripts/commands/receipt/letter.js";
import { refresh } from "../../../scripts/commands/receipt/refresh.js";
import { reverseReceipts } from "../../../scripts/commands/receipt/reverse.js";
import { signReversal } from "../../../scripts/commands/receipt/signReversal.js";
import { verifyOffline } from "../../../scripts/commands/receipt/verifyOffline.js";
import { silentOutput } from "../../../scripts/output/silentOutput.js";
import { run, runAlone } from "../command.js";
import { type Town, town } from "../town.js";
import { codeOf } from "./codeOf.js";
import { issue, type Issued, TAX_OFFICE } from "./issue.js";

const output = silentOutput();

describe("receipts in a creditor's books", function () {
  let place: Town;
  let issued: Issued;
  let snapshot: unknown;
  let folder: string;
  let receipts: readonly string[];

  before(async function () {
    this.timeout(60_000);
    place = await town();
    snapshot = await place.node.provider.send("evm_snapshot", []);
    folder = mkdtempSync(join(tmpdir(), "socialcoin-books-"));
    issued = await issue(place, folder);
    const { programme, references } = issued;
    const exporting = { programme, references: [references.deLinde], out: at("receipts"), prove: true };
    receipts = (await exportReceipts(place.context, exporting)).files;
  });
  after(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (name: string): string => join(folder, name);
  const offline = (...args: string[]) => runAlone(folder, [...args, "--manifest", issued.manifest]);

  describe("receipt refresh", function () {
    it("gives the same receipts as of a newer block, and letters that say so", async function () {
      const paths = [at("newer")];
      await exportReceipts(place.context, {
        programme: issued.programme,
        references: [issued.references.deLinde],
        out: at("newer"),
        prove: true,
      });
      const [letter = ""] = await writeLetters(output, {
        paths: receipts.slice(0, 1),
        manifest: issued.manifest,
        audiences: ["creditor"],
        sender: "Wilgendam",
        out: at("newer"),
      });
      const before = await verifyOffline(output, { manifest: issued.manifest, paths });
      await place.node.provider.send("evm_mine", []);

      const options = { paths, manifest: issued.manifest, rpc: place.node.url };
      const refreshed = await refresh(output, options);
      expect(refreshed.map(({ written }) => written)).to.deep.equal([true, true, true, true, true]);
      const after = await verifyOffline(output, { manifest: issued.manifest, paths });
      const newest = await place.node.provider.getBlockNumber();
      expect(new Set(after.map(({ asOfBlock }) => asOfBlock))).to.deep.equal(new Set([newest]));
      expect(before.every(({ asOfBlock = 0 }) => asOfBlock < newest)).to.equal(true);
      const plain = ({ file, number, verdict, writtenOff }: (typeof after)[0]) => [
        file,
        number,
        verdict,
        writtenOff,
      ];
      expect(after.map(plain)).to.deep.equal(before.map(plain));
      expect(after.map(({ file }) => file)).to.include(letter);

      const again = await refresh(output, options);
      expect(again.some(({ written }) => written)).to.equal(false);
    });

    it("takes the place of a proof that is false, whichever block that says it is of", async function () {
      const file = at("far.json");
      const ofFarBlock = readFileSync(receipts[0] ?? "", "utf8").replace(
        /"number": "0x.+"/,
        '"number": "0xfffffffffffff"',
      );
      writeFileSync(file, ofFarBlock);
      const options = { paths: [file], manifest: issued.manifest, rpc: place.node.url };
      expect((await refresh(output, options)).map(({ written }) => written)).to.deep.equal([true]);
      const [verified] = await verifyOffline(output, { manifest: issued.manifest, paths: [file] });
      expect(verified?.verdict).to.equal("valid");
    });

    it("proves nothing of what the chain does not have", async function () {
      const altered = at("altered.json");
      writeFileSync(
        altered,
        readFileSync(receipts[0] ?? "", "utf8").replace('"writtenOff": "', '"writtenOff": "1'),
      );
      const options = { paths: [altered], manifest: issued.manifest, rpc: place.node.url };
      expect(await codeOf(refresh(output, options))).to.equal("RECEIPT_UNPROVEN");
    });
  });

  describe("receipt table", function () {
    it("has a line for each receipt, in our words and in those of the Schuldenknooppunt", async function () {
      const plain = await offline("receipt", "table", at("receipts"), "--out", "plain.csv", "--lang", "nl");
      expect(plain).to.include({ code: 0, stdout: "4 bewijzen in plain.csv.\n" });
      const [head = "", first = ""] = readFileSync(at("plain.csv"), "utf8").split("\r\n");
      expect(head).to.match(/^\ufeffpaymentReference;invoiceNumber;customerNumber;writtenOff;waived;/);
      expect(first).to.match(/^TEST-DL-1;F-DL;K-DL;15,00;0,00;985,00;2027-01-28;/);

      const layout = ["--layout", "schuldenknooppunt", "--out", "fields.csv"];
      expect((await offline("receipt", "table", at("receipts"), ...layout)).code).to.equal(0);
      const lines = readFileSync(at("fields.csv"), "utf8").trim().split("\r\n");
      expect(lines[0]).to.include("Betaalreferentie;FactuurnummerSE;KlantnummerSE;ActueelVorderingsbedrag;");
      expect(lines[1]).to.match(/^TEST-DL-1;F-DL;K-DL;985,00;;;;;afboeking;15,00;2027-01-28;\d+$/);
      expect(lines.at(-1)).to.match(/^TEST-DL-1;F-DL;K-DL;0,00;;;;;finale kwijting;955,00;2027-02-01;\d+$/);
    });
  });

  describe("receipt reconcile", function () {
    it("says that all is booked, and what is not, with an exit code, as a table, CSV and JSON", async function () {
      const head = "Boekdatum;Betaalreferentie;Bedrag\n";
      const months =
        "28-01-2027;TEST DL 1;-30,00\n01-02-2027;TEST-DL-1;-15,00\n01-02-2027;test-dl-1;-955,00\n";
      writeFileSync(at("good.csv"), `${head}${months}`);
      const good = await offline("receipt", "reconcile", at("receipts"), "--ledger", "good.csv");
      expect(good).to.include({ code: 0, stderr: "" });
      expect(good.stdout).to.equal(
        "Matched: 4. Missing in the ledger: 0. Different: 0. Without a receipt: 0.\n",
      );

      writeFileSync(at("bad.csv"), `${head}${months.replace("-955,00", "-995,00")}03-02-2027;OTHER;-1,00\n`);
      const args = ["--ledger", "bad.csv", "--out", "outcome.csv"];
      const bad = await offline("receipt", "reconcile", at("receipts"), ...args);
      expect(bad.code).to.equal(2);
      expect(bad.stderr).to.match(/^Receipts and ledger differ/);
      expect(bad.stdout).to.match(/different .* TEST-DL-1 .* €955.00 +€995.00 +4/);
      expect(bad.stdout).to.match(/unknown .* OTHER .* €1.00 +5/);
      expect(readFileSync(at("outcome.csv"), "utf8")).to.match(/\r\nunknown;;OTHER;;;1.00;5\r\n$/);

      const json = await offline("receipt", "reconcile", at("receipts"), "--ledger", "bad.csv", "--json");
      const { counts } = JSON.parse(json.stdout) as { counts: object };
      expect(counts).to.deep.equal({ matched: 3, missing: 0, different: 1, unknown: 1 });
    });

    it("names line and column of a ledger that cannot be read", async function () {
      writeFileSync(at("unread.csv"), "betaalreferentie;bedrag\nTEST-DL-1;vijftien\n");
      const { code, stderr } = await offline(
        "receipt",
        "reconcile",
        at("receipts"),
        "--ledger",
        "unread.csv",
      );
      expect(code).to.equal(2);
      expect(stderr).to.match(/^unread.csv, line 2, field amount: "vijftien" is not an amount/);
    });
  });

  it("verifies what is beside a file of holes that is larger than any memory", async function () {
    const sent = at("sent");
    cpSync(at("receipts"), sent, { recursive: true });
    for (const name of ["a.json", "b.pdf"]) {
      writeFileSync(join(sent, name), name === "b.pdf" ? "%PDF-" : "");
      truncateSync(join(sent, name), 5_000_000_000);
    }
    const verified = await verifyOffline(output, { manifest: issued.manifest, paths: [sent] });
    expect(verified.map(({ verdict }) => verdict)).to.deep.equal([
      "not-valid",
      "could-not-be-checked",
      "valid",
      "valid",
      "valid",
      "valid",
    ]);
    rmSync(sent, { recursive: true });
  });

  it("leaves a reversed receipt out of what is posted, and proves that it is reversed", async function () {
    const { programme, references } = issued;
    const taxOffice = { programme, references: [references.taxOffice], out: at("tax"), prove: true };
    const [first = ""] = (await exportReceipts(place.context, taxOffice)).files;
    const reversal = {
      file: first,
      oin: TAX_OFFICE,
      reason: "WRONG_CUSTOMER",
      as: "belastingdienst",
      out: at("undo.json"),
    };
    await signReversal(place.context, reversal);
    await reverseReceipts(place.context, { files: [at("undo.json")], as: "wilgendam-operator" });
    const [now] = await refresh(output, { paths: [first], manifest: issued.manifest, rpc: place.node.url });
    expect(now).to.include({ status: "reversed", written: true });

    const shown = await run(place.node, folder, "receipt", "verify", first, "--manifest", issued.manifest);
    expect(shown.code).to.equal(2);
    expect(shown.stdout).to.include("reversed");
    writeFileSync(at("tax.csv"), "paymentReference,amount\nTEST-BD-1,15.00\nTEST-BD-1,15.00\n");
    const booked = await offline("receipt", "reconcile", at("tax"), "--ledger", "tax.csv");
    expect(booked).to.include({ code: 0 });
    expect(booked.stdout).to.match(/1 receipt left out, because reversed: \d+\./);

    // Anybody can make up a block in which a receipt was reversed.
    const proof = readFileSync(first, "utf8");
    writeFileSync(at("tax/made-up.json"), proof.replace(/"timestamp": "0x./, '"timestamp": "0x9'));
    const deceived = await offline("receipt", "reconcile", at("tax"), "--ledger", "tax.csv");
    expect(deceived).to.include({ code: 2 });
    expect(deceived.stderr).to.match(/^Not valid: .*made-up\.json\./);
  });

  it("say nothing of amounts where a file cannot be read", async function () {
    writeFileSync(at("notes.json"), "no receipt");
    const { code, stdout } = await offline("receipt", "verify", "notes.json");
    expect(code).to.equal(2);
    expect(stdout).to.match(/^notes\.json {2,}not-valid: /m);
  });
});
