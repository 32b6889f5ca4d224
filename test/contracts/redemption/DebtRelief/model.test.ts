import { expect } from "chai";
import fc from "fast-check";

import { connection, deployed } from "../../../deployed.js";
import { ModelArrangement } from "../../../model/ModelArrangement.js";
import type { ModelClaim } from "../../../model/statutoryShares.js";
import { person } from "../choices.js";
import { receiptsOf } from "../receiptsOf.js";
import { Settlement } from "../Settlement.js";

const RUNS = 40;
const members = [0, 1, 2].map((i) => person(`member ${i}`));
type Offer = { readonly member: (typeof members)[number]; readonly coins: bigint };

const claims = fc.array(
  fc.record({ amount: fc.oneof(fc.bigInt(1n, 40n), fc.bigInt(1n, 20_000n)), preferential: fc.boolean() }),
  { minLength: 1, maxLength: 6 },
);
/** What the members earn before they redeem together. */
const earned = fc.oneof(
  fc.tuple(fc.bigInt(0n, 300n), fc.bigInt(0n, 100n), fc.bigInt(0n, 20n)),
  fc.tuple(fc.bigInt(0n, 2n), fc.constant(0n), fc.constant(0n)),
);
/** What happens to an arrangement, in any order. */
const step = fc.oneof(
  { weight: 6, arbitrary: earned.map((coins) => ({ kind: "redeem", coins }) as const) },
  { weight: 1, arbitrary: claims.map((more) => ({ kind: "register", more }) as const) },
  { weight: 1, arbitrary: fc.nat(5).map((index) => ({ kind: "discharge", index }) as const) },
);
const coinValue = fc.constantFrom(1n, 7n, 10n, 100n);
const steps = fc.array(step, { minLength: 2, maxLength: 8 });

/** How often the drawn lives reached a situation; a property that reaches none says nothing. */
const reached = { redeemed: 0, joint: 0, full: 0, cleared: 0, tooFew: 0, notNeeded: 0, discharged: 0 };

/** One arrangement on the chain and one in the model, which must tell the same. */
class Pair {
  readonly #settlement: Settlement;
  #model: ModelArrangement;

  constructor(settlement: Settlement, value: bigint) {
    this.#settlement = settlement;
    this.#model = new ModelArrangement(value);
  }

  async register(more: readonly ModelClaim[]): Promise<void> {
    const { on } = this.#settlement;
    await this.#settlement.register(on.organisations.taxOffice, on.people.creditor, more);
    this.#model.register(more);
  }

  async discharge(index: number): Promise<void> {
    const { on } = this.#settlement;
    if (this.#model.claims[index]?.state !== "open") return;
    const signed = await this.#settlement.dischargeOf(
      this.#settlement.claim(index + 1),
      on.organisations.taxOffice,
      on.people.creditor,
    );
    const [receipt] = await receiptsOf(on.debtRelief, await on.debtRelief.discharge([signed]));
    expect(receipt?.content.waived).to.equal(this.#model.discharge(index));
    ++reached.discharged;
  }

  /** Members earn; then all offer all they have. */
  async redeem(coins: readonly bigint[]): Promise<void> {
    if (this.#model.claims.every(({ state }) => state !== "open")) {
      ++reached.cleared;
      return;
    }
    for (const [i, more] of coins.entries()) {
      const member = members[i];
      if (member !== undefined && more > 0n) await this.#settlement.award(member, more);
    }
    await this.#redeemTogether(await this.#balances());
  }

  /** Compares the receipts; who is not needed is refused and then left out. */
  async #redeemTogether(offers: readonly Offer[]): Promise<void> {
    const { on, programme, arrangement } = this.#settlement;
    if (offers.length === 0) return;
    const after = this.#model.copy();
    const expected = after.redeem(offers.map((offer) => offer.coins));
    const unused = offers.find((_, i) => expected.every(({ offer }) => offer !== i));
    const redeem = on.debtRelief.redeem(await this.#orders(offers));

    if (expected.length === 0) {
      const sum = offers.reduce((total, offer) => total + offer.coins, 0n);
      await expect(redeem)
        .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefTooFewCoins")
        .withArgs(arrangement, sum);
      ++reached.tooFew;
    } else if (unused !== undefined) {
      const { orders } = await on.socialcoin.participantOf(programme, unused.member);
      await expect(redeem)
        .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookOrderNotNeeded")
        .withArgs(programme, unused.member.address, orders);
      ++reached.notNeeded;
      await this.#redeemTogether(offers.filter((offer) => offer !== unused));
    } else {
      const receipts = await receiptsOf(on.debtRelief, await redeem);
      expect(receipts.map(({ content }) => figures(content))).to.deep.equal(
        expected.map(({ claim, offer, ...rest }) =>
          figures({
            ...rest,
            claim: this.#settlement.claim(claim + 1),
            participant: offers[offer]?.member.address ?? "",
          }),
        ),
      );
      ++reached.redeemed;
      if (offers.length > 1) ++reached.joint;
      if (after.epoch !== this.#model.epoch) ++reached.full;
      this.#model = after;
    }
  }

  /** What the chain keeps is what the model keeps. */
  async compare(): Promise<void> {
    const { debtRelief } = this.#settlement.on;
    const { epoch, tendered, distributed } = await debtRelief.arrangementOf(this.#settlement.arrangement);
    expect({ epoch, tendered, distributed }).to.deep.equal({
      epoch: this.#model.epoch,
      tendered: this.#model.tendered,
      distributed: this.#model.distributed,
    });
    for (const [i, modelled] of this.#model.claims.entries()) {
      const claim = await debtRelief.claimOf(this.#settlement.claim(i + 1));
      expect(claim.remainder).to.equal(modelled.remainder);
      expect(claim.epoch === epoch ? claim.coins : 0n).to.equal(modelled.coins);
      expect(["none", "open", "written off", "discharged"][Number(claim.status)]).to.equal(modelled.state);
    }
  }

  async #balances(): Promise<Offer[]> {
    const { on, programme } = this.#settlement;
    const offers = [];
    for (const member of members) {
      const coins = await on.socialcoin.balanceOf(member, programme);
      if (coins > 0n) offers.push({ member, coins });
    }
    return offers;
  }

  async #orders(offers: readonly Offer[]) {
    return Promise.all(offers.map(async ({ member, coins }) => this.#settlement.order(member, coins)));
  }
}

function figures(of: {
  claim: bigint;
  participant: string;
  coins: bigint;
  writtenOff: bigint;
  outstanding: bigint;
}): unknown[] {
  return [of.claim, of.participant, of.coins, of.writtenOff, of.outstanding];
}

describe("DebtRelief compared with the independent model", () => {
  it("tells the same of any household: claims, receipts, epochs and refusals", async function () {
    this.timeout(120_000);

    await fc.assert(
      fc.asyncProperty(coinValue, claims, steps, async (value, first, drawn) => {
        const on = await connection.networkHelpers.loadFixture(deployed);
        const settlement = await Settlement.open(on, { coinValue: value });
        await settlement.accede(on.organisations.taxOffice, on.people.creditor);
        for (const member of members) await settlement.enrol(member);
        const pair = new Pair(settlement, value);
        await pair.register(first);

        for (const taken of drawn) {
          if (taken.kind === "register") await pair.register(taken.more);
          else if (taken.kind === "discharge") await pair.discharge(taken.index);
          else await pair.redeem(taken.coins);
          await pair.compare();
        }
      }),
      { numRuns: RUNS },
    );

    for (const [situation, times] of Object.entries(reached)) expect(times, situation).to.be.above(0);
  });
});
