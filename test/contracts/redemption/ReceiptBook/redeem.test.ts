import { expect } from "chai";
import { encodeBytes32String } from "ethers";

import { Duty } from "../../../../src/organisation/Duty.js";
import { REDEEMER_ROLE } from "../../../../src/organisation/roleOf.js";
import { connection } from "../../../deployed.js";
import { agreementOf, CATALOGUE, LABEL, TERMS } from "../choices.js";
import { atHouseholdWithCoins } from "../household.js";
import { Settlement } from "../Settlement.js";

describe("ReceiptBook.redeem", () => {
  it("refuses a transaction without orders", async () => {
    const { on } = await atHouseholdWithCoins();

    await expect(on.debtRelief.redeem([])).to.be.revertedWithCustomError(on.debtRelief, "StatementsMissing");
  });

  for (const name of ["otherOperator", "resident", "attester", "delayed", "stranger"] as const) {
    it(`refuses the ${name} as the one who submits`, async () => {
      const { on, settlement } = await atHouseholdWithCoins();
      const caller = on.people[name];
      const order = await settlement.order(on.people.resident, 300n);

      await expect(on.debtRelief.connect(caller).redeem([order]))
        .to.be.revertedWithCustomError(on.debtRelief, "DutyMissing")
        .withArgs(on.organisations.municipality, Duty.Operator, caller);
    });
  }

  it("refuses a programme that does not exist", async () => {
    const { on, settlement } = await atHouseholdWithCoins();

    await expect(on.debtRelief.redeem([await settlement.order(on.people.resident, 1n, { programme: 99n })]))
      .to.be.revertedWithCustomError(on.programmes, "ProgrammesUnknown")
      .withArgs(99n);
  });

  it("refuses a programme of another redeemer", async () => {
    const { on, settlement } = await atHouseholdWithCoins();
    const { resident } = on.people;
    await on.programmes.create({ ...agreementOf(on, {}), redeemer: on.inKind }, LABEL, TERMS, CATALOGUE);
    const programme = await on.programmes.count();

    await expect(on.debtRelief.redeem([await settlement.order(resident, 1n, { programme })]))
      .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookOtherRedeemer")
      .withArgs(programme, on.inKind);
  });

  describe("when a participant has nothing to offer", () => {
    it("refuses an order of nobody's coins", async () => {
      const { on, settlement } = await atHouseholdWithCoins();

      await expect(on.debtRelief.redeem([await settlement.order(on.people.partner, 300n)]))
        .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookNothingOffered")
        .withArgs(settlement.programme, on.people.partner, 0n);
    });

    it("refuses an order for no coins", async () => {
      const { on, settlement } = await atHouseholdWithCoins();

      await expect(on.debtRelief.redeem([await settlement.order(on.people.resident, 0n)]))
        .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookNothingOffered")
        .withArgs(settlement.programme, on.people.resident, 0n);
    });
  });

  describe("when an order is not the participant's next", () => {
    it("refuses one that was carried out", async () => {
      const { on, settlement } = await atHouseholdWithCoins();
      const order = await settlement.order(on.people.resident, 30n);
      await on.debtRelief.redeem([order]);

      await expect(on.debtRelief.redeem([order]))
        .to.be.revertedWithCustomError(on.socialcoin, "SocialcoinOrderRefused")
        .withArgs(settlement.programme, on.people.resident, 0n, 1n);
    });

    it("refuses one ahead of its turn", async () => {
      const { on, settlement } = await atHouseholdWithCoins();

      await expect(on.debtRelief.redeem([await settlement.order(on.people.resident, 30n, { nonce: 1n })]))
        .to.be.revertedWithCustomError(on.socialcoin, "SocialcoinOrderRefused")
        .withArgs(settlement.programme, on.people.resident, 1n, 0n);
    });

    it("refuses one after its deadline", async () => {
      const { on, settlement } = await atHouseholdWithCoins();
      const { time } = connection.networkHelpers;
      const deadline = BigInt(await time.latest());
      const order = await settlement.order(on.people.resident, 30n, { deadline });
      await time.setNextBlockTimestamp(deadline + 1n);

      await expect(on.debtRelief.redeem([order]))
        .to.be.revertedWithCustomError(on.debtRelief, "StatementExpired")
        .withArgs(deadline, deadline + 1n);
    });
  });

  describe("when orders are for several programmes", () => {
    it("carries out each in its own, and never one's target for another's coins", async () => {
      const { on, settlement } = await atHouseholdWithCoins();
      const { resident } = on.people;
      const other = await Settlement.open(on);
      await other.accede(on.organisations.taxOffice, on.people.creditor);
      await other.register(on.organisations.taxOffice, on.people.creditor, [{ amount: 100_000n }]);
      await other.enrol(resident);
      await other.award(resident, 100n);
      const mine = await settlement.order(resident, 300n);

      const astray = await other.order(resident, 100n, { target: settlement.arrangement });
      await expect(on.debtRelief.redeem([mine, astray]))
        .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefNotMember")
        .withArgs(other.programme, resident, other.arrangement, settlement.arrangement);

      await on.debtRelief.redeem([mine, await other.order(resident, 100n)]);
      expect((await on.socialcoin.accountOf(settlement.programme)).redeemed).to.equal(300n);
      expect((await on.socialcoin.accountOf(other.programme)).redeemed).to.equal(100n);
    });
  });

  describe("when one participant has several orders in a transaction", () => {
    it("carries them out one after the other", async () => {
      const { on, settlement } = await atHouseholdWithCoins();
      const { resident } = on.people;

      await on.debtRelief.redeem([
        await settlement.order(resident, 100n),
        await settlement.order(resident, 200n, { nonce: 1n }),
      ]);

      expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(0n);
      expect((await on.socialcoin.participantOf(settlement.programme, resident)).orders).to.equal(2n);
    });

    it("refuses the same order twice", async () => {
      const { on, settlement } = await atHouseholdWithCoins();
      const order = await settlement.order(on.people.resident, 100n);

      await expect(on.debtRelief.redeem([order, order]))
        .to.be.revertedWithCustomError(on.socialcoin, "SocialcoinOrderRefused")
        .withArgs(settlement.programme, on.people.resident, 0n, 1n);
    });

    it("refuses one for which the earlier ones leave nothing", async () => {
      const { on, settlement } = await atHouseholdWithCoins();
      const { resident } = on.people;
      const orders = [
        await settlement.order(resident, 200n),
        await settlement.order(resident, 100n, { nonce: 1n }),
        await settlement.order(resident, 100n, { nonce: 2n }),
      ];

      await expect(on.debtRelief.redeem(orders))
        .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookNothingOffered")
        .withArgs(settlement.programme, resident, 2n);
    });
  });

  describe("when the programme has another status than open", () => {
    for (const [name, status] of [
      ["suspended", 2],
      ["closed", 3],
    ] as const) {
      it(`still redeems what was earned: ${name}`, async () => {
        const { on, settlement } = await atHouseholdWithCoins();
        await on.programmes.connect(on.people.administrator).setStatus(settlement.programme, status);

        await on.debtRelief.redeem([await settlement.order(on.people.resident, 300n)]);

        expect(await on.socialcoin.balanceOf(on.people.resident, settlement.programme)).to.equal(0n);
      });
    }
  });

  it("refuses while the network administrator does not admit the redeemer", async () => {
    const { on, settlement } = await atHouseholdWithCoins();
    const order = await settlement.order(on.people.resident, 300n);
    await on.manager.connect(on.people.networkAdministrator).revokeRole(REDEEMER_ROLE, on.debtRelief);

    await expect(on.debtRelief.redeem([order]))
      .to.be.revertedWithCustomError(on.socialcoin, "SocialcoinNotRedeemer")
      .withArgs(settlement.programme, on.debtRelief, on.debtRelief);
  });

  it("names its domain, so that a wallet can show what is signed", async () => {
    const { on } = await atHouseholdWithCoins();
    const { name, version, verifyingContract } = await on.debtRelief.eip712Domain();

    expect([name, version, verifyingContract]).to.deep.equal([
      "Socialcoin DebtRelief",
      "1",
      await on.debtRelief.getAddress(),
    ]);
    expect(encodeBytes32String("debt-relief")).to.equal(LABEL);
  });
});
