import { expect } from "chai";

import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import type { Manifest } from "../../../src/proofs/Manifest.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import type { Primitives } from "../../../src/proofs/Primitives.js";
import { buildBundles } from "../../../src/receipts/buildBundles.js";
import { createBlockReader } from "../../../src/receipts/createBlockReader.js";
import { createVerifier } from "../../../src/receipts/createVerifier.js";
import { readBundle } from "../../../src/receipts/readBundle.js";
import { readWritten } from "../../../src/receipts/readWritten.js";
import { writeBundle } from "../../../src/receipts/writeBundle.js";
import { connection } from "../../deployed.js";
import { NETWORKS } from "../proofs/besu.js";
import { alterFiles, report } from "./alterFiles.js";
import { besuProof } from "./besuProof.js";
import { forgeries, type Material, retiredAddresses, sealForgeries } from "./forgeries.js";
import { type Mutation, mutations } from "./mutations.js";
import { collect, proven, seal, validators, withHeader } from "./proven.js";

/** Altered files, over all networks; `npm run test:mutations` sets 126,000. */
const RUNS = Number(process.env["SOCIALCOIN_MUTATIONS"] ?? 1_800);
const isLarge = RUNS > 10_000;
const UNTOUCHED = isLarge ? 1_000 : 60;
/** One in so many is verified with the portable engines too, which take milliseconds. */
const PORTABLE = 50;

describe("altered receipt bundles", function () {
  this.timeout(0);
  let primitives: Primitives;
  before(async function () {
    primitives = await loadPrimitives();
  });

  it(`are never valid on a development network (${RUNS / 3} of them)`, async function () {
    const { material, manifest } = await developed();
    const texts = material.bundles.map(writeBundle);
    const kinds = { ...mutations, ...forgeries(material) };
    const reasons = await alter(texts, texts, kinds, manifest);
    expect(reasons).to.include.members([
      "BLOCK_HASH_OTHER",
      "CHAIN_OTHER",
      "CONTRACT_OTHER",
      "CONTRACT_UNPROVEN",
      "CONTENT_OTHER",
      "CONTENT_ABSENT",
      "CONTENT_UNPROVEN",
      "CLAIM_OTHER",
      "CLAIM_UNPROVEN",
    ]);
  });

  it(`are never valid on a sealed network (${RUNS / 3} of them)`, async function () {
    const { material, manifest, others } = await sealed();
    const texts = material.bundles.map(writeBundle);
    const kinds = { ...mutations, ...forgeries(material), ...sealForgeries(material) };
    const reasons = await alter(texts, others, kinds, manifest);
    expect(reasons).to.include.members([
      "SEAL_FOREIGN",
      "SEAL_REPEATED",
      "SEALS_TOO_FEW",
      "SEALS_REARRANGED",
      "VALIDATORS_OTHER",
      "CONTENT_ABSENT",
      "CLAIM_OTHER",
    ]);
  });

  for (const network of NETWORKS) {
    it(`show nothing when made from what Besu recorded, ${network} (${RUNS / 9} of them)`, async function () {
      const { text, isShown } = besuProof(network);
      expect(isShown(text, primitives)).to.equal(true);
      const others = NETWORKS.map((other) => besuProof(other).text);
      const counts = await alterFiles(RUNS / 9, mutations, [text], others, (mutated) => {
        let shown = false;
        try {
          shown = isShown(mutated, primitives);
        } catch {
          // What cannot be read shows nothing.
        }
        return { isValid: shown };
      });
      if (isLarge) report(`Besu ${network}`, counts);
    });
  }

  it("are told from untouched ones, all of which are valid", async function () {
    const { material, manifest, development } = await sealed();
    const verify = createVerifier(manifest, primitives);
    const developedTexts = (await developed()).material.bundles.map(writeBundle);
    const verifyDeveloped = createVerifier(development, primitives);
    for (let index = 0; index < UNTOUCHED; index++) {
      const bundle = material.bundles[index % material.bundles.length];
      if (bundle === undefined) throw new Error("there should be a bundle");
      const signers = validators.toSpliced(index % 5, 1);
      const text = writeBundle(withHeader(bundle, seal(bundle.proof.header, signers, index % 255)));
      expect((await verify(text)).verdict).to.equal("valid");
      expect((await verifyDeveloped(developedTexts[index % developedTexts.length] ?? "")).verdict).to.equal(
        "valid",
      );
    }
  });

  /** Alters bundles and verifies them, all with one verifier; gives the reasons that were heard. */
  async function alter(
    texts: readonly string[],
    others: readonly string[],
    kinds: Record<string, Mutation>,
    manifest: Manifest,
  ): Promise<string[]> {
    const verify = createVerifier(manifest, primitives);
    const portable = createVerifier(manifest, portablePrimitives);
    const readBlock = createBlockReader();
    const reasons = new Set<string>();
    let [count, fast] = [0, 0];
    const counts = await alterFiles(RUNS / 3, kinds, texts, others, async (mutated) => {
      const verification = await verify(mutated);
      for (const { reason } of verification.findings) reasons.add(reason);
      if (count++ % PORTABLE === 0) expect(await portable(mutated)).to.deep.equal(verification);
      return { isValid: verification.verdict === "valid", check: () => { requireOneReading(mutated); } }; // prettier-ignore
    });
    if (isLarge) report(`chain ${manifest.chainId}, ${manifest.consensus.kind}`, counts);
    // Forgeries that are written as they should be are.
    expect(fast).to.be.above(RUNS / 20);
    // What was altered is forgotten: the untouched are what they were.
    for (const text of texts) expect((await verify(text)).verdict).to.equal("valid");
    return [...reasons];

    /** What is read the fast way is read the same the careful way. */
    function requireOneReading(mutated: string): void {
      const written = readWritten(mutated, readBlock, primitives);
      if (written === undefined) return;
      const { bundle, reason } = readBundle(mutated);
      expect(reason).to.equal("FILE_AS_WRITTEN");
      expect(written.bundle).to.deep.equal(bundle);
      fast += 1;
    }
  }
});

/** Bundles of the development network, and of receipts and claims that it does not have. */
async function developed(): Promise<{ material: Material; manifest: Manifest }> {
  const { bundles, files, manifest } = await connection.networkHelpers.loadFixture(proven);
  const source = { node: connection.ethers.provider, primitives: portablePrimitives };
  const invented = [...Array(12).keys()].flatMap((index) =>
    files.slice(0, 1).map((file) => {
    const content = { ...file.receipt.content, claim: BigInt(500 + index) };
    return { ...file, receipt: { ...file.receipt, number: BigInt(50 + index), content } };
  })); // prettier-ignore
  return { material: { bundles, absent: await collect(buildBundles(invented, source)) }, manifest };
}

/** The same of a network of four validators, whose predecessors have retired. */
async function sealed() {
  const { material, manifest } = await developed();
  const [bundle] = material.bundles;
  if (bundle === undefined) throw new Error("there should be a bundle");
  const header = seal(bundle.proof.header, validators.slice(1), 1);
  // Of blocks with another state: another sealed header with the same one would prove the same receipt.
  const others = material.bundles.map((one, index) => {
    const stateRoot = `0x${"7".repeat(63)}${index}`;
    return writeBundle(withHeader(one, seal({ ...one.proof.header, stateRoot }, validators.slice(index % 2), index)));
  }); // prettier-ignore
  const sets = [
    { from: "1", to: "1", validators: retiredAddresses },
    { from: "2", to: null, validators: validators.map(({ address }) => address.toLowerCase()) },
  ];
  const toSealed = (one: Material["bundles"][number]) => withHeader(one, header);
  return {
    material: { bundles: material.bundles.map(toSealed), absent: material.absent.map(toSealed) },
    manifest: { ...manifest, consensus: { kind: "qbft" as const, sets } },
    development: manifest,
    others,
  };
}
