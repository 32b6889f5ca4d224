import { hexToBytes } from "@ethereumjs/util";
import { expect } from "chai";

import { checkSeals } from "../../../src/proofs/checkSeals.js";
import type { ExtraData } from "../../../src/proofs/ExtraData.js";
import { type Header, headerSchema } from "../../../src/proofs/Header.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import type { Primitives } from "../../../src/proofs/Primitives.js";
import { blocksOfFourNodes, extraOf, NETWORKS, recordedBlocks, recordedValidators } from "./besu.js";

const validators = recordedValidators("net4-all-up");
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** A recorded block; by default one that was agreed in round 1. */
function sealed(index = 3): { header: Header; extra: ExtraData } {
  const block = recordedBlocks("net4-one-stopped")[index];
  if (block === undefined) throw new Error("the block should be recorded");
  return { header: block.header, extra: extraOf(block.header) };
}

describe("checkSeals", () => {
  let fast: Primitives;
  before(async () => {
    fast = await loadPrimitives();
  });

  for (const network of NETWORKS) {
    it(`accepts every block of ${network}, with the signers that are known`, () => {
      for (const { header, expected } of recordedBlocks(network)) {
        for (const primitives of [portablePrimitives, fast]) {
          const check = checkSeals(header, extraOf(header), recordedValidators(network), primitives);
          expect(check).to.deep.equal({ good: true, signers: expected.signers });
        }
      }
    });
  }

  it("accepts the seals of every node for the same block", () => {
    const blocks = recordedBlocks("net4-all-up");
    for (const { number, perNode } of blocksOfFourNodes()) {
      const header = blocks.find(({ expected }) => expected.number === number)?.header;
      if (header === undefined) throw new Error("the block should be recorded");
      for (const { extraData, signers } of perNode) {
        const stored = { ...header, extraData };
        expect(checkSeals(stored, extraOf(stored), validators, fast)).to.deep.equal({ good: true, signers });
      }
    }
  });

  describe("when something was altered", () => {
    for (const field of Object.keys(headerSchema.shape) as (keyof Header)[]) {
      if (field === "extraData") continue;
      it(`refuses another ${field}`, () => {
        const { header, extra } = sealed();
        const altered = { ...header, [field]: flipLastDigit(header[field] ?? "0x0") };
        expect(checkSeals(altered, extra, validators, fast).good).to.be.false;
      });
    }

    it("refuses a header that lost its last field", () => {
      const { header, extra } = sealed();
      const shorter = { ...header };
      delete shorter.requestsHash;
      expect(checkSeals(shorter, extra, validators, fast).good).to.be.false;
    });

    it("refuses every flipped bit of every seal", () => {
      const { header, extra } = sealed();
      for (let seal = 0; seal < extra.seals.length; seal++) {
        for (let bit = 0; bit < 65 * 8; bit += 13) {
          const seals = extra.seals.map((bytes) => bytes.slice());
          const target = seals[seal];
          if (target === undefined) throw new Error("there should be a seal");
          target[bit >> 3] = (target[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          expect(checkSeals(header, { ...extra, seals }, validators, fast).good).to.be.false;
        }
      }
    });

    it("refuses another round, and the seals of a round for the block of another", () => {
      const { header, extra } = sealed();
      for (const round of [new Uint8Array(), Uint8Array.of(2)]) {
        expect(checkSeals(header, { ...extra, round }, validators, fast).good).to.be.false;
      }
      const first = sealed(1);
      const later = { ...first.extra, round: Uint8Array.of(1) };
      expect(checkSeals(first.header, later, validators, fast).good).to.be.false;
    });

    it("refuses another vanity, list of validators or vote", () => {
      const { header, extra } = sealed();
      for (const part of [
        { vanity: new Uint8Array(32) },
        { validators: extra.validators.slice(1) },
        { vote: [new Uint8Array(20), Uint8Array.of(0xff)] },
      ]) {
        expect(checkSeals(header, { ...extra, ...part }, validators, fast).good).to.be.false;
      }
    });
  });

  describe("when the seals are not those of a quorum", () => {
    it("refuses one too few", () => {
      const { header, extra } = sealed();
      const check = checkSeals(header, { ...extra, seals: extra.seals.slice(1) }, validators, fast);
      expect(check).to.deep.equal({ good: false, reason: "SEALS_TOO_FEW" });
    });

    it("refuses a seal that stands twice", () => {
      const { header, extra } = sealed();
      const [a, b] = extra.seals;
      if (a === undefined || b === undefined) throw new Error("there should be seals");
      const check = checkSeals(header, { ...extra, seals: [a, b, a] }, validators, fast);
      expect(check).to.deep.equal({ good: false, reason: "SEAL_REPEATED" });
    });

    it("refuses the twin of a seal, by which one validator would count twice", () => {
      const { header, extra } = sealed();
      const [a, b] = extra.seals;
      if (a === undefined || b === undefined) throw new Error("there should be seals");
      const check = checkSeals(header, { ...extra, seals: [a, b, twinOf(a)] }, validators, fast);
      expect(check).to.deep.equal({ good: false, reason: "SEAL_UNREADABLE" });
    });

    it("refuses the seals of validators that are not in the trusted set, whatever the header lists", () => {
      const { header, extra } = sealed();
      const others = validators.map((validator) =>
        extraSigner(validator) ? `0x${"11".repeat(20)}` : validator,
      );
      expect(checkSeals(header, extra, others, fast)).to.deep.equal({ good: false, reason: "SEAL_FOREIGN" });
    });

    it("refuses the seals of another block", () => {
      const { header } = sealed(1);
      const { extra } = sealed(2);
      expect(checkSeals(header, extra, validators, fast).good).to.be.false;
    });
  });
});

/** A validator that signed the block of `sealed()`. */
function extraSigner(validator: string): boolean {
  return validator === "0x43f258d1f212acd3b41bc4ad6b5afed3ab1e9d44";
}

function flipLastDigit(hex: string): string {
  return `${hex.slice(0, -1)}${hex.endsWith("1") ? "2" : "1"}`;
}

/** The other signature that the same key is recovered from. */
function twinOf(seal: Uint8Array): Uint8Array {
  const s = BigInt(`0x${Buffer.from(seal.subarray(32, 64)).toString("hex")}`);
  const twin = hexToBytes(`0x${(ORDER - s).toString(16).padStart(64, "0")}`);
  return Uint8Array.of(...seal.subarray(0, 32), ...twin, 1 - (seal[64] ?? 0));
}
