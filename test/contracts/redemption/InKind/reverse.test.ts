import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";

import { Duty } from "../../../../src/organisation/Duty.js";
import { connection } from "../../../deployed.js";
import { REASON, reversal } from "../corrections.js";
import { altered, first } from "../receiptsOf.js";
import { atShop, OFFER, PRICE, STOCK, vouchersOf } from "../shop.js";
import { contentHash, digestOf, sign } from "../signing.js";

const REVERSED = 3n;
const ACKNOWLEDGED = 2n;

/** The resident bought one piece. */
async function sold() {
  const shop = await atShop();
  const { on, settlement } = shop;
  const redeem = await on.inKind.redeem([await settlement.order(on.people.resident, PRICE)]);
  return { ...shop, receipt: first(await vouchersOf(shop, redeem)) };
}

describe("InKind.reverse", () => {
  it("gives the coins back, puts the piece for sale again and marks the receipt", async () => {
    const shop = await sold();
    const { on, settlement, receipt } = shop;
    const { provider, resident } = on.people;
    const { message, signature } = await reversal(shop, receipt, provider);

    await expect(on.inKind.reverse(message, receipt, signature))
      .to.emit(on.inKind, "ReceiptReversed")
      .withArgs(settlement.programme, on.organisations.repairShop, 1n, provider, REASON)
      .and.to.emit(on.socialcoin, "TransferSingle")
      .withArgs(on.inKind, ZeroAddress, resident, settlement.programme, PRICE);

    expect(await on.inKind.verify(receipt)).to.equal(REVERSED);
    expect((await on.inKind.offerOf(OFFER)).stock).to.equal(STOCK);
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(1_000n);
    expect((await on.socialcoin.accountOf(settlement.programme)).redeemed).to.equal(0n);
  });

  it("undoes a voucher that was delivered and acknowledged", async () => {
    const shop = await sold();
    const { on, settlement, receipt } = shop;
    const { provider } = on.people;
    const delivery = {
      programme: settlement.programme,
      organisation: on.organisations.repairShop,
      signer: provider.address,
      deadline: 2n ** 40n,
      numbers: [1n],
      contents: [contentHash(receipt.content, "Voucher")],
    };
    await on.inKind.acknowledge(
      delivery,
      await sign("Acknowledgement", settlement.place, provider, delivery),
    );
    expect(await on.inKind.verify(receipt)).to.equal(ACKNOWLEDGED);
    const { message, signature } = await reversal(shop, receipt, provider);

    await on.inKind.reverse(message, receipt, signature);

    expect(await on.inKind.verify(receipt)).to.equal(REVERSED);
  });

  it("gives the coins to a participant's new account", async () => {
    const shop = await sold();
    const { on, settlement, receipt } = shop;
    const { attester, stranger, resident } = on.people;
    const recovery = {
      programme: settlement.programme,
      participant: resident.address,
      successor: stranger.address,
      attester: attester.address,
      deadline: 2n ** 40n,
    };
    await on.socialcoin.recover(recovery, await sign("Recovery", settlement.coinPlace, attester, recovery));
    const { message, signature } = await reversal(shop, receipt, on.people.provider);

    await on.inKind.reverse(message, receipt, signature);

    expect(await on.socialcoin.balanceOf(stranger, settlement.programme)).to.equal(1_000n);
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(0n);
  });

  describe("refuses", () => {
    it("a receipt that was reversed before", async () => {
      const shop = await sold();
      const { on, receipt } = shop;
      const { message, signature } = await reversal(shop, receipt, on.people.provider);
      await on.inKind.reverse(message, receipt, signature);

      await expect(on.inKind.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.inKind, "ReceiptBookReversedBefore")
        .withArgs(1n);
    });

    for (const field of ["offer", "participant", "coins", "statement", "issuedAt"] as const) {
      it(`a receipt whose ${field} was altered`, async () => {
        const shop = await sold();
        const { on, receipt } = shop;
        const { message, signature } = await reversal(shop, receipt, on.people.provider);
        const content = { ...receipt.content, [field]: altered(receipt.content[field]) };

        await expect(on.inKind.reverse(message, { ...receipt, content }, signature))
          .to.be.revertedWithCustomError(on.inKind, "ReceiptBookUnknown")
          .withArgs(1n);
      });
    }

    it("a statement about another receipt", async () => {
      const shop = await sold();
      const { on, receipt } = shop;
      const { message, signature } = await reversal(shop, receipt, on.people.provider, { number: 2n });

      await expect(on.inKind.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.inKind, "ReceiptBookReversalDiffers")
        .withArgs(2n, 1n);
    });

    it("a statement of another provider", async () => {
      const shop = await sold();
      const { on, settlement, receipt } = shop;
      await settlement.accede(9n, on.people.stranger, Duty.Provider);
      const { message, signature } = await reversal(shop, receipt, on.people.stranger, { organisation: 9n });

      await expect(on.inKind.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.inKind, "ReceiptBookUnknown")
        .withArgs(1n);
    });

    it("a reversal without a reason", async () => {
      const shop = await sold();
      const { on, receipt } = shop;
      const { message, signature } = await reversal(shop, receipt, on.people.provider, { reason: ZeroHash });

      await expect(on.inKind.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.inKind, "ReceiptBookReasonMissing")
        .withArgs(1n);
    });

    it("a signer without the duty", async () => {
      const shop = await sold();
      const { on, receipt } = shop;
      const { message, signature } = await reversal(shop, receipt, on.people.creditor);

      await expect(on.inKind.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.inKind, "DutyMissing")
        .withArgs(on.organisations.repairShop, Duty.Provider, on.people.creditor);
    });

    it("a signature of somebody else", async () => {
      const shop = await sold();
      const { on, settlement, receipt } = shop;
      const { message } = await reversal(shop, receipt, on.people.provider);
      const signature = await sign("Reversal", settlement.place, on.people.creditor, message);

      await expect(on.inKind.reverse(message, receipt, signature))
        .to.be.revertedWithCustomError(on.inKind, "StatementNotSigned")
        .withArgs(on.people.provider, digestOf("Reversal", settlement.place, message));
    });

    it("a statement after its deadline", async () => {
      const shop = await sold();
      const { time } = connection.networkHelpers;
      const deadline = BigInt(await time.latest());
      const { message, signature } = await reversal(shop, shop.receipt, shop.on.people.provider, {
        deadline,
      });
      await time.setNextBlockTimestamp(deadline + 1n);

      await expect(shop.on.inKind.reverse(message, shop.receipt, signature))
        .to.be.revertedWithCustomError(shop.on.inKind, "StatementExpired")
        .withArgs(deadline, deadline + 1n);
    });

    for (const name of ["otherOperator", "resident", "provider", "delayed"] as const) {
      it(`the ${name} as the one who submits`, async () => {
        const shop = await sold();
        const { on, receipt } = shop;
        const { message, signature } = await reversal(shop, receipt, on.people.provider);

        await expect(on.inKind.connect(on.people[name]).reverse(message, receipt, signature))
          .to.be.revertedWithCustomError(on.inKind, "DutyMissing")
          .withArgs(on.organisations.municipality, Duty.Operator, on.people[name]);
      });
    }
  });
});
