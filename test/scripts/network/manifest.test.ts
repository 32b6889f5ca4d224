import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";

import { makeManifest } from "../../../scripts/commands/network/manifest.js";
import { pinManifest } from "../../../scripts/commands/network/pin.js";
import { manifestDigest } from "../../../src/proofs/manifestDigest.js";
import { readManifest } from "../../../src/proofs/readManifest.js";
import { faultyNode } from "../../faults/faultyNode.js";
import { environmentOf, runAlone } from "../command.js";
import { codeOf } from "../receipts/codeOf.js";
import { issue } from "../receipts/issue.js";
import { type Town, town } from "../town.js";

const ADMINISTRATOR = "network-administrator";

describe("the network manifest", function () {
  let place: Town;
  let folder: string;
  let signed: string;

  before(async function () {
    this.timeout(60_000);
    place = await town();
    folder = mkdtempSync(join(tmpdir(), "socialcoin-manifest-"));
    signed = at("signed.manifest.json");
    await make({ out: signed, as: ADMINISTRATOR });
  });
  after(function () {
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (name: string): string => join(folder, name);
  const make = (options: object = {}) =>
    makeManifest(place.context, {
      name: "town",
      municipality: ["00000099000000001000"],
      out: at("made.json"),
      overwrite: true,
      ...options,
    });
  const administrator = (): string => place.context.keys.addressOf(ADMINISTRATOR)?.toLowerCase() ?? "";

  describe("network manifest", function () {
    it("is written when a second node says the same", async function () {
      const made = await make({ check: [place.node.url] });
      expect(made.checked).to.equal(1);
      expect(made.digest).to.equal((await make()).digest);
    });

    it("is not written when a second node says something else", async function () {
      const liar = await faultyNode(place.node.url);
      try {
        await make({ out: at("counted.json"), check: [liar.url] });
        const call = liar.calls.indexOf("eth_getCode");
        liar.begin({ fault: "lie", at: call });
        const out = at("contradicted.json");
        expect(await codeOf(make({ out, check: [liar.url] }))).to.equal("NODES_CONTRADICT");
        expect(existsSync(out)).to.equal(false);
      } finally {
        liar.server.close();
      }
    });

    it("goes on from an earlier one", async function () {
      const { municipalities } = readManifest(readFileSync(signed, "utf8"));
      expect(municipalities).to.deep.equal(["00000099000000001000"]);
      await place.node.provider.send("evm_mine", []);
      const { asOfBlock } = await make({ extend: signed });
      expect(Number(asOfBlock)).to.equal(await place.node.provider.getBlockNumber());
    });
  });

  describe("network pin", function () {
    const pin = (options: object) =>
      pinManifest({ file: signed, place: (name) => at(`pinned/${name}.manifest.json`), ...options });
    afterEach(function () {
      rmSync(at("pinned"), { recursive: true, force: true });
    });

    it("asks by what else than the file the network is known", async function () {
      expect(await codeOf(pin({}))).to.equal("MANIFEST_UNCONFIRMED");
      expect(await codeOf(pin({ digest: `0x${"11".repeat(32)}` }))).to.equal("MANIFEST_OTHER_DIGEST");
      expect(await codeOf(pin({ signer: `0x${"11".repeat(20)}` }))).to.equal("MANIFEST_OTHER_SIGNER");
      expect(existsSync(at("pinned"))).to.equal(false);
      const { digest } = await pin({ signer: administrator() });
      expect((await pin({ digest })).file).to.equal(at("pinned/town.manifest.json"));
    });

    it("takes a newer one of the same administrator, and no older or other one", async function () {
      await pin({ signer: administrator() });
      await place.node.provider.send("evm_mine", []);
      await make({ out: at("newer.json"), as: ADMINISTRATOR });
      await pin({ file: at("newer.json") });
      expect(await codeOf(pin({}))).to.equal("MANIFEST_CONTRADICTS");

      await make({ out: at("else.json"), as: "wilgendam-operator" });
      expect(await codeOf(pin({ file: at("else.json") }))).to.equal("MANIFEST_OTHER_SIGNER");
      const other = readFileSync(at("newer.json"), "utf8").replace(/"codeHash": "0x../, '"codeHash": "0x00');
      writeFileSync(at("other.json"), other.replace(/,\s*"signature": \{[^}]*\}/, ""));
      expect(await codeOf(pin({ file: at("other.json") }))).to.equal("MANIFEST_CONTRADICTS");
    });

    it("is found by receipt verify, which then needs no node", async function () {
      this.timeout(60_000);
      const snapshot: unknown = await place.node.provider.send("evm_snapshot", []);
      try {
        const issued = await issue(place, folder);
        const environment = { ...environmentOf(place.node), SOCIALCOIN_NETWORKS: at("networks") };
        copyFileSync(issued.manifest, at("test.json"));
        const { digest } = JSON.parse(
          (
            await runAlone(
              folder,
              [
                "network",
                "pin",
                at("test.json"),
                "--json",
                "--digest",
                manifestDigest(readManifest(readFileSync(issued.manifest, "utf8"))),
              ],
              environment,
            )
          ).stdout,
        ) as { digest: string };
        expect(digest).to.match(/^0x/);
        const references = ["--references", issued.references.taxOffice];
        const exporting = ["receipt", "export", "--programme", issued.programme.toString(), ...references];
        const exported = await runAlone(
          folder,
          [...exporting, "--prove", "--out", "own", "--network", "test"],
          environment,
        );
        expect(exported).to.include({ code: 0 });
        const unreachable = { SOCIALCOIN_NETWORKS: at("networks"), SOCIALCOIN_RPC_URL: "http://127.0.0.1:1" };
        const verified = await runAlone(
          folder,
          ["receipt", "verify", "own", "--network", "test"],
          unreachable,
        );
        expect(verified.stdout.match(/valid as of block/g)).to.have.length(3);
        expect(verified.code).to.equal(0);
      } finally {
        await place.node.provider.send("evm_revert", [snapshot]);
      }
    });
  });
});
