import { expect } from "chai";

import { reversal } from "../corrections.js";
import { atChoosingHousehold, atHousehold } from "../household.js";
import { receiptsOf } from "../receiptsOf.js";
import { digestOf } from "../signing.js";

describe("DebtRelief: a discharge is carried out once", () => {
  it("refuses the same statement after its receipt was reversed", async () => {
    const { on, settlement } = await atHousehold();
    const { creditor } = on.people;
    const signed = await settlement.dischargeOf(settlement.claim(1), on.organisations.taxOffice, creditor);
    const [receipt] = await receiptsOf(on.debtRelief, await on.debtRelief.discharge([signed]));
    if (receipt === undefined) throw new Error("The discharge issued no receipt.");
    const { message, signature } = await reversal({ on, settlement }, receipt, creditor);
    await on.debtRelief.reverse(message, receipt, signature);

    await expect(on.debtRelief.discharge([signed]))
      .to.be.revertedWithCustomError(on.debtRelief, "StatementUsed")
      .withArgs(digestOf("FinalDischarge", settlement.place, signed.discharge));
  });
});

describe("DebtRelief.claimOf where participants choose the claim", () => {
  it("counts a claim's coins anew in a new epoch", async () => {
    const { on, settlement } = await atChoosingHousehold();
    const { creditor, resident } = on.people;
    await settlement.award(resident, 300n);
    const target = settlement.claim(1);
    await on.debtRelief.redeem([await settlement.order(resident, 200n, { target })]);
    await settlement.register(on.organisations.taxOffice, creditor, [{ amount: 100n }]);

    await on.debtRelief.redeem([await settlement.order(resident, 100n, { target })]);

    const { coins, epoch } = await on.debtRelief.claimOf(target);
    expect([coins, epoch]).to.deep.equal([100n, 3n]);
  });
});
