import { expect } from "chai";
import { id, ZeroHash } from "ethers";

import { Duty } from "../../../../src/organisation/Duty.js";
import { atHousehold } from "../household.js";

const COMMITMENT = id("another case number");

describe("DebtRelief.openArrangement", () => {
  it("opens an empty arrangement with the next number", async () => {
    const { on, settlement } = await atHousehold();
    const next = settlement.arrangement + 1n;

    await expect(on.debtRelief.openArrangement(settlement.programme, COMMITMENT))
      .to.emit(on.debtRelief, "ArrangementOpened")
      .withArgs(next, settlement.programme, COMMITMENT);

    expect(await on.debtRelief.arrangementCount()).to.equal(next);
    expect([...(await on.debtRelief.arrangementOf(next))]).to.deep.equal([
      settlement.programme,
      0n,
      0n,
      0n,
      0n,
      0n,
    ]);
    expect(await on.debtRelief.membersOf(next)).to.deep.equal([]);
  });

  it("refuses an arrangement without a commitment to the case number", async () => {
    const { on, settlement } = await atHousehold();

    await expect(on.debtRelief.openArrangement(settlement.programme, ZeroHash))
      .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefCommitmentMissing")
      .withArgs(settlement.programme);
  });

  it("refuses a programme that does not exist", async () => {
    const { on } = await atHousehold();

    await expect(on.debtRelief.openArrangement(99n, COMMITMENT))
      .to.be.revertedWithCustomError(on.programmes, "ProgrammesUnknown")
      .withArgs(99n);
  });

  for (const name of ["otherOperator", "attester", "delayed", "stranger", "administrator"] as const) {
    it(`refuses the ${name}`, async () => {
      const { on, settlement } = await atHousehold();
      const caller = on.people[name];

      await expect(on.debtRelief.connect(caller).openArrangement(settlement.programme, COMMITMENT))
        .to.be.revertedWithCustomError(on.debtRelief, "DutyMissing")
        .withArgs(on.organisations.municipality, Duty.Operator, caller);
    });
  }
});

describe("DebtRelief: reading what does not exist", () => {
  it("answers with zeros", async () => {
    const { on, settlement } = await atHousehold();
    const unknown = settlement.claim(9);

    expect((await on.debtRelief.arrangementOf(99n)).every((field) => field === 0n)).to.equal(true);
    expect((await on.debtRelief.claimOf(unknown)).every((field) => field === 0n || field === false)).to.equal(
      true,
    );
    expect(await on.debtRelief.commitmentOf(unknown)).to.equal(ZeroHash);
    expect(await on.debtRelief.membershipOf(settlement.programme, on.people.stranger)).to.equal(0n);
    expect(await on.debtRelief.membersOf(99n)).to.deep.equal([]);
    expect(await on.debtRelief.slotOf(1n)).to.equal(ZeroHash);
  });
});
