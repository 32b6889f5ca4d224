import { expect } from "chai";
import { id, keccak256, Transaction, Wallet, ZeroAddress } from "ethers";

import { encodeAward } from "../../scripts/commands/award/encodeAward.js";
import { fastKeccak } from "../../scripts/context/fastKeccak.js";
import { signRaw } from "../../scripts/signers/signRaw.js";
import { ISocialcoin__factory } from "../../typechain-types/index.js";

const FAR = 1_893_456_000n;

describe("what is encoded by hand is what the library encodes", function () {
  for (const count of [0, 1, 3]) {
    it(`an award of ${count} tasks, with signatures of accounts and of contracts`, function () {
      const attestations = Array.from({ length: count }, (_, index) => ({
        task: 2n ** 64n - 1n - BigInt(index),
        participant: new Wallet(id(`p${index}`)).address,
        activity: BigInt(index),
        units: 65_535n,
        group: index % 2 === 0,
        started: 1n,
        finished: 2n ** 40n - 1n,
        evidence: id(`e${index}`),
      }));
      const message = { programme: 7n, attester: ZeroAddress, deadline: FAR, attestations };
      for (const signature of [`0x${"ab".repeat(65)}`, `0x${"cd".repeat(64)}`, `0x${"ef".repeat(300)}`]) {
        const domain = { name: "Socialcoin", version: "1", chainId: 1n, verifyingContract: ZeroAddress };
        const statement = { domain, primaryType: "AttestationBatch" as const, message, signature };
        const expected = ISocialcoin__factory.createInterface().encodeFunctionData("award", [
          message,
          signature,
        ]);
        expect(encodeAward(statement)).to.equal(expected);
      }
    });
  }

  it("a signed transaction, with and without a fee", async function () {
    const wallet = new Wallet(id("a key"));
    for (const [nonce, fee] of [
      [0, 0n],
      [1, 1n],
      [70_000, 2_000_000_000n],
    ] as const) {
      const data = `0x${"0011223344".repeat(nonce === 0 ? 1 : 100)}`;
      const parts = {
        chainId: 20_771n,
        nonce,
        gasLimit: 16_777_216n,
        maxFeePerGas: fee,
        maxPriorityFeePerGas: fee,
        to: wallet.address,
        data,
      };
      const raw = signRaw(wallet.signingKey, parts);
      expect(raw).to.equal(await wallet.signTransaction({ ...parts, type: 2, value: 0n }));
      expect(Transaction.from(raw).from).to.equal(wallet.address);
    }
  });
});

describe("fastKeccak", function () {
  it("hashes as before, and twice the same", async function () {
    const texts = [new Uint8Array(), new Uint8Array(136).fill(1), new Uint8Array(100_000).fill(7)];
    const before = texts.map((bytes) => keccak256(bytes));
    await fastKeccak();
    expect(texts.map((bytes) => keccak256(bytes))).to.deep.equal(before);
    expect(texts.map((bytes) => keccak256(bytes))).to.deep.equal(before);
  });
});
