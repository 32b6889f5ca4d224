import { expect } from "chai";
import { ethers as ethersLibrary } from "ethers";

import { loadFixture, type Scene } from "../scene.js";
import { attestationOf, award, enrolled } from "./act.js";

/** ERC-1155 in full: what would move a coin, what would let somebody move one. */
describe("Socialcoin: a coin never changes hands", function () {
  let at: Scene;
  let resident: string;
  let neighbour: string;

  beforeEach(async function () {
    at = await loadFixture(enrolled);
    resident = at.people.resident.address;
    neighbour = at.people.neighbour.address;
    await award(at, [attestationOf(resident)]);
  });

  for (const coins of [0, 1, 300]) {
    it(`refuses to transfer ${coins} coins, whoever asks`, async function () {
      const { operator, networkAdministrator } = at.people;
      for (const caller of [at.people.resident, operator, networkAdministrator]) {
        await expect(at.coin.connect(caller).safeTransferFrom(resident, neighbour, 1, coins, "0x"))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinNotTransferable")
          .withArgs();
        await expect(at.coin.connect(caller).safeBatchTransferFrom(resident, neighbour, [1], [coins], "0x"))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinNotTransferable")
          .withArgs();
      }
    });
  }

  it("refuses an empty batch and a transfer to oneself too", async function () {
    const coin = at.coin.connect(at.people.resident);
    await expect(coin.safeBatchTransferFrom(resident, neighbour, [], [], "0x"))
      .to.be.revertedWithCustomError(at.coin, "SocialcoinNotTransferable")
      .withArgs();
    await expect(coin.safeTransferFrom(resident, resident, 1, 1, "0x"))
      .to.be.revertedWithCustomError(at.coin, "SocialcoinNotTransferable")
      .withArgs();
  });

  it("approves nobody, and takes no approval back either", async function () {
    for (const approved of [true, false]) {
      await expect(at.coin.connect(at.people.resident).setApprovalForAll(neighbour, approved))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinNotTransferable")
        .withArgs();
    }
    expect(await at.coin.isApprovedForAll(resident, neighbour)).to.equal(false);
    expect(await at.coin.isApprovedForAll(resident, resident)).to.equal(false);
  });

  it("says so as ERC-5633 has it, for every programme", async function () {
    for (const programme of [0n, 1n, 2n, ethersLibrary.MaxUint256]) {
      expect(await at.coin.isSoulbound(programme)).to.equal(true);
    }
  });

  it("has no other function that looks like a transfer or an approval", function () {
    const known = ["safeTransferFrom", "safeBatchTransferFrom", "setApprovalForAll", "isApprovedForAll"];
    const names: string[] = [];
    at.coin.interface.forEachFunction(({ name }) => names.push(name));
    expect(names.filter((name) => /transfer|approv|permit|operator|send|mint/i.test(name))).to.have.members(
      known,
    );
  });
});
