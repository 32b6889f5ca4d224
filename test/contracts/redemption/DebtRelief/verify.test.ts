import { expect } from "chai";

import { atHousehold } from "../household.js";
import { altered, receiptsOf, type TestReceipt } from "../receiptsOf.js";
import { receiptDigest } from "../signing.js";

/** The second of three receipts: its number is not the programme's. */
async function oneReceipt() {
  const { on, settlement } = await atHousehold();
  await settlement.award(on.people.resident, 300n);
  const redeem = await on.debtRelief.redeem([await settlement.order(on.people.resident, 300n)]);
  const [, receipt] = await receiptsOf(on.debtRelief, redeem);
  if (receipt === undefined) throw new Error("The redemption issued no second receipt.");
  return { on, settlement, receipt };
}

describe("DebtRelief.verify", () => {
  it("knows a receipt by its fields alone", async () => {
    const { on, receipt } = await oneReceipt();

    expect(await on.debtRelief.verify(receipt)).to.equal(1n);
  });

  it("is what the receipt's one slot holds: status, then 31 bytes of its EIP-712 digest", async () => {
    const { on, settlement, receipt } = await oneReceipt();
    const digest = receiptDigest(settlement.place, receipt);

    expect(await on.debtRelief.slotOf(receipt.number)).to.equal(`0x01${digest.slice(2, 64)}`);
  });

  for (const field of ["number", "programme", "organisation"] as const) {
    it(`answers None when the ${field} is altered`, async () => {
      const { on, receipt } = await oneReceipt();

      expect(await on.debtRelief.verify({ ...receipt, [field]: altered(receipt[field]) })).to.equal(0n);
    });
  }

  const fields: (keyof TestReceipt["content"])[] = [
    "claim",
    "participant",
    "coins",
    "writtenOff",
    "waived",
    "outstanding",
    "statement",
    "issuedAt",
  ];
  for (const field of fields) {
    it(`answers None when the content's ${field} is altered`, async () => {
      const { on, receipt } = await oneReceipt();
      const content = { ...receipt.content, [field]: altered(receipt.content[field]) };

      expect(await on.debtRelief.verify({ ...receipt, content })).to.equal(0n);
    });
  }

  it("answers None for a number that was not issued yet, even zero", async () => {
    const { on, receipt } = await oneReceipt();

    for (const number of [0n, 4n, 2n ** 256n - 1n]) {
      expect(await on.debtRelief.verify({ ...receipt, number })).to.equal(0n);
    }
  });
});
