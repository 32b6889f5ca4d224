import { expect } from "chai";

import { atEmptyShop, offer, OFFER } from "../shop.js";

describe("InKind: the longest row of orders there is use for", () => {
  it("buys 64 pieces in one transaction within the gas of one transaction", async () => {
    const shop = await atEmptyShop();
    const { on, settlement } = shop;
    const { resident } = on.people;
    const { message, signature } = await offer(shop, { price: 1n, stock: 64n });
    await on.inKind.makeOffer(message, signature);
    const orders = await Promise.all(
      Array.from({ length: 64 }, (_, nonce) => settlement.order(resident, 1n, { nonce: BigInt(nonce) })),
    );

    const redeem = await on.inKind.redeem(orders);

    expect((await redeem.wait())?.gasUsed).to.be.below(16_777_216n);
    expect((await on.inKind.offerOf(OFFER)).stock).to.equal(0n);
    expect(await on.inKind.issued()).to.equal(64n);
  });
});
