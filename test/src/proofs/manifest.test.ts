import { expect } from "chai";
import { Wallet } from "ethers";

import type { Manifest } from "../../../src/proofs/Manifest.js";
import { manifestSigner } from "../../../src/proofs/manifestSigner.js";
import { readManifest } from "../../../src/proofs/readManifest.js";
import { signManifest } from "../../../src/proofs/signManifest.js";
import { validatorsAt } from "../../../src/proofs/validatorsAt.js";
import { writeManifest } from "../../../src/proofs/writeManifest.js";
import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { recordedGenesis, recordedValidators } from "./besu.js";

const four = recordedValidators("net4-all-up");
const three = four.slice(1);

const manifest: Manifest = {
  format: "socialcoin-network",
  version: 1,
  name: "recorded",
  chainId: "20771",
  genesisHash: recordedGenesis("net4-all-up").hash,
  asOfBlock: "458",
  contracts: { debtRelief: [{ address: `0x${"ab".repeat(20)}`, codeHash: `0x${"cd".repeat(32)}` }] },
  consensus: {
    kind: "qbft",
    sets: [
      { from: "1", to: "99", validators: three },
      { from: "110", to: null, validators: four },
    ],
  },
  municipalities: ["00000001001299757000"],
};

describe("network manifest", () => {
  it("is written and read without a difference, with the same bytes each time", () => {
    const text = writeManifest(manifest);
    expect(readManifest(text)).to.deep.equal(manifest);
    const shuffled = Object.fromEntries(Object.entries(manifest).reverse()) as Manifest;
    expect(writeManifest(shuffled)).to.equal(text);
  });

  it("names the validators of a block, and whether they may have changed since", () => {
    expect(validatorsAt(manifest, 50n)).to.deep.equal({ validators: three, settled: true });
    expect(validatorsAt(manifest, 110n)).to.deep.equal({ validators: four, settled: true });
    expect(validatorsAt(manifest, 459n)).to.deep.equal({ validators: four, settled: false });
    expect(validatorsAt(manifest, 100n)).to.be.undefined;
    expect(validatorsAt(manifest, 0n)).to.be.undefined;
    expect(validatorsAt({ ...manifest, consensus: { kind: "development" } }, 50n)).to.be.undefined;
  });

  it("is signed by whom it says, until a word is altered", async () => {
    const administrator = new Wallet(`0x${"a7".repeat(32)}`);
    const signed = await signManifest(manifest, administrator);
    expect(manifestSigner(readManifest(writeManifest(signed)))).to.equal(administrator.address.toLowerCase());
    expect(manifestSigner(manifest)).to.be.undefined;
    expect(manifestSigner({ ...signed, chainId: "20772" })).to.be.undefined;
    expect(manifestSigner({ ...signed, municipalities: [] })).to.be.undefined;
    const other = { signer: `0x${"11".repeat(20)}`, value: signed.signature?.value ?? "" };
    expect(manifestSigner({ ...signed, signature: other })).to.be.undefined;
  });

  for (const [what, altered] of Object.entries({
    "sets that overlap": { consensus: sets({ from: "1", to: "110" }, { from: "110", to: null }) },
    "a set after the one in force": { consensus: sets({ from: "1", to: null }, { from: "110", to: null }) },
    "a set that ends before it begins": { consensus: sets({ from: "9", to: "8" }) },
    "a validator twice": {
      consensus: { kind: "qbft", sets: [{ from: "1", to: null, validators: [...four, four[3]] }] },
    },
    "no validators": { consensus: { kind: "qbft", sets: [{ from: "1", to: null, validators: [] }] } },
    "no contract": { contracts: { debtRelief: [] } },
    "another version": { version: 2 },
    "a field too many": { administrator: "me" },
  })) {
    it(`is refused with ${what}`, () => {
      expect(() => readManifest(JSON.stringify({ ...manifest, ...altered })))
        .to.throw(SocialcoinError)
        .with.property("code", "MANIFEST_FORM_INVALID");
    });
  }
});

function sets(...ranges: { from: string; to: string | null }[]): object {
  return { kind: "qbft", sets: ranges.map((range) => ({ ...range, validators: four })) };
}
