import { expect } from "chai";
import { id, ZeroAddress, ZeroHash } from "ethers";

import { LATER } from "../choices.js";
import { atHousehold, type Household } from "../household.js";

const RECEIPT = {
  number: 1,
  programme: 1,
  organisation: 1,
  content: {
    claim: 1,
    participant: ZeroAddress,
    coins: 1,
    writtenOff: 1,
    waived: 0,
    outstanding: 0,
    statement: ZeroHash,
    issuedAt: 1,
  },
};
const claimStatement = { claim: 1, creditor: 1, signer: ZeroAddress, deadline: LATER };

/** Everything that changes something; the freeze comes before any look at the arguments. */
const CALLS: Record<string, (house: Household) => Promise<unknown>> = {
  openArrangement: ({ on }) => on.debtRelief.openArrangement(1n, id("case")),
  join: ({ on }) => on.debtRelief.join(1n, ZeroAddress, 1n),
  move: ({ on }) => on.debtRelief.move(1n, ZeroAddress, ZeroAddress),
  registerClaims: ({ on, settlement }) =>
    settlement.register(on.organisations.taxOffice, on.people.creditor, [{ amount: 1n }]),
  redeem: ({ on }) => on.debtRelief.redeem([]),
  discharge: ({ on }) => on.debtRelief.discharge([]),
  assign: ({ on }) => on.debtRelief.assign({ ...claimStatement, assignee: 2 }, "0x"),
  withdrawClaim: ({ on }) => on.debtRelief.withdrawClaim({ ...claimStatement, reason: ZeroHash }, "0x"),
  reverse: ({ on }) =>
    on.debtRelief.reverse(
      { programme: 1, number: 1, organisation: 1, reason: ZeroHash, signer: ZeroAddress, deadline: LATER },
      RECEIPT,
      "0x",
    ),
  acknowledge: ({ on }) =>
    on.debtRelief.acknowledge(
      { programme: 1, organisation: 1, signer: ZeroAddress, deadline: LATER, numbers: [], contents: [] },
      "0x",
    ),
};

describe("DebtRelief while the network administrator has frozen it", () => {
  for (const [name, call] of Object.entries(CALLS)) {
    it(`refuses ${name}`, async () => {
      const house = await atHousehold();
      const { on } = house;
      await on.manager.connect(on.people.networkAdministrator).setTargetClosed(on.debtRelief, true);

      await expect(call(house))
        .to.be.revertedWithCustomError(on.debtRelief, "DutyContractFrozen")
        .withArgs(on.debtRelief);
    });
  }

  it("covers every function that changes something", async () => {
    const { on } = await atHousehold();
    const changing: string[] = [];
    on.debtRelief.interface.forEachFunction(({ name, stateMutability }) => {
      if (stateMutability === "nonpayable") changing.push(name);
    });

    expect(Object.keys(CALLS).sort()).to.deep.equal(changing.sort());
  });

  it("goes on afterwards", async () => {
    const { on, settlement } = await atHousehold();
    const manager = on.manager.connect(on.people.networkAdministrator);
    await manager.setTargetClosed(on.debtRelief, true);
    await manager.setTargetClosed(on.debtRelief, false);
    await settlement.award(on.people.resident, 300n);

    await on.debtRelief.redeem([await settlement.order(on.people.resident, 300n)]);

    expect(await on.debtRelief.issued()).to.equal(3n);
  });
});
