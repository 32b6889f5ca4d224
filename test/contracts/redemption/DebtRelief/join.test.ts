import { expect } from "chai";

import { LATER, person } from "../choices.js";
import { atHousehold } from "../household.js";
import { Settlement } from "../Settlement.js";
import { sign } from "../signing.js";

describe("DebtRelief.join", () => {
  it("makes who enrols a member of the arrangement that the consent names", async () => {
    const { on, settlement } = await atHousehold();
    const { neighbour, resident, partner } = on.people;

    await expect(settlement.enrol(neighbour))
      .to.emit(on.debtRelief, "MemberJoined")
      .withArgs(settlement.arrangement, settlement.programme, neighbour);

    expect(await on.debtRelief.membershipOf(settlement.programme, neighbour)).to.equal(
      settlement.arrangement,
    );
    expect(await on.debtRelief.membersOf(settlement.arrangement)).to.deep.equal(
      [resident, partner, neighbour].map(({ address }) => address),
    );
  });

  it("tells of which arrangement and programme, also where their numbers differ", async () => {
    const house = await atHousehold();
    const { on } = house;
    const settlement = await house.settlement.another();
    expect(settlement.arrangement).not.to.equal(settlement.programme);

    await expect(settlement.enrol(on.people.neighbour))
      .to.emit(on.debtRelief, "MemberJoined")
      .withArgs(settlement.arrangement, settlement.programme, on.people.neighbour);
  });

  it("refuses everybody but the coin", async () => {
    const { on, settlement } = await atHousehold();
    const { operator, neighbour } = on.people;

    await expect(on.debtRelief.join(settlement.programme, neighbour, settlement.arrangement))
      .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookNotCoin")
      .withArgs(operator);
  });

  for (const target of [0n, 99n]) {
    it(`refuses arrangement ${target}, which does not exist`, async () => {
      const { on, settlement } = await atHousehold();

      await expect(settlement.enrol(on.people.neighbour, target))
        .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefArrangementUnknown")
        .withArgs(target, settlement.programme);
    });
  }

  it("refuses an arrangement of another programme", async () => {
    const { on, settlement } = await atHousehold();
    const other = await Settlement.open(on);

    await expect(other.enrol(on.people.neighbour, settlement.arrangement))
      .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefArrangementUnknown")
      .withArgs(settlement.arrangement, other.programme);
  });

  it("refuses a ninth member", async () => {
    const { on, settlement } = await atHousehold();
    for (let member = 3; member <= 8; ++member) await settlement.enrol(person(`member ${member}`));

    await expect(settlement.enrol(person("member 9")))
      .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefArrangementFull")
      .withArgs(settlement.arrangement, 8n);
  });

  describe("when somebody who withdrew enrols again", () => {
    async function withdrawn() {
      const { on, settlement } = await atHousehold();
      const { resident } = on.people;
      const withdrawal = {
        programme: settlement.programme,
        participant: resident.address,
        enrolment: 1n,
        deadline: LATER,
      };
      const signature = await sign("Withdrawal", settlement.coinPlace, resident, withdrawal);
      await on.socialcoin.withdraw([{ withdrawal, signature }]);
      return { on, settlement, resident };
    }

    it("keeps the membership, without a second one", async () => {
      const { on, settlement, resident } = await withdrawn();

      await expect(settlement.enrol(resident)).not.to.emit(on.debtRelief, "MemberJoined");

      expect(await on.debtRelief.membersOf(settlement.arrangement)).to.have.length(2);
    });

    it("refuses another arrangement", async () => {
      const { on, settlement, resident } = await withdrawn();
      const other = await settlement.another();

      await expect(other.enrol(resident))
        .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefNotMember")
        .withArgs(settlement.programme, resident, settlement.arrangement, other.arrangement);
    });
  });
});

describe("DebtRelief.move", () => {
  it("refuses everybody but the coin", async () => {
    const { on, settlement } = await atHousehold();
    const { operator, resident, stranger } = on.people;

    await expect(on.debtRelief.move(settlement.programme, resident, stranger))
      .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookNotCoin")
      .withArgs(operator);
  });

  it("gives a recovered participant's place to the new account, which redeems from then on", async () => {
    const house = await atHousehold();
    const { on } = house;
    const { neighbour: resident, otherCreditor, attester, stranger } = on.people;
    const settlement = await house.settlement.another();
    await settlement.register(on.organisations.housing, otherCreditor, [{ amount: 60_000n }]);
    await settlement.enrol(resident);
    await settlement.award(resident, 300n);
    const { recovery, signature } = await recoveryOf(settlement, resident, stranger, attester);

    await expect(on.socialcoin.recover(recovery, signature))
      .to.emit(on.debtRelief, "MemberJoined")
      .withArgs(settlement.arrangement, settlement.programme, stranger);

    expect(await on.debtRelief.membersOf(settlement.arrangement)).to.deep.equal([stranger.address]);
    expect(await on.debtRelief.membershipOf(settlement.programme, resident)).to.equal(0n);
    await on.debtRelief.redeem([await settlement.order(stranger, 300n)]);
    expect((await on.debtRelief.arrangementOf(settlement.arrangement)).distributed).to.equal(300n);
  });

  it("leaves the others of the household where they are", async () => {
    const { on, settlement } = await atHousehold();
    const { resident, partner, attester, stranger } = on.people;
    const { recovery, signature } = await recoveryOf(settlement, partner, stranger, attester);

    await on.socialcoin.recover(recovery, signature);

    expect(await on.debtRelief.membersOf(settlement.arrangement)).to.deep.equal([
      resident.address,
      stranger.address,
    ]);
    expect(await on.debtRelief.membershipOf(settlement.programme, resident)).to.equal(settlement.arrangement);
  });
});

async function recoveryOf(
  settlement: Settlement,
  { address: participant }: { readonly address: string },
  { address: successor }: { readonly address: string },
  attester: Parameters<typeof sign>[2] & { readonly address: string },
) {
  const { programme, coinPlace } = settlement;
  const recovery = { programme, participant, successor, attester: attester.address, deadline: LATER };
  return { recovery, signature: await sign("Recovery", coinPlace, attester, recovery) };
}
