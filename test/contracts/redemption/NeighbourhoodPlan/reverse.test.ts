import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";

import { Duty } from "../../../../src/organisation/Duty.js";
import { REASON, reversal } from "../corrections.js";
import { altered, first } from "../receiptsOf.js";
import { digestOf, sign } from "../signing.js";
import { atStreet, BENCH, contributionsOf, pooled } from "../street.js";

const REVERSED = 3n;
const REALISED = 2n;

/** The bench is there; the first receipt is of the resident's 600 coins. */
async function realised() {
  const street = await atStreet();
  const redeem = await street.on.plan.redeem(await pooled(street));
  return { ...street, receipt: first(await contributionsOf(street, redeem)) };
}

describe("NeighbourhoodPlan.reverse", () => {
  it("gives one participant's coins back and marks the receipt; the proposal stays realised", async () => {
    const street = await realised();
    const { on, settlement, receipt } = street;
    const { provider, resident } = on.people;
    const { message, signature } = await reversal(street, receipt, provider);

    await expect(on.plan.reverse(message, receipt, signature))
      .to.emit(on.plan, "ReceiptReversed")
      .withArgs(settlement.programme, on.organisations.repairShop, 1n, provider, REASON)
      .and.to.emit(on.socialcoin, "TransferSingle")
      .withArgs(on.plan, ZeroAddress, resident, settlement.programme, 600n);

    expect(await on.plan.verify(receipt)).to.equal(REVERSED);
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(600n);
    expect((await on.socialcoin.accountOf(settlement.programme)).redeemed).to.equal(400n);
    expect((await on.plan.proposalOf(BENCH)).status).to.equal(REALISED);
  });

  describe("refuses", () => {
    it("a receipt that was reversed before", async () => {
      const street = await realised();
      const { on, receipt } = street;
      const { message, signature } = await reversal(street, receipt, on.people.provider);
      await on.plan.reverse(message, receipt, signature);

      await expect(on.plan.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.plan, "ReceiptBookReversedBefore")
        .withArgs(1n);
    });

    for (const field of ["proposal", "participant", "coins", "statement", "issuedAt"] as const) {
      it(`a receipt whose ${field} was altered`, async () => {
        const street = await realised();
        const { on, receipt } = street;
        const { message, signature } = await reversal(street, receipt, on.people.provider);
        const content = { ...receipt.content, [field]: altered(receipt.content[field]) };

        await expect(on.plan.reverse(message, { ...receipt, content }, signature))
          .to.be.revertedWithCustomError(on.plan, "ReceiptBookUnknown")
          .withArgs(1n);
      });
    }

    it("a statement about another receipt", async () => {
      const street = await realised();
      const { on, receipt } = street;
      const { message, signature } = await reversal(street, receipt, on.people.provider, { number: 2n });

      await expect(on.plan.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.plan, "ReceiptBookReversalDiffers")
        .withArgs(2n, 1n);
    });

    it("a statement of another provider", async () => {
      const street = await realised();
      const { on, settlement, receipt } = street;
      await settlement.accede(9n, on.people.stranger, Duty.Provider);
      const { message, signature } = await reversal(street, receipt, on.people.stranger, {
        organisation: 9n,
      });

      await expect(on.plan.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.plan, "ReceiptBookUnknown")
        .withArgs(1n);
    });

    it("a reversal without a reason", async () => {
      const street = await realised();
      const { on, receipt } = street;
      const { message, signature } = await reversal(street, receipt, on.people.provider, {
        reason: ZeroHash,
      });

      await expect(on.plan.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.plan, "ReceiptBookReasonMissing")
        .withArgs(1n);
    });

    it("a signer without the duty", async () => {
      const street = await realised();
      const { on, receipt } = street;
      const { message, signature } = await reversal(street, receipt, on.people.creditor);

      await expect(on.plan.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.plan, "DutyMissing")
        .withArgs(on.organisations.repairShop, Duty.Provider, on.people.creditor);
    });

    it("a reversal that was signed for goods in kind", async () => {
      const street = await realised();
      const { on, settlement, receipt } = street;
      const { message } = await reversal(street, receipt, on.people.provider);
      const elsewhere = {
        ...settlement.place,
        contract: await on.inKind.getAddress(),
        name: "Socialcoin InKind",
      };
      const signature = await sign("Reversal", elsewhere, on.people.provider, message);

      await expect(on.plan.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.plan, "StatementNotSigned")
        .withArgs(on.people.provider, digestOf("Reversal", settlement.place, message));
    });

    for (const name of ["otherOperator", "resident", "provider", "delayed"] as const) {
      it(`the ${name} as the one who submits`, async () => {
        const street = await realised();
        const { on, receipt } = street;
        const { message, signature } = await reversal(street, receipt, on.people.provider);

        await expect(on.plan.connect(on.people[name]).reverse(message, receipt, signature))
          .to.be.revertedWithCustomError(on.plan, "DutyMissing")
          .withArgs(on.organisations.municipality, Duty.Operator, on.people[name]);
      });
    }
  });
});
