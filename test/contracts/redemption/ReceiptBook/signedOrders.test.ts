import { expect } from "chai";
import { Signature } from "ethers";

import { atHouseholdWithCoins, type Household } from "../household.js";
import { Settlement } from "../Settlement.js";
import { digestOf, sign } from "../signing.js";

/** The order of the secp256k1 group: with s instead of N − s a signature is as true, but another text. */
const N = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

describe("ReceiptBook.redeem: what was signed", () => {
  describe("when an order was signed for something else", () => {
    const placed: [string, (house: Household) => { chainId?: bigint; contract?: string }][] = [
      ["another chain", () => ({ chainId: 1n })],
      ["another contract", ({ settlement }) => ({ contract: settlement.coinPlace.contract })],
    ];
    for (const [what, elsewhere] of placed) {
      it(`refuses one for ${what}`, async () => {
        const house = await atHouseholdWithCoins();
        const { on, settlement } = house;
        const { order } = await settlement.order(on.people.resident, 300n);
        const place = { ...settlement.place, ...elsewhere(house) };
        const signature = await sign("RedemptionOrder", place, on.people.resident, order);

        await expect(on.debtRelief.redeem([{ order, signature }]))
          .to.be.revertedWithCustomError(on.debtRelief, "StatementNotSigned")
          .withArgs(on.people.resident, digestOf("RedemptionOrder", settlement.place, order));
      });
    }

    for (const field of ["programme", "target", "coins", "nonce", "deadline"] as const) {
      it(`refuses one whose ${field} was altered`, async () => {
        const { on, settlement } = await atHouseholdWithCoins();
        const other = await (await Settlement.open(on)).another();
        const { order, signature } = await settlement.order(on.people.resident, 300n, {
          deadline: 2n ** 39n,
        });
        const values = {
          programme: other.programme,
          target: other.arrangement,
          coins: 299n,
          nonce: 1n,
          deadline: 2n ** 40n,
        };
        const altered = { ...order, [field]: values[field] };

        await expect(on.debtRelief.redeem([{ order: altered, signature }]))
          .to.be.revertedWithCustomError(on.debtRelief, "StatementNotSigned")
          .withArgs(on.people.resident, digestOf("RedemptionOrder", settlement.place, altered));
      });
    }

    it("refuses one that somebody else signed", async () => {
      const { on, settlement } = await atHouseholdWithCoins();
      const { resident, partner } = on.people;
      const { order } = await settlement.order(resident, 300n);
      const signature = await sign("RedemptionOrder", settlement.place, partner, order);

      await expect(on.debtRelief.redeem([{ order, signature }]))
        .to.be.revertedWithCustomError(on.debtRelief, "StatementNotSigned")
        .withArgs(resident, digestOf("RedemptionOrder", settlement.place, order));
    });
  });

  describe("when the signature has another form", () => {
    const forms: [string, (signature: Signature) => string][] = [
      [
        "its s flipped",
        ({ r, s, yParity }) => {
          const flipped = (N - BigInt(s)).toString(16).padStart(64, "0");
          return `${r}${flipped}${yParity === 1 ? "1b" : "1c"}`;
        },
      ],
      ["the compact form", ({ compactSerialized }) => compactSerialized],
      ["nothing in it", () => "0x"],
      ["zeros in it", () => `0x${"00".repeat(65)}`],
    ];
    for (const [what, form] of forms) {
      it(`refuses one with ${what}`, async () => {
        const { on, settlement } = await atHouseholdWithCoins();
        const { order, signature } = await settlement.order(on.people.resident, 300n);

        await expect(on.debtRelief.redeem([{ order, signature: form(Signature.from(String(signature))) }]))
          .to.be.revertedWithCustomError(on.debtRelief, "StatementNotSigned")
          .withArgs(on.people.resident, digestOf("RedemptionOrder", settlement.place, order));
      });
    }
  });
});
