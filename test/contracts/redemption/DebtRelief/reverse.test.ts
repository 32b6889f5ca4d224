import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";

import { Duty } from "../../../../src/organisation/Duty.js";
import { REASON, reversal, withdraw } from "../corrections.js";
import {
  atChoosingHousehold,
  atHousehold,
  atHouseholdWithCoins,
  coinsOf,
  type Household,
} from "../household.js";
import { first, receiptsOf, type TestReceipt } from "../receiptsOf.js";

const REVERSED = 3n;

/** The household after 300 coins, and the tax office's receipt of 200 of them. */
async function redeemed(): Promise<Household & { receipt: TestReceipt }> {
  const house = await atHouseholdWithCoins();
  const { on, settlement } = house;
  const redeem = await on.debtRelief.redeem([await settlement.order(on.people.resident, 300n)]);
  return { ...house, receipt: first(await receiptsOf(on.debtRelief, redeem)) };
}

describe("DebtRelief.reverse", () => {
  it("restores the claim and the coins, and marks the receipt; the epoch goes on", async () => {
    const house = await redeemed();
    const { on, settlement, receipt } = house;
    const { creditor, resident } = on.people;
    const { message, signature } = await reversal(house, receipt, creditor);

    await expect(on.debtRelief.reverse(message, receipt, signature))
      .to.emit(on.debtRelief, "ReceiptReversed")
      .withArgs(settlement.programme, on.organisations.taxOffice, 1n, creditor, REASON)
      .and.to.emit(on.debtRelief, "ClaimRestored")
      .withArgs(settlement.claim(1), 1n, 100_000n)
      .and.to.emit(on.socialcoin, "TransferSingle")
      .withArgs(on.debtRelief, ZeroAddress, resident, settlement.programme, 200n);

    expect(await on.debtRelief.verify(receipt)).to.equal(REVERSED);
    expect((await on.debtRelief.claimOf(settlement.claim(1))).remainder).to.equal(100_000n);
    const { openClaims, tendered, distributed } = await on.debtRelief.arrangementOf(settlement.arrangement);
    expect([openClaims, tendered, distributed]).to.deep.equal([3n, 300n, 100n]);
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(200n);
    expect((await on.socialcoin.accountOf(settlement.programme)).redeemed).to.equal(100n);
  });

  it("gives the next coins to the claim until it has its share, then to all by the rule", async () => {
    const house = await redeemed();
    const { on, settlement, receipt } = house;
    const { message, signature } = await reversal(house, receipt, on.people.creditor);
    await on.debtRelief.reverse(message, receipt, signature);
    const received = async (): Promise<bigint[]> => {
      const claims = await Promise.all([1, 2, 3].map((i) => on.debtRelief.claimOf(settlement.claim(i))));
      return claims.map(({ coins }) => coins);
    };

    await on.debtRelief.redeem([await settlement.order(on.people.resident, 50n)]);
    expect(await received()).to.deep.equal([50n, 60n, 40n]);

    await settlement.award(on.people.resident, 150n);
    await on.debtRelief.redeem([await settlement.order(on.people.resident, 300n)]);
    expect(await received()).to.deep.equal([300n, 90n, 60n]);
    expect((await on.debtRelief.claimOf(settlement.claim(1))).remainder).to.equal(97_000n);
  });

  it("serves two claims that gave coins back in their order, as far as the next coins go", async () => {
    const house = await atHouseholdWithCoins();
    const { on, settlement } = house;
    const { creditor, otherCreditor, resident } = on.people;
    const redeem = await on.debtRelief.redeem([await settlement.order(resident, 300n)]);
    const receipts = await receiptsOf(on.debtRelief, redeem);
    for (const [index, signer] of [creditor, otherCreditor].entries()) {
      const receipt = first(receipts.slice(index));
      const { message, signature } = await reversal(house, receipt, signer);
      await on.debtRelief.reverse(message, receipt, signature);
    }

    await on.debtRelief.redeem([await settlement.order(resident, 220n)]);

    expect(await coinsOf(house)).to.deep.equal([200n, 20n, 40n]);
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(40n);
  });

  it("goes on in an epoch in which no other coins count", async () => {
    const house = await atHousehold();
    const { on } = house;
    const { creditor, neighbour } = on.people;
    const home = await house.settlement.another();
    await home.enrol(neighbour);
    await home.register(on.organisations.taxOffice, creditor, [{ amount: 1_000n }]);
    await home.award(neighbour, 10n);
    const redeem = await on.debtRelief.redeem([await home.order(neighbour, 10n)]);
    const receipt = first(await receiptsOf(on.debtRelief, redeem));
    const { message, signature } = await reversal({ on, settlement: home }, receipt, creditor);

    await expect(on.debtRelief.reverse(message, receipt, signature)).not.to.emit(on.debtRelief, "EpochBegun");

    expect((await on.debtRelief.arrangementOf(home.arrangement)).distributed).to.equal(0n);
  });

  it("begins an epoch where the claim has fewer coins in the running one than come back", async () => {
    const house = await redeemed();
    const { on, settlement, receipt } = house;
    await settlement.register(on.organisations.taxOffice, on.people.creditor, [{ amount: 100_000n }]);
    await settlement.award(on.people.resident, 300n);
    await on.debtRelief.redeem([await settlement.order(on.people.resident, 300n)]);
    // 200 come back: fewer than all claims together have.
    expect((await on.debtRelief.claimOf(settlement.claim(1))).coins).to.equal(150n);
    const { epoch } = await on.debtRelief.arrangementOf(settlement.arrangement);
    const { message, signature } = await reversal(house, receipt, on.people.creditor);

    await expect(on.debtRelief.reverse(message, receipt, signature))
      .to.emit(on.debtRelief, "EpochBegun")
      .withArgs(settlement.arrangement, epoch + 1n);

    expect((await on.debtRelief.claimOf(settlement.claim(1))).remainder).to.equal(98_500n);
  });

  it("begins an epoch where the claim had its coins before the running one and none in it", async () => {
    const house = await atHouseholdWithCoins();
    const { on, settlement } = house;
    const { creditor, otherCreditor, resident } = on.people;
    const redeem = await on.debtRelief.redeem([await settlement.order(resident, 300n)]);
    const receipt = first((await receiptsOf(on.debtRelief, redeem)).slice(2));
    expect([receipt.content.claim, receipt.content.coins]).to.deep.equal([settlement.claim(3), 40n]);
    // Beside a claim of 100,000 euros the small one is due none of a hundred coins.
    await settlement.register(on.organisations.taxOffice, creditor, [{ amount: 10_000_000n }]);
    await settlement.award(resident, 100n);
    await on.debtRelief.redeem([await settlement.order(resident, 100n)]);
    const { epoch, distributed } = await on.debtRelief.arrangementOf(settlement.arrangement);
    expect((await on.debtRelief.claimOf(settlement.claim(3))).epoch).to.be.lessThan(epoch);
    expect(distributed).to.be.greaterThan(40n);
    const { message, signature } = await reversal(house, receipt, otherCreditor);

    await expect(on.debtRelief.reverse(message, receipt, signature))
      .to.emit(on.debtRelief, "EpochBegun")
      .withArgs(settlement.arrangement, epoch + 1n);
  });

  it("begins an epoch where a last coin of less than its value comes back to a claim that is open again", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { creditor, resident } = on.people;
    const small = await settlement.another();
    await small.register(on.organisations.taxOffice, creditor, [{ amount: 95n }]);
    const neighbour = on.people.neighbour;
    await small.enrol(neighbour);
    await small.award(neighbour, 10n);
    const most = await receiptsOf(
      on.debtRelief,
      await on.debtRelief.redeem([await small.order(neighbour, 9n)]),
    );
    const last = await receiptsOf(
      on.debtRelief,
      await on.debtRelief.redeem([await small.order(neighbour, 1n)]),
    );
    expect(first(last).content.writtenOff).to.equal(5n);
    const undo = async (receipt: TestReceipt) => {
      const { message, signature } = await reversal(house, receipt, creditor);
      return on.debtRelief.reverse(message, receipt, signature);
    };
    await undo(first(most));
    await on.debtRelief.redeem([await small.order(neighbour, 2n)]);

    await expect(undo(first(last))).to.emit(on.debtRelief, "EpochBegun");

    const { remainder, registered } = await on.debtRelief.claimOf(small.claim(1));
    expect([remainder, registered]).to.deep.equal([75n, 95n]);
    expect(await on.socialcoin.balanceOf(neighbour, settlement.programme)).to.equal(8n);
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(0n);
  });

  it("begins an epoch where participants choose: no share is due there", async () => {
    const house = await atChoosingHousehold();
    const { on, settlement } = house;
    const { creditor, resident } = on.people;
    await settlement.award(resident, 300n);
    const order = await settlement.order(resident, 300n, { target: settlement.claim(1) });
    const receipt = first(await receiptsOf(on.debtRelief, await on.debtRelief.redeem([order])));
    const { message, signature } = await reversal(house, receipt, creditor);

    await expect(on.debtRelief.reverse(message, receipt, signature)).to.emit(on.debtRelief, "EpochBegun");

    const { coins, remainder } = await on.debtRelief.claimOf(settlement.claim(1));
    expect([coins, remainder]).to.deep.equal([300n, 100_000n]);
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(300n);
  });

  it("begins an epoch where the coins count in an earlier one: they are divided anew", async () => {
    const house = await redeemed();
    const { on, settlement, receipt } = house;
    const { message, signature } = await reversal(house, receipt, on.people.creditor);
    await on.debtRelief.discharge([
      await settlement.dischargeOf(settlement.claim(2), on.organisations.housing, on.people.otherCreditor),
    ]);
    const { epoch } = await on.debtRelief.arrangementOf(settlement.arrangement);

    await expect(on.debtRelief.reverse(message, receipt, signature))
      .to.emit(on.debtRelief, "EpochBegun")
      .withArgs(settlement.arrangement, epoch + 1n);

    await settlement.award(on.people.resident, 40n);
    await on.debtRelief.redeem([await settlement.order(on.people.resident, 240n)]);
    const claims = await Promise.all([1, 3].map((i) => on.debtRelief.claimOf(settlement.claim(i))));
    expect(claims.map(({ coins }) => coins)).to.deep.equal([200n, 40n]);
  });

  it("opens a cleared arrangement again, and awards go on", async () => {
    const { on, settlement } = await atHousehold();
    const { creditor, neighbour } = on.people;
    const home = await settlement.another();
    await home.enrol(neighbour);
    await home.register(on.organisations.taxOffice, creditor, [{ amount: 95n }]);
    await home.award(neighbour, 10n);
    const redeem = await on.debtRelief.redeem([await home.order(neighbour, 10n)]);
    const receipt = first(await receiptsOf(on.debtRelief, redeem));
    const { message, signature } = await reversal({ on, settlement: home }, receipt, creditor);

    await expect(on.debtRelief.reverse(message, receipt, signature)).not.to.emit(
      on.debtRelief,
      "ArrangementCleared",
    );

    const { status, remainder } = await on.debtRelief.claimOf(home.claim(1));
    expect([status, remainder]).to.deep.equal([1n, 95n]);
    expect((await on.debtRelief.arrangementOf(home.arrangement)).openClaims).to.equal(1n);
    await home.award(neighbour, 1n);
  });

  it("opens a discharged claim again", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { creditor } = on.people;
    const signed = await settlement.dischargeOf(settlement.claim(1), on.organisations.taxOffice, creditor);
    const receipt = first(await receiptsOf(on.debtRelief, await on.debtRelief.discharge([signed])));
    const { message, signature } = await reversal(house, receipt, creditor);

    await expect(on.debtRelief.reverse(message, receipt, signature)).not.to.emit(
      on.socialcoin,
      "TransferSingle",
    );

    const { status, remainder } = await on.debtRelief.claimOf(settlement.claim(1));
    expect([status, remainder]).to.deep.equal([1n, 100_000n]);
    expect((await on.debtRelief.arrangementOf(settlement.arrangement)).openClaims).to.equal(3n);
  });

  describe("refuses", () => {
    it("a receipt that was reversed before", async () => {
      const house = await redeemed();
      const { on, receipt } = house;
      const { message, signature } = await reversal(house, receipt, on.people.creditor);
      await on.debtRelief.reverse(message, receipt, signature);

      await expect(on.debtRelief.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookReversedBefore")
        .withArgs(1n);
    });

    it("a receipt with altered coins", async () => {
      const house = await redeemed();
      const { on, receipt } = house;
      const { message, signature } = await reversal(house, receipt, on.people.creditor);
      const altered = { ...receipt, content: { ...receipt.content, coins: 201n } };

      await expect(on.debtRelief.reverse(message, altered, signature))
        .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookUnknown")
        .withArgs(1n);
    });

    it("a statement about another receipt", async () => {
      const house = await redeemed();
      const { on, receipt } = house;
      const { message, signature } = await reversal(house, receipt, on.people.creditor, { number: 2n });

      await expect(on.debtRelief.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookReversalDiffers")
        .withArgs(2n, 1n);
    });

    it("a reversal without a reason", async () => {
      const house = await redeemed();
      const { on, receipt } = house;
      const { message, signature } = await reversal(house, receipt, on.people.creditor, { reason: ZeroHash });

      await expect(on.debtRelief.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookReasonMissing")
        .withArgs(1n);
    });

    it("an organisation that does not hold the claim", async () => {
      const house = await redeemed();
      const { on, settlement, receipt } = house;
      const { housing, taxOffice } = on.organisations;
      const { message, signature } = await reversal(house, receipt, on.people.otherCreditor, {
        organisation: housing,
      });

      await expect(on.debtRelief.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefNotHolder")
        .withArgs(settlement.claim(1), taxOffice, housing);
    });

    it("a signer without the duty", async () => {
      const house = await redeemed();
      const { on, receipt } = house;
      const { message, signature } = await reversal(house, receipt, on.people.otherCreditor);

      await expect(on.debtRelief.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.debtRelief, "DutyMissing")
        .withArgs(on.organisations.taxOffice, Duty.Creditor, on.people.otherCreditor);
    });

    it("a write-off of a claim that is closed for another reason now", async () => {
      const house = await atHouseholdWithCoins();
      const { on, settlement } = house;
      const redeem = await on.debtRelief.redeem([await settlement.order(on.people.resident, 300n)]);
      const [, receipt] = await receiptsOf(on.debtRelief, redeem);
      const withdrawal = await withdraw(house, 2);
      await on.debtRelief.withdrawClaim(withdrawal.message, withdrawal.signature);
      const own = first(receipt === undefined ? [] : [receipt]);
      const { message, signature } = await reversal(house, own, on.people.otherCreditor);

      await expect(on.debtRelief.reverse(message, own, signature))
        .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefReversalRefused")
        .withArgs(settlement.claim(2), 4n);
      // Who may not ask does not learn what became of the claim.
      await expect(on.debtRelief.connect(on.people.otherOperator).reverse(message, own, signature))
        .to.be.revertedWithCustomError(on.debtRelief, "DutyMissing")
        .withArgs(on.organisations.municipality, Duty.Operator, on.people.otherOperator);
    });

    it("another municipality's operator", async () => {
      const house = await redeemed();
      const { on, receipt } = house;
      const { message, signature } = await reversal(house, receipt, on.people.creditor);

      await expect(on.debtRelief.connect(on.people.otherOperator).reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.debtRelief, "DutyMissing")
        .withArgs(on.organisations.municipality, Duty.Operator, on.people.otherOperator);
    });
  });
});
