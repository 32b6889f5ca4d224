import { expect } from "chai";
import { Wallet } from "ethers";

import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { type Manifest, manifestSchema } from "../../../src/proofs/Manifest.js";
import { parseBlock } from "../../../src/proofs/parseBlock.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import type { Primitives } from "../../../src/proofs/Primitives.js";
import { wholeHash } from "../../../src/proofs/wholeHash.js";
import { buildBundles } from "../../../src/receipts/buildBundles.js";
import { createVerifier } from "../../../src/receipts/createVerifier.js";
import type { ReceiptBundle } from "../../../src/receipts/ReceiptBundle.js";
import type { Verification } from "../../../src/receipts/Verification.js";
import { writeBundle } from "../../../src/receipts/writeBundle.js";
import { writeReceiptFile } from "../../../src/receipts/writeReceiptFile.js";
import { connection } from "../../deployed.js";
import { collect, proven, seal, sealAsStored, validators, withHeader } from "./proven.js";
import { reverse } from "./receipted.js";

const { networkHelpers, ethers } = connection;

describe("createVerifier", function () {
  let primitives: Primitives;
  before(async function () {
    primitives = await loadPrimitives();
  });

  const verify = (bundle: ReceiptBundle, manifest?: Manifest) =>
    createVerifier(manifest, primitives)(writeBundle(bundle));

  it("hashes the development network's blocks as that network does", async function () {
    await networkHelpers.loadFixture(proven);
    const answer = (await ethers.provider.send("eth_getBlockByNumber", ["latest", false])) as Record<
      string,
      unknown
    >;
    expect(wholeHash(parseBlock(answer), portablePrimitives)).to.equal(answer["hash"]);
  });

  it("knows a receipt of a sealed block to be valid, from the file and the manifest alone", async function () {
    const { sealed, sealedManifest } = await networkHelpers.loadFixture(proven);
    expect(manifestSchema.safeParse(sealedManifest).success).to.be.true;

    const verification = await verify(sealed, sealedManifest);

    expect(reasons(verification)).to.deep.equal([
      "FILE_AS_WRITTEN",
      "NETWORK_SAME",
      "SEALS_QUORUM",
      "CODE_SAME",
      "CONTENT_SAME",
      "STANDING_ISSUED",
      "CLAIM_OPENS",
    ]);
    expect(verification.verdict).to.equal("valid");
    expect(verification.asOfBlock).to.equal(Number(sealed.proof.header.number));
    expect(verification.asOfTime).to.equal(Number(sealed.proof.header.timestamp));
  });

  it("says of a development network that nobody vouches for its blocks", async function () {
    const { bundles, manifest } = await networkHelpers.loadFixture(proven);
    for (const bundle of bundles) {
      const verification = await verify(bundle, manifest);
      expect(verification.verdict).to.equal("valid");
      expect(verification.findings[2]).to.deep.equal({
        question: "seals",
        answer: "not-applicable",
        reason: "SEALS_DEVELOPMENT",
      });
    }
  });

  it("does not mind how whoever exports spells an address", async function () {
    const { file, bundle, manifest } = await networkHelpers.loadFixture(proven);
    const spelled = { ...file, contract: file.contract.toLowerCase() };
    const source = { node: ethers.provider, primitives: portablePrimitives };
    const [same] = await collect(buildBundles([spelled], source));
    expect(same && writeBundle(same)).to.equal(writeBundle(bundle));
    expect(same && (await verify(same, manifest)).verdict).to.equal("valid");
  });

  it("says of a reversed receipt that it does not count", async function () {
    const { world, programme, bundles, files, manifest } = await networkHelpers.loadFixture(proven);
    const [bundle] = bundles.slice(-1);
    if (bundle === undefined) throw new Error("there should be a bundle");
    await reverse(world, programme, bundle.receipt);
    const source = { node: ethers.provider, primitives: portablePrimitives };
    const [reversed] = await collect(buildBundles(files.slice(-1), source));
    if (reversed === undefined) throw new Error("there should be a bundle");

    const verification = await verify(reversed, manifest);

    expect(verification.verdict).to.equal("not-valid");
    expect(verification.status).to.equal("reversed");
    expect(reasons(verification)).to.include("STANDING_REVERSED");
    expect((await verify(bundle, manifest)).verdict).to.equal("valid");
  });

  describe("when it cannot know", function () {
    it("says so without a manifest", async function () {
      const { sealed } = await networkHelpers.loadFixture(proven);
      const verification = await verify(sealed);
      expect(verification.verdict).to.equal("could-not-be-checked");
      expect(reasons(verification)).to.include("MANIFEST_MISSING");
    });

    it("says so of a file that was saved anew", async function () {
      const { sealed, sealedManifest } = await networkHelpers.loadFixture(proven);
      const text = JSON.stringify(JSON.parse(writeBundle(sealed)));
      const verification = await createVerifier(sealedManifest, primitives)(text);
      expect(verification.verdict).to.equal("could-not-be-checked");
      expect(reasons(verification)).to.include("FILE_REWRITTEN");
    });

    it("says so of a block outside of the ranges, or newer than the manifest with other validators", async function () {
      const { sealed, sealedManifest } = await networkHelpers.loadFixture(proven);
      const addresses = validators.map(({ address }) => address.toLowerCase());
      const before = withSet(sealedManifest, { from: "0", to: "1", validators: addresses });
      expect(reasons(await verify(sealed, before))).to.include("VALIDATORS_UNKNOWN");

      const others = withSet(sealedManifest, { from: "0", to: null, validators: addresses.slice(1) });
      const verification = await verify(sealed, { ...others, asOfBlock: "1" });
      expect(reasons(verification)).to.include("VALIDATORS_CHANGED");
      expect(verification.verdict).to.equal("could-not-be-checked");
    });

    it("says so of good seals in another order, or more of them than are needed", async function () {
      const { sealed, sealedManifest, bundle } = await networkHelpers.loadFixture(proven);
      for (const signers of [validators, validators.slice(1).toReversed()]) {
        const header = sealAsStored(bundle.proof.header, signers, 0);
        const verification = await verify(withHeader(sealed, header), sealedManifest);
        expect(reasons(verification)).to.include("SEALS_REARRANGED");
        expect(verification.verdict).to.equal("could-not-be-checked");
      }
    });

    it("says so of a file of another version", async function () {
      const { file, sealedManifest } = await networkHelpers.loadFixture(proven);
      const verification = await createVerifier(sealedManifest, primitives)(writeReceiptFile(file));
      expect(verification.verdict).to.equal("could-not-be-checked");
      expect(reasons(verification)[0]).to.equal("FILE_OTHER_VERSION");
    });
  });

  describe("when a block was forged", function () {
    it("refuses seals of strangers, of too few, of retired validators and of another block", async function () {
      const { sealed, sealedManifest, bundle } = await networkHelpers.loadFixture(proven);
      const addresses = validators.map(({ address }) => address.toLowerCase());
      const strangers = ["e5", "f6", "17"].map((byte) => new Wallet(`0x${byte.repeat(32)}`));
      const { header } = bundle.proof;
      const cases: [string, ReceiptBundle, Manifest][] = [
        ["SEAL_FOREIGN", withHeader(sealed, seal(header, strangers, 0)), sealedManifest],
        ["SEALS_TOO_FEW", withHeader(sealed, seal(header, validators.slice(2), 0)), sealedManifest],
        ["SEALS_MISSING", bundle, sealedManifest],
        [
          "VALIDATORS_OTHER",
          sealed,
          withSet(sealedManifest, { from: "0", to: "500", validators: addresses.slice(1) }),
        ],
        ["SEAL_FOREIGN", withHeader(sealed, { ...sealed.proof.header, timestamp: "0x1" }), sealedManifest],
        [
          "BLOCK_HASH_OTHER",
          {
            ...sealed,
            proof: { ...sealed.proof, header: { ...sealed.proof.header, timestamp: "0x1" } },
          },
          sealedManifest,
        ],
      ];
      for (const [reason, forged, manifest] of cases) {
        const verification = await verify(forged, manifest);
        expect(reasons(verification)).to.include(reason);
        expect(verification.verdict).to.equal("not-valid");
        expect(verification.status, reason).to.equal("none");
      }
    });
  });

  describe("when something else was altered", function () {
    it("refuses another chain, contract, code, receipt, slot or reference", async function () {
      const { sealed, sealedManifest, bundles } = await networkHelpers.loadFixture(proven);
      const [debtRelief] = sealedManifest.contracts.debtRelief;
      if (debtRelief === undefined) throw new Error("there should be a contract");
      const { receipt, proof, claimReference } = sealed;
      const other = "0x00000000000000000000000000000000000000AA";
      const cases: [string, Partial<ReceiptBundle>, Manifest?][] = [
        ["CHAIN_OTHER", { chainId: 1n }],
        ["CONTRACT_OTHER", { contract: other }],
        ["CODE_OTHER", {}, withContract(sealedManifest, { ...debtRelief, codeHash: `0x${"11".repeat(32)}` })],
        [
          "CONTRACT_UNPROVEN",
          { contract: other },
          withContract(sealedManifest, { ...debtRelief, address: other.toLowerCase() }),
        ],
        ["CONTENT_OTHER", { receipt: { ...receipt, content: { ...receipt.content, writtenOff: 1n } } }],
        ["CONTENT_UNPROVEN", { receipt: { ...receipt, number: 2n } }],
        ["CONTENT_UNPROVEN", { proof: { ...proof, receipt: bundles[1]?.proof.receipt ?? [] } }],
        ["CONTENT_UNPROVEN", { proof: { ...proof, receipt: proof.claim } }],
        ["CLAIM_UNPROVEN", { proof: { ...proof, claim: proof.receipt } }],
        ["CLAIM_UNPROVEN", { receipt: { ...receipt, content: { ...receipt.content, claim: 258n } } }],
        ["CLAIM_OTHER", { claimReference: { ...claimReference, customerNumber: "K-8" } }],
      ];
      for (const [reason, part, manifest] of cases) {
        const verification = await verify({ ...sealed, ...part }, manifest ?? sealedManifest);
        expect(reasons(verification)).to.include(reason);
        expect(verification.verdict).to.equal("not-valid");
      }
    });

    it("refuses a block with seals where the manifest says that nobody seals", async function () {
      const { sealed, manifest } = await networkHelpers.loadFixture(proven);
      const verification = await verify(sealed, manifest);
      expect(reasons(verification)).to.include("BLOCK_HASH_OTHER");
      expect(verification.verdict).to.equal("not-valid");
    });

    it("does not take a block that it has seen for one that differs in a field left out", async function () {
      const { sealed, sealedManifest } = await networkHelpers.loadFixture(proven);
      const verifier = createVerifier(sealedManifest, primitives);
      expect((await verifier(writeBundle(sealed))).verdict).to.equal("valid");
      const { requestsHash, ...header } = sealed.proof.header;
      const account = [requestsHash ?? "", ...sealed.proof.account];
      const forged = { ...sealed, proof: { ...sealed.proof, header, account } };
      expect((await verifier(writeBundle(forged))).verdict).to.equal("not-valid");
    });
  });
});

function reasons({ findings }: Verification): string[] {
  return findings.map(({ reason }) => reason);
}

function withSet(
  manifest: Manifest,
  set: { from: string; to: string | null; validators: string[] },
): Manifest {
  return { ...manifest, consensus: { kind: "qbft", sets: [set] } };
}

function withContract(manifest: Manifest, contract: { address: string; codeHash: string }): Manifest {
  return { ...manifest, contracts: { debtRelief: [contract] } };
}
