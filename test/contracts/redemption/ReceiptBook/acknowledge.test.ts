import { expect } from "chai";
import { id, type Signer } from "ethers";

import { Duty } from "../../../../src/organisation/Duty.js";
import { connection } from "../../../deployed.js";
import { LATER } from "../choices.js";
import { atHousehold, type Household } from "../household.js";
import { receiptsOf, type TestReceipt } from "../receiptsOf.js";
import { contentHash, digestOf, sign } from "../signing.js";

interface Issued extends Household {
  /** Of the tax office, and two of the housing association. */
  readonly receipts: readonly TestReceipt[];
}

async function issued(): Promise<Issued> {
  const { on, settlement } = await atHousehold();
  await settlement.award(on.people.resident, 300n);
  const redeem = await on.debtRelief.redeem([await settlement.order(on.people.resident, 300n)]);
  return { on, settlement, receipts: await receiptsOf(on.debtRelief, redeem) };
}

/** The housing association's signed statement that it has some receipts; by default both of its own. */
async function acknowledgement(house: Issued, changes: object = {}, signer?: Signer) {
  const { on, settlement } = house;
  const by = signer ?? on.people.otherCreditor;
  const own = house.receipts.slice(1);
  const message = {
    programme: settlement.programme,
    organisation: on.organisations.housing,
    signer: await by.getAddress(),
    deadline: LATER,
    numbers: own.map(({ number }) => number),
    contents: own.map(({ content }) => contentHash(content)),
    ...changes,
  };
  return { message, signature: await sign("Acknowledgement", settlement.place, by, message) };
}

const naming = (receipts: readonly TestReceipt[]): object => ({
  numbers: receipts.map(({ number }) => number),
  contents: receipts.map(({ content }) => contentHash(content)),
});

describe("ReceiptBook.acknowledge", () => {
  it("marks receipts as being in their organisation's books", async () => {
    const house = await issued();
    const { on, settlement } = house;
    const { message, signature } = await acknowledgement(house);

    await expect(on.debtRelief.acknowledge(message, signature))
      .to.emit(on.debtRelief, "ReceiptsAcknowledged")
      .withArgs(settlement.programme, on.organisations.housing, on.people.otherCreditor, [2n, 3n]);

    const statuses = await Promise.all(house.receipts.map((receipt) => on.debtRelief.verify(receipt)));
    expect(statuses).to.deep.equal([1n, 2n, 2n]);
  });

  describe("refuses", () => {
    const refused: [string, (house: Issued) => object, string, (house: Issued) => unknown[]][] = [
      [
        "a receipt of another organisation",
        ({ receipts }) => naming(receipts),
        "ReceiptBookUnknown",
        () => [1n],
      ],
      [
        "a receipt that was never issued",
        () => ({ numbers: [9n], contents: [id("content")] }),
        "ReceiptBookUnknown",
        () => [9n],
      ],
      [
        "another content than the receipt's",
        () => ({ numbers: [2n], contents: [id("content")] }),
        "ReceiptBookUnknown",
        () => [2n],
      ],
      [
        "the same receipt twice in one statement",
        ({ receipts }) => naming([...receipts.slice(1), ...receipts.slice(1, 2)]),
        "ReceiptBookNotIssued",
        () => [2n, 2n],
      ],
      ["no receipts", () => naming([]), "ReceiptBookLengthsDiffer", () => [0n, 0n]],
      [
        "more contents than numbers",
        ({ receipts }) => ({ ...naming(receipts.slice(1)), numbers: [2n] }),
        "ReceiptBookLengthsDiffer",
        () => [1n, 2n],
      ],
    ];
    for (const [what, changes, error, args] of refused) {
      it(what, async () => {
        const house = await issued();
        const { message, signature } = await acknowledgement(house, changes(house));

        await expect(house.on.debtRelief.acknowledge(message, signature))
          .to.be.revertedWithCustomError(house.on.debtRelief, error)
          .withArgs(...args(house));
      });
    }

    it("a receipt that was acknowledged before", async () => {
      const house = await issued();
      const { message, signature } = await acknowledgement(house);
      await house.on.debtRelief.acknowledge(message, signature);

      await expect(house.on.debtRelief.acknowledge(message, signature))
        .to.be.revertedWithCustomError(house.on.debtRelief, "ReceiptBookNotIssued")
        .withArgs(2n, 2n);
    });

    it("a signer of another organisation", async () => {
      const house = await issued();
      const { creditor } = house.on.people;
      const { message, signature } = await acknowledgement(house, {}, creditor);

      await expect(house.on.debtRelief.acknowledge(message, signature))
        .to.be.revertedWithCustomError(house.on.debtRelief, "DutyMissing")
        .withArgs(house.on.organisations.housing, Duty.Creditor, creditor);
    });

    it("an altered list", async () => {
      const house = await issued();
      const { message, signature } = await acknowledgement(house);
      const altered = { ...message, ...naming(house.receipts.slice(1, 2)) };

      await expect(house.on.debtRelief.acknowledge(altered, signature))
        .to.be.revertedWithCustomError(house.on.debtRelief, "StatementNotSigned")
        .withArgs(message.signer, digestOf("Acknowledgement", house.settlement.place, altered));
    });

    it("an expired statement", async () => {
      const house = await issued();
      const { time } = connection.networkHelpers;
      const deadline = BigInt(await time.latest());
      const { message, signature } = await acknowledgement(house, { deadline });
      await time.setNextBlockTimestamp(deadline + 1n);

      await expect(house.on.debtRelief.acknowledge(message, signature))
        .to.be.revertedWithCustomError(house.on.debtRelief, "StatementExpired")
        .withArgs(deadline, deadline + 1n);
    });

    for (const name of ["otherOperator", "otherCreditor", "attester", "delayed", "stranger"] as const) {
      it(`the ${name} as the one who submits`, async () => {
        const house = await issued();
        const caller = house.on.people[name];
        const { message, signature } = await acknowledgement(house);

        await expect(house.on.debtRelief.connect(caller).acknowledge(message, signature))
          .to.be.revertedWithCustomError(house.on.debtRelief, "DutyMissing")
          .withArgs(house.on.organisations.municipality, Duty.Operator, caller);
      });
    }
  });
});
