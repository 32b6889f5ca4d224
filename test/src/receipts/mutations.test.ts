import { bytesToHex, hexToBytes } from "@ethereumjs/util";
import { expect } from "chai";
import fc from "fast-check";
import { Wallet } from "ethers";

import { decodeExtraData } from "../../../src/proofs/decodeExtraData.js";
import { encodeExtraData } from "../../../src/proofs/encodeExtraData.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import type { Primitives } from "../../../src/proofs/Primitives.js";
import { createVerifier } from "../../../src/receipts/createVerifier.js";
import type { ReceiptBundle } from "../../../src/receipts/ReceiptBundle.js";
import { writeBundle } from "../../../src/receipts/writeBundle.js";
import { connection } from "../../deployed.js";
import { type Choose, type Mutation, mutations } from "./mutations.js";
import { proven, seal, validators, withHeader } from "./proven.js";

/** Altered bundles per run; the large run of docs/receipt-bundle.md sets 100,000. */
const RUNS = Number(process.env["SOCIALCOIN_MUTATIONS"] ?? 1_000);
/** On a slow machine that does other things at the same time; the median is below one millisecond. */
const LONGEST = 1_000;

describe("altered receipt bundles", function () {
  let primitives: Primitives;
  before(async function () {
    primitives = await loadPrimitives();
  });

  it(`are never valid (${RUNS} of them), each within bounded time`, async function () {
    this.timeout(0);
    const { bundles, sealed, sealedManifest } = await connection.networkHelpers.loadFixture(proven);
    // Of blocks with another state: another sealed header with the same one would prove the same receipt.
    const others = bundles.map((bundle, index) => {
      const header = { ...bundle.proof.header, stateRoot: `0x${"7".repeat(63)}${index}` };
      return writeBundle(withHeader(bundle, seal(header, validators.slice(index % 2), index)));
    });
    const text = writeBundle(sealed);
    const verify = createVerifier(sealedManifest, primitives);
    expect((await verify(text)).verdict).to.equal("valid");
    const kinds: Record<string, Mutation> = { ...mutations, ...sealMutations(sealed) };
    const altered: Record<string, number> = {};
    const reasons = new Set<string>();

    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(kinds)),
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        async (kind, numbers) => {
          const mutated = kinds[kind]?.(text, others, chooser(numbers)) ?? text;
          fc.pre(mutated !== text && !others.includes(mutated));
          const start = performance.now();
          const verification = await verify(mutated);
          altered[kind] = (altered[kind] ?? 0) + 1;
          for (const { reason } of verification.findings) reasons.add(reason);
          expect(verification.verdict, kind).to.not.equal("valid");
          expect(performance.now() - start, kind).to.be.below(LONGEST);
        },
      ),
      { numRuns: RUNS, seed: 7, maxSkipsPerRun: 1_000 },
    );

    // Each kind was tried, and they got as far as every question.
    expect(Object.keys(altered).sort()).to.deep.equal(Object.keys(kinds).sort());
    expect([...reasons]).to.include.members([
      "SEAL_FOREIGN",
      "CONTRACT_UNPROVEN",
      "CONTENT_OTHER",
      "CLAIM_OTHER",
    ]);
  });

  it("are told from untouched ones, all of which are valid", async function () {
    this.timeout(0);
    const { bundles, sealedManifest } = await connection.networkHelpers.loadFixture(proven);
    for (let index = 0; index < Math.min(RUNS, 1_000) / 10; index++) {
      const bundle = bundles[index % bundles.length];
      if (bundle === undefined) throw new Error("there should be a bundle");
      const four = validators.toSpliced(index % 5, 1);
      const text = writeBundle(withHeader(bundle, seal(bundle.proof.header, four, index % 300)));
      expect((await createVerifier(sealedManifest, primitives)(text)).verdict).to.equal("valid");
    }
  });
});

/** Mutations that keep the file's form and play with the seals. */
function sealMutations(sealed: ReceiptBundle): Record<string, Mutation> {
  const strangers = ["e5", "f6", "17"].map((byte) => new Wallet(`0x${byte.repeat(32)}`));
  const { header } = sealed.proof;
  return {
    "seals shuffled, repeated or left out": (_, __, choose) => {
      const extra = decodeExtraData(hexToBytes(header.extraData as `0x${string}`));
      if (extra === undefined) throw new Error("the header should be readable");
      const pick = () => extra.seals[choose(extra.seals.length)] ?? new Uint8Array(65);
      const seals = Array.from({ length: choose(6) }, pick);
      const extraData = bytesToHex(encodeExtraData({ ...extra, seals }));
      return writeBundle(withHeader(sealed, { ...header, extraData }));
    },
    "seals of a minority, or of strangers": (_, __, choose) => {
      const signers = [...validators.slice(2), ...strangers].slice(choose(3), 2 + choose(4));
      return writeBundle(withHeader(sealed, seal(header, signers, choose(3))));
    },
    "seals over another round or block": (_, __, choose) => {
      const other = seal({ ...header, timestamp: `0x${choose(9).toString(16)}` }, validators, choose(3));
      return writeBundle(withHeader(sealed, { ...header, extraData: other.extraData }));
    },
  };
}

function chooser(numbers: readonly number[]): Choose {
  let next = 0;
  return (limit) => (limit === 0 ? 0 : (numbers[next++ % numbers.length] ?? 0) % limit);
}
