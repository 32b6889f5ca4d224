import { expect } from "chai";
import { ethers as ethersLibrary, type Contract } from "ethers";

import { DUTIES, dutyNumber, roleOf, WILGENDAM } from "../organisations.js";
import { ethers, loadFixture } from "../scene.js";

const MOST_CENTS = 2n ** 48n - 1n;
const LAST_ORGANISATION = 2n ** 56n - 1n;
const OVERFLOW = 0x11;
const NO_SUCH_MEMBER = 0x21;

/** The operations of `contracts/types`, callable. */
async function harness(): Promise<Contract> {
  return ethers.deployContract("TypesHarness");
}

describe("Value types", function () {
  let types: Contract;

  beforeEach(async function () {
    types = await loadFixture(harness);
  });

  const ask = async (name: string, ...args: unknown[]): Promise<unknown> =>
    types.getFunction(name).staticCall(...args);
  const askAll = async (name: string, ...args: unknown[]) => [...((await ask(name, ...args)) as unknown[])];

  describe("Cents", function () {
    it("add up to their limit", async function () {
      expect(await ask("addCents", MOST_CENTS - 5n, 5n)).to.equal(MOST_CENTS);
      expect(await ask("valueOfCents", MOST_CENTS)).to.equal(MOST_CENTS);
    });

    it("never wrap around", async function () {
      await expect(ask("addCents", MOST_CENTS, 1n)).to.be.revertedWithPanic(OVERFLOW);
    });
  });

  describe("Organisation", function () {
    it("is the same or another", async function () {
      expect(await ask("isSameOrganisation", 7n, 7n)).to.be.true;
      expect(await ask("isSameOrganisation", 7n, LAST_ORGANISATION)).to.be.false;
    });
  });

  describe("Rate", function () {
    it("is read as it was written, offered or not", async function () {
      for (const offered of [true, false]) {
        expect(await askAll("packedRate", [300n, 7200n, 2n, offered])).to.deep.equal([
          300n,
          7200n,
          2n,
          offered,
        ]);
      }
    });
  });

  describe("Duty", function () {
    it("at an organisation is a role of the access manager", async function () {
      for (const duty of DUTIES) {
        const role = await ask("role", WILGENDAM, dutyNumber(duty));
        expect(role).to.equal(roleOf(WILGENDAM, duty));
      }
    });

    it("at no organisation is a role that the manager or the system uses otherwise", async function () {
      const adminRole = 0n;
      const redeemerRole = 6n;
      const publicRole = 2n ** 64n - 1n;
      for (const organisation of [0n, 1n, LAST_ORGANISATION]) {
        for (const duty of DUTIES) {
          const role = await ask("role", organisation, dutyNumber(duty));
          expect([adminRole, redeemerRole, publicRole]).not.to.include(role);
        }
      }
    });
  });

  describe("ReceiptSlot", function () {
    const digest = ethersLibrary.id("a receipt");
    const lastByteDiffers = ethersLibrary.toBeHex(BigInt(digest) ^ 1n, 32);
    const firstByteDiffers = ethersLibrary.toBeHex(BigInt(digest) ^ (1n << 248n), 32);

    it("holds the status in front of the first 31 bytes of the digest", async function () {
      expect(await ask("slot", 2, digest)).to.equal(`0x02${digest.slice(2, 64)}`);
    });

    it("gives back the status, and knows its digest whatever the status", async function () {
      for (const status of [0n, 1n, 2n, 3n]) {
        const slot = await ask("slot", status, digest);
        expect(await askAll("readSlot", slot, digest)).to.deep.equal([status, true]);
        expect(await askAll("readSlot", slot, firstByteDiffers)).to.deep.equal([status, false]);
      }
    });

    it("cannot tell digests apart that differ in their last byte only", async function () {
      const slot = await ask("slot", 1, digest);
      expect(await askAll("readSlot", slot, lastByteDiffers)).to.deep.equal([1n, true]);
    });

    it("refuses a status that does not exist", async function () {
      await expect(ask("readSlot", `0x04${"00".repeat(31)}`, digest)).to.be.revertedWithPanic(NO_SUCH_MEMBER);
    });
  });
});
