import { expect } from "chai";
import { ethers as ethersLibrary, type Contract } from "ethers";

import { REDEEMER_ROLE } from "../organisations.js";
import { ProgrammeStatus } from "../programme.js";
import { ethers, loadFixture, type Scene } from "../scene.js";
import { attestationOf, award, enrolled, recover, redeemerDoes } from "./act.js";

describe("Socialcoin: burn and restore", function () {
  let at: Scene;
  let resident: string;

  beforeEach(async function () {
    at = await loadFixture(enrolled);
    resident = at.people.resident.address;
    await award(at, [attestationOf(resident)]);
  });

  const burn = (coins: number, order: number) => redeemerDoes(at, "burn", 1, resident, coins, order);
  const restore = (coins: number | bigint) => redeemerDoes(at, "restore", 1, resident, coins);

  describe("when the redeemer burns", function () {
    it("takes the coins and counts the order", async function () {
      await expect(burn(120, 0))
        .to.emit(at.coin, "TransferSingle")
        .withArgs(await at.redeemer.getAddress(), resident, ethersLibrary.ZeroAddress, 1, 120);
      expect(await at.coin.balanceOf(resident, 1)).to.equal(180);
      expect((await at.coin.participantOf(1, resident)).orders).to.equal(1);
      expect([...(await at.coin.accountOf(1))]).to.deep.equal([300n, 120n, 0n]);
      expect(await at.coin.totalSupply(1)).to.equal(180);
    });

    it("takes all coins and not one more", async function () {
      await expect(burn(301, 0))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinBalanceTooLow")
        .withArgs(1, resident, 300, 301);
      await burn(300, 0);
      expect(await at.coin.totalSupply(1)).to.equal(0);
      await expect(burn(1, 1))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinBalanceTooLow")
        .withArgs(1, resident, 0, 1);
    });

    it("takes orders in their order, each once", async function () {
      await burn(1, 0);
      for (const order of [0, 2]) {
        await expect(burn(1, order))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinOrderRefused")
          .withArgs(1, resident, order, 1);
      }
    });

    it("does not free the ceilings", async function () {
      await burn(300, 0);
      const participant = await at.coin.participantOf(1, resident);
      expect([participant.awardedInMonth, participant.awardedInYear]).to.deep.equal([300n, 300n]);
    });

    for (const status of [ProgrammeStatus.Suspended, ProgrammeStatus.Closed]) {
      it(`does so in a programme of status ${status} too`, async function () {
        await at.programmes.connect(at.people.administrator).setStatus(1, status);
        await burn(300, 0);
        expect(await at.coin.balanceOf(resident, 1)).to.equal(0);
      });
    }
  });

  describe("when the redeemer gives back", function () {
    it("restores the coins and the programme's account", async function () {
      await burn(200, 0);
      await expect(restore(150))
        .to.emit(at.coin, "TransferSingle")
        .withArgs(await at.redeemer.getAddress(), ethersLibrary.ZeroAddress, resident, 1, 150);
      expect(await at.coin.balanceOf(resident, 1)).to.equal(250);
      expect([...(await at.coin.accountOf(1))]).to.deep.equal([300n, 50n, 0n]);
      expect(await at.coin.totalSupply(1)).to.equal(250);
    });

    it("cannot give back more than was redeemed", async function () {
      await burn(200, 0);
      for (const coins of [201n, 2n ** 64n, 2n ** 64n + 200n]) {
        await expect(restore(coins))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinNotRedeemed")
          .withArgs(1, 200, coins);
      }
    });

    it("gives to the account that the participant has now", async function () {
      await burn(200, 0);
      await recover(at);
      await restore(200);
      expect(await at.coin.balanceOf(resident, 1)).to.equal(0);
      expect(await at.coin.balanceOf(at.people.stranger, 1)).to.equal(300);
    });
  });

  describe("when somebody else tries", function () {
    const actions: [name: "burn" | "restore" | "setCleared", ...args: unknown[]][] = [
      ["burn", 1, 0],
      ["restore", 1],
      ["setCleared", true],
    ];

    for (const [name, ...args] of actions) {
      it(`refuses ${name} by an admitted redeemer that the programme does not name`, async function () {
        const other: Contract = await ethers.deployContract("OpenRedeemer", [at.coin]);
        await at.manager.grantRole(REDEEMER_ROLE, other, 0);
        await expect(redeemerDoes({ ...at, redeemer: other }, name, 1, resident, ...args))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinNotRedeemer")
          .withArgs(1, await other.getAddress(), await at.redeemer.getAddress());
      });

      it(`refuses ${name} by the programme's redeemer once it is no longer admitted`, async function () {
        await at.manager.revokeRole(REDEEMER_ROLE, at.redeemer);
        const redeemer = await at.redeemer.getAddress();
        await expect(redeemerDoes(at, name, 1, resident, ...args))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinNotRedeemer")
          .withArgs(1, redeemer, redeemer);
      });

      it(`refuses ${name} by the programme's redeemer once its role has an execution delay`, async function () {
        await at.manager.grantRole(REDEEMER_ROLE, at.redeemer, 1);
        const redeemer = await at.redeemer.getAddress();
        await expect(redeemerDoes(at, name, 1, resident, ...args))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinNotRedeemer")
          .withArgs(1, redeemer, redeemer);
      });

      it(`refuses ${name} for an unknown programme`, async function () {
        await expect(redeemerDoes(at, name, 2, resident, ...args))
          .to.be.revertedWithCustomError(at.programmes, "ProgrammesUnknown")
          .withArgs(2);
      });
    }
  });
});
