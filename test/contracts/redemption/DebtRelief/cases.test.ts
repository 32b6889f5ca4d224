import { expect } from "chai";

import golden from "../../../vectors/golden.json" with { type: "json" };
import { connection, deployed } from "../../../deployed.js";
import { Settlement } from "../Settlement.js";

const { networkHelpers } = connection;

describe("DebtRelief: the golden case", () => {
  /*
   * The journey's own table divides each line at once, by largest remainder. The contract must give the running rule,
   * ⌊T·w/W⌋, because by largest remainder an extra coin can lower somebody's entitlement. Hence a claim has here up to
   * one coin less than in that table, and fewer coins than there are claims stay with the resident.
   */
  for (const line of golden.lines) {
    it(`gives ${line.running.join(", ")} of ${line.coins} coins: ${line.title}`, async () => {
      const on = await networkHelpers.loadFixture(deployed);
      const { resident, creditor } = on.people;
      const settlement = await Settlement.open(on, { coinValue: BigInt(line.coinValue) });
      await settlement.accede(on.organisations.taxOffice, creditor);
      await settlement.register(
        on.organisations.taxOffice,
        creditor,
        golden.claims.map(({ cents, preferential }) => ({ amount: BigInt(cents), preferential })),
      );
      await settlement.enrol(resident);
      await settlement.award(resident, BigInt(line.coins));
      const before = await on.debtRelief.arrangementOf(settlement.arrangement);

      await on.debtRelief.redeem([await settlement.order(resident, BigInt(line.coins))]);

      const left = await on.socialcoin.balanceOf(resident, settlement.programme);
      const sum = line.running.reduce((total, coins) => total + coins, 0);
      expect(left).to.equal(BigInt(line.coins - sum));
      const after = await on.debtRelief.arrangementOf(settlement.arrangement);
      expect(after.epoch - before.epoch).to.equal(BigInt(line.epochs));
      for (const [i, coins] of line.running.entries()) {
        const { registered, remainder } = await on.debtRelief.claimOf(settlement.claim(i + 1));
        expect(registered - remainder).to.equal(BigInt(coins * line.coinValue));
        expect(line.largestRemainder[i]).to.be.oneOf([coins, coins + 1]);
      }
    });
  }
});
