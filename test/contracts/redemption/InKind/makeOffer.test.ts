import { expect } from "chai";
import { id, ZeroHash } from "ethers";

import { Duty } from "../../../../src/organisation/Duty.js";
import { roleOf } from "../../../../src/organisation/roleOf.js";
import { connection } from "../../../deployed.js";
import { LATER } from "../choices.js";
import { Settlement } from "../Settlement.js";
import { atEmptyShop, atShop, offer, PRICE, STOCK } from "../shop.js";
import { digestOf } from "../signing.js";

describe("InKind.makeOffer", () => {
  it("keeps what a provider offers, numbered from 1", async () => {
    const shop = await atEmptyShop();
    const { on, settlement } = shop;
    const { message, signature } = await offer(shop);
    const { programme, provider, price, stock, startsAt, endsAt, termsHash } = message;
    const terms = [programme, provider, price, stock, startsAt, endsAt, termsHash];
    expect(await on.inKind.makeOffer.staticCall(message, signature)).to.equal(1n);

    await expect(on.inKind.makeOffer(message, signature))
      .to.emit(on.inKind, "OfferMade")
      .withArgs(1n, programme, provider, terms, digestOf("OfferStatement", settlement.place, message));

    expect([...(await on.inKind.offerOf(1n))]).to.deep.equal(terms);
    expect([price, stock]).to.deep.equal([PRICE, STOCK]);
    expect(await on.inKind.offerCount()).to.equal(1n);
    expect((await on.inKind.offerOf(2n)).price).to.equal(0n);
  });

  it("tells of which offer and programme, also where their numbers differ", async () => {
    const shop = await atShop();
    const { on, settlement } = shop;
    const { message, signature } = await offer(shop, { termsHash: id("A bicycle repaired.") });
    const { programme, provider, price, stock, startsAt, endsAt, termsHash } = message;
    const terms = [programme, provider, price, stock, startsAt, endsAt, termsHash];
    expect(programme).not.to.equal(2n);

    await expect(on.inKind.makeOffer(message, signature))
      .to.emit(on.inKind, "OfferMade")
      .withArgs(2n, programme, provider, terms, digestOf("OfferStatement", settlement.place, message));
  });

  it("keeps the largest values that fit", async () => {
    const shop = await atEmptyShop();
    const largest = { price: 2n ** 48n - 1n, stock: 2n ** 32n - 1n, startsAt: LATER - 1n, endsAt: LATER };
    const { message, signature } = await offer(shop, largest);

    await shop.on.inKind.makeOffer(message, signature);

    const { price, stock, startsAt, endsAt } = await shop.on.inKind.offerOf(1n);
    expect({ price, stock, startsAt, endsAt }).to.deep.equal(largest);
  });

  describe("refuses", () => {
    const invalid: [field: string, have: bigint, need: bigint, changes: object][] = [
      ["price", 0n, 1n, { price: 0n }],
      ["stock", 0n, 1n, { stock: 0n }],
      ["endsAt", LATER, LATER + 1n, { startsAt: LATER, endsAt: LATER }],
      ["termsHash", 0n, 1n, { termsHash: ZeroHash }],
    ];
    for (const [field, have, need, changes] of invalid) {
      it(`an offer whose ${field} cannot be`, async () => {
        const shop = await atEmptyShop();
        const { message, signature } = await offer(shop, changes);

        await expect(shop.on.inKind.makeOffer(message, signature))
          .to.be.revertedWithCustomError(shop.on.inKind, "InKindOfferInvalid")
          .withArgs(field, have, need);
      });
    }

    it("an organisation that has not acceded", async () => {
      const shop = await atEmptyShop();
      const { on, settlement } = shop;
      const { message, signature } = await offer(shop, { provider: on.organisations.taxOffice });

      await expect(on.inKind.makeOffer(message, signature))
        .to.be.revertedWithCustomError(on.inKind, "InKindNotAcceded")
        .withArgs(settlement.programme, on.organisations.taxOffice);
    });

    it("a signer who is not the provider's", async () => {
      const shop = await atEmptyShop();
      const { on } = shop;
      const { message, signature } = await offer(shop, {}, on.people.creditor);

      await expect(on.inKind.makeOffer(message, signature))
        .to.be.revertedWithCustomError(on.inKind, "DutyMissing")
        .withArgs(on.organisations.repairShop, Duty.Provider, on.people.creditor);
    });

    it("a creditor of the organisation, which is another duty", async () => {
      const shop = await atEmptyShop();
      const { on, settlement } = shop;
      await settlement.accede(on.organisations.taxOffice, on.people.creditor);
      const { message, signature } = await offer(
        shop,
        { provider: on.organisations.taxOffice },
        on.people.creditor,
      );

      await expect(on.inKind.makeOffer(message, signature))
        .to.be.revertedWithCustomError(on.inKind, "DutyMissing")
        .withArgs(on.organisations.taxOffice, Duty.Provider, on.people.creditor);
    });

    it("the same statement again", async () => {
      const shop = await atShop();
      const { on, settlement } = shop;
      const { message, signature } = await offer(shop);

      await expect(on.inKind.makeOffer(message, signature))
        .to.be.revertedWithCustomError(on.inKind, "StatementUsed")
        .withArgs(digestOf("OfferStatement", settlement.place, message));
    });

    it("a statement after its deadline", async () => {
      const shop = await atEmptyShop();
      const { time } = connection.networkHelpers;
      const deadline = BigInt(await time.latest());
      const { message, signature } = await offer(shop, { deadline });
      await time.setNextBlockTimestamp(deadline + 1n);

      await expect(shop.on.inKind.makeOffer(message, signature))
        .to.be.revertedWithCustomError(shop.on.inKind, "StatementExpired")
        .withArgs(deadline, deadline + 1n);
    });

    const changed: [string, () => object][] = [
      ["price", () => ({ price: PRICE - 1n })],
      ["stock", () => ({ stock: STOCK + 1n })],
      ["startsAt", () => ({ startsAt: 2n })],
      ["endsAt", () => ({ endsAt: LATER - 1n })],
      ["termsHash", () => ({ termsHash: id("Nothing repaired.") })],
      ["deadline", () => ({ deadline: LATER + 1n })],
    ];
    for (const [field, changes] of changed) {
      it(`a statement whose ${field} was altered`, async () => {
        const shop = await atEmptyShop();
        const { on, settlement } = shop;
        const { message, signature } = await offer(shop);
        const forged = { ...message, ...changes() };

        await expect(on.inKind.makeOffer(forged, signature))
          .to.be.revertedWithCustomError(on.inKind, "StatementNotSigned")
          .withArgs(on.people.provider, digestOf("OfferStatement", settlement.place, forged));
      });
    }

    it("a programme of another redeemer", async () => {
      const shop = await atEmptyShop();
      const { on } = shop;
      const { programme } = await Settlement.open(on);
      const { message, signature } = await offer(shop, { programme });

      await expect(on.inKind.makeOffer(message, signature))
        .to.be.revertedWithCustomError(on.inKind, "ReceiptBookOtherRedeemer")
        .withArgs(programme, on.debtRelief);
    });

    for (const name of ["otherOperator", "provider", "delayed", "stranger"] as const) {
      it(`the ${name} as the one who submits`, async () => {
        const shop = await atEmptyShop();
        const { on } = shop;
        const { message, signature } = await offer(shop);

        await expect(on.inKind.connect(on.people[name]).makeOffer(message, signature))
          .to.be.revertedWithCustomError(on.inKind, "DutyMissing")
          .withArgs(on.organisations.municipality, Duty.Operator, on.people[name]);
      });
    }

    it("an operator who signs for the provider too", async () => {
      const shop = await atEmptyShop();
      const { on, settlement } = shop;
      const { networkAdministrator, operator, stranger } = on.people;
      await settlement.accede(9n, stranger, Duty.Provider);
      await on.manager.connect(networkAdministrator).grantRole(roleOf(9n, Duty.Provider), operator, 0);
      const { message, signature } = await offer(shop, { provider: 9n }, operator);

      await expect(on.inKind.makeOffer(message, signature))
        .to.be.revertedWithCustomError(on.inKind, "StatementNeedsFourEyes")
        .withArgs(operator);
    });
  });
});
