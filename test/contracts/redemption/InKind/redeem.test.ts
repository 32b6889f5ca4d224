import { expect } from "chai";
import { ZeroAddress } from "ethers";

import { connection } from "../../../deployed.js";
import { LATER } from "../choices.js";
import { Scheme } from "../Scheme.js";
import { atEmptyShop, atShop, offer, OFFER, PRICE, STOCK, vouchersOf } from "../shop.js";
import { digestOf } from "../signing.js";

describe("InKind.redeem", () => {
  it("burns the price, issues a voucher to the provider and takes it from the stock", async () => {
    const shop = await atShop();
    const { on, settlement } = shop;
    const { resident } = on.people;
    const { repairShop } = on.organisations;
    const signed = await settlement.order(resident, 1_000n);
    const statement = digestOf("RedemptionOrder", settlement.place, signed.order);

    const redeem = on.inKind.redeem([signed]);

    await expect(redeem)
      .to.emit(on.inKind, "VoucherIssued")
      .withArgs(1n, repairShop, OFFER, settlement.programme, resident, PRICE, statement)
      .and.to.emit(on.socialcoin, "TransferSingle")
      .withArgs(on.inKind, resident, ZeroAddress, settlement.programme, PRICE);
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(700n);
    expect((await on.inKind.offerOf(OFFER)).stock).to.equal(STOCK - 1n);
    expect((await on.socialcoin.accountOf(settlement.programme)).redeemed).to.equal(PRICE);
    expect(await on.inKind.issued()).to.equal(1n);
  });

  it("gives several people, and one person several times, a piece each", async () => {
    const shop = await atShop();
    const { on, settlement } = shop;
    const { resident, partner } = on.people;

    const redeem = await on.inKind.redeem([
      await settlement.order(resident, PRICE),
      await settlement.order(partner, PRICE),
      await settlement.order(resident, PRICE, { nonce: 1n }),
    ]);

    const vouchers = await vouchersOf(shop, redeem);
    expect(vouchers.map(({ number, content }) => [number, content.participant, content.coins])).to.deep.equal(
      [
        [1n, resident.address, PRICE],
        [2n, partner.address, PRICE],
        [3n, resident.address, PRICE],
      ],
    );
    expect((await on.inKind.offerOf(OFFER)).stock).to.equal(0n);
  });

  it("keeps two offers apart in one transaction, each with a voucher that verifies", async () => {
    const shop = await atShop();
    const { on, settlement } = shop;
    const { message, signature } = await offer(shop, { price: 50n, stock: 1n });
    await on.inKind.makeOffer(message, signature);

    const redeem = await on.inKind.redeem([
      await settlement.order(on.people.resident, PRICE),
      await settlement.order(on.people.partner, 50n, { target: 2n }),
    ]);

    const vouchers = await vouchersOf(shop, redeem);
    expect(vouchers.map(({ content }) => [content.offer, content.coins])).to.deep.equal([
      [1n, PRICE],
      [2n, 50n],
    ]);
    for (const voucher of vouchers) expect(await on.inKind.verify(voucher)).to.equal(1n);
  });

  it("sells what costs a single coin", async () => {
    const shop = await atShop();
    const { on, settlement } = shop;
    const { message, signature } = await offer(shop, { price: 1n });
    await on.inKind.makeOffer(message, signature);
    const target = await on.inKind.offerCount();

    const redeem = await on.inKind.redeem([await settlement.order(on.people.resident, 1n, { target })]);

    const vouchers = await vouchersOf(shop, redeem);
    expect(vouchers.map(({ content }) => [content.offer, content.coins])).to.deep.equal([[target, 1n]]);
  });

  it("sells from the first second of the offer's period to the last", async () => {
    const shop = await atEmptyShop();
    const { on, settlement } = shop;
    const { time } = connection.networkHelpers;
    const startsAt = BigInt(await time.latest()) + 100n;
    const { message, signature } = await offer(shop, { startsAt, endsAt: startsAt + 100n });
    await on.inKind.makeOffer(message, signature);
    const orders = [await settlement.order(on.people.resident, PRICE)];

    await time.setNextBlockTimestamp(startsAt - 1n);
    await expect(on.inKind.redeem(orders))
      .to.be.revertedWithCustomError(on.inKind, "InKindOutsidePeriod")
      .withArgs(OFFER, startsAt, startsAt + 100n, startsAt - 1n);
    await time.setNextBlockTimestamp(startsAt);
    await on.inKind.redeem(orders);

    await time.setNextBlockTimestamp(startsAt + 100n);
    await on.inKind.redeem([await settlement.order(on.people.resident, PRICE)]);
    await time.setNextBlockTimestamp(startsAt + 101n);
    await expect(on.inKind.redeem([await settlement.order(on.people.resident, PRICE)]))
      .to.be.revertedWithCustomError(on.inKind, "InKindOutsidePeriod")
      .withArgs(OFFER, startsAt, startsAt + 100n, startsAt + 101n);
  });

  describe("refuses", () => {
    for (const target of [0n, 2n, 2n ** 255n]) {
      it(`offer ${target}, which does not exist`, async () => {
        const { on, settlement } = await atShop();

        await expect(on.inKind.redeem([await settlement.order(on.people.resident, PRICE, { target })]))
          .to.be.revertedWithCustomError(on.inKind, "InKindOfferUnknown")
          .withArgs(target, settlement.programme);
      });
    }

    it("an offer in another programme", async () => {
      const { on } = await atShop();
      const other = await Scheme.begin(on, "inKind");
      await other.enrol(on.people.neighbour);
      await other.award(on.people.neighbour, PRICE);

      await expect(on.inKind.redeem([await other.order(on.people.neighbour, PRICE)]))
        .to.be.revertedWithCustomError(on.inKind, "InKindOfferUnknown")
        .withArgs(OFFER, other.programme);
    });

    it("more pieces than there are, and sells none of them", async () => {
      const shop = await atEmptyShop();
      const { on, settlement } = shop;
      const { message, signature } = await offer(shop, { stock: 1n });
      await on.inKind.makeOffer(message, signature);
      const orders = [
        await settlement.order(on.people.resident, PRICE),
        await settlement.order(on.people.partner, PRICE),
      ];

      await expect(on.inKind.redeem(orders))
        .to.be.revertedWithCustomError(on.inKind, "InKindSoldOut")
        .withArgs(OFFER, 1n, 2n);
      expect(await on.inKind.issued()).to.equal(0n);
      expect((await on.inKind.offerOf(OFFER)).stock).to.equal(1n);
    });

    it("a sold out offer", async () => {
      const shop = await atEmptyShop();
      const { on, settlement } = shop;
      const { message, signature } = await offer(shop, { stock: 1n });
      await on.inKind.makeOffer(message, signature);
      await on.inKind.redeem([await settlement.order(on.people.resident, PRICE)]);

      await expect(on.inKind.redeem([await settlement.order(on.people.partner, PRICE)]))
        .to.be.revertedWithCustomError(on.inKind, "InKindSoldOut")
        .withArgs(OFFER, 0n, 1n);
    });

    it("an order for fewer coins than the price", async () => {
      const { on, settlement } = await atShop();
      const { resident } = on.people;

      await expect(on.inKind.redeem([await settlement.order(resident, PRICE - 1n)]))
        .to.be.revertedWithCustomError(on.inKind, "InKindTooFewCoins")
        .withArgs(OFFER, resident, PRICE - 1n, PRICE);
    });

    it("a participant with fewer coins than the price, together with one who has enough", async () => {
      const { on, settlement } = await atShop();
      const { resident, neighbour } = on.people;
      await settlement.enrol(neighbour);
      await settlement.award(neighbour, 299n);
      const orders = [await settlement.order(resident, PRICE), await settlement.order(neighbour, PRICE)];

      await expect(on.inKind.redeem(orders))
        .to.be.revertedWithCustomError(on.inKind, "InKindTooFewCoins")
        .withArgs(OFFER, neighbour, 299n, PRICE);
      expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(1_000n);
    });

    it("two orders of one participant whose coins pay for one", async () => {
      const { on, settlement } = await atShop();
      const { partner } = on.people;
      const orders = [
        await settlement.order(partner, PRICE),
        await settlement.order(partner, PRICE, { nonce: 1n }),
      ];

      await expect(on.inKind.redeem(orders))
        .to.be.revertedWithCustomError(on.socialcoin, "SocialcoinBalanceTooLow")
        .withArgs(settlement.programme, partner, 0n, PRICE);
      expect((await on.inKind.offerOf(OFFER)).stock).to.equal(STOCK);
    });

    it("an order that was carried out before", async () => {
      const { on, settlement } = await atShop();
      const { resident } = on.people;
      const order = await settlement.order(resident, PRICE, { deadline: LATER });
      await on.inKind.redeem([order]);

      await expect(on.inKind.redeem([order]))
        .to.be.revertedWithCustomError(on.socialcoin, "SocialcoinOrderRefused")
        .withArgs(settlement.programme, resident, 0n, 1n);
    });
  });
});
