import { expect } from "chai";

import { connection, deployed } from "../../../deployed.js";
import { person, type TestClaim } from "../choices.js";
import { receiptsOf } from "../receiptsOf.js";
import { Settlement } from "../Settlement.js";

const CLAIMS = 64;
const MEMBERS = 8;
/** What a transaction may use on current networks. */
const GAS_CAP = 16_777_216n;

/** A full house: 64 claims and 8 members, who earned the coins given in that order. */
async function fullHouse(claims: readonly TestClaim[], coinValue: bigint, earned: readonly bigint[]) {
  const on = await connection.networkHelpers.loadFixture(deployed);
  const settlement = await Settlement.open(on, { coinValue });
  await settlement.accede(on.organisations.taxOffice, on.people.creditor);
  const register = await settlement.register(on.organisations.taxOffice, on.people.creditor, claims);
  const members = Array.from({ length: MEMBERS }, (_, i) => person(`member ${i}`));
  for (const [i, member] of members.entries()) {
    await settlement.enrol(member);
    const coins = earned[i] ?? 0n;
    if (coins !== 0n) await settlement.award(member, coins);
  }
  const orders = async () =>
    Promise.all(members.map((member, i) => settlement.order(member, earned[i] ?? 0n)));
  return { on, settlement, register, orders };
}

describe("DebtRelief: the largest household there can be", () => {
  it("registers 64 claims in one statement", async () => {
    const { register } = await fullHouse(Array<TestClaim>(CLAIMS).fill({ amount: 1n }), 1n, []);

    expect((await register.wait())?.gasUsed).to.be.below(GAS_CAP);
  });

  it("redeems in one transaction where no claim becomes full", async () => {
    const claims = Array.from({ length: CLAIMS }, (_, i) => ({ amount: 1_000_000n + BigInt(i) }));
    const { on, orders } = await fullHouse(claims, 10n, Array<bigint>(MEMBERS).fill(1003n));

    const redeem = await on.debtRelief.redeem(await orders());
    expect(await receiptsOf(on.debtRelief, redeem)).to.have.length(CLAIMS + MEMBERS - 1);
    expect((await redeem.wait())?.gasUsed).to.be.below(GAS_CAP);
  });

  it("redeems in one transaction where nearly every coin fills another claim and clears the debt", async () => {
    // Room for one coin each, whatever the weight: claims become full one after the other, the heaviest first.
    const claims = Array.from({ length: CLAIMS }, (_, i) => ({ amount: BigInt(i + 1) }));
    const { on, settlement, orders } = await fullHouse(claims, 100n, Array<bigint>(MEMBERS).fill(8n));
    const { epoch } = await on.debtRelief.arrangementOf(settlement.arrangement);

    const redeem = await on.debtRelief.redeem(await orders());

    await expect(redeem)
      .to.emit(on.debtRelief, "ArrangementCleared")
      .withArgs(settlement.arrangement, settlement.programme);
    expect(await receiptsOf(on.debtRelief, redeem)).to.have.length(CLAIMS);
    const ended = (await on.debtRelief.arrangementOf(settlement.arrangement)).epoch - epoch;
    expect(ended).to.equal(64n);
    expect((await redeem.wait())?.gasUsed).to.be.below(GAS_CAP);
  });

  it("discharges 64 claims in one transaction", async () => {
    const { on, settlement } = await fullHouse(Array<TestClaim>(CLAIMS).fill({ amount: 1n }), 1n, []);
    const discharges = await Promise.all(
      Array.from({ length: CLAIMS }, (_, i) =>
        settlement.dischargeOf(settlement.claim(i + 1), on.organisations.taxOffice, on.people.creditor),
      ),
    );

    const discharge = await on.debtRelief.discharge(discharges);

    expect((await discharge.wait())?.gasUsed).to.be.below(GAS_CAP);
    expect((await on.debtRelief.arrangementOf(settlement.arrangement)).openClaims).to.equal(0n);
  });

  it("counts the largest amounts that there can be without losing a coin", async () => {
    const most = 2n ** 48n - 1n;
    const coins = 3_000_000_000n;
    const claims = [{ amount: most, preferential: true }, { amount: most }, { amount: 1n }];
    const { on, settlement } = await fullHouse(claims, 1n, [coins]);

    await on.debtRelief.redeem([await settlement.order(person("member 0"), coins)]);

    for (const [index, weight] of [2n * most, most, 1n].entries()) {
      const claim = await on.debtRelief.claimOf(settlement.claim(index + 1));
      expect(claim.coins).to.equal((coins * weight) / (3n * most + 1n));
      expect(claim.remainder).to.equal(claim.registered - claim.coins);
    }
  });

  it("writes a claim of the largest amount off with one coin of the largest value", async () => {
    const most = 2n ** 48n - 1n;
    const { on, settlement } = await fullHouse([{ amount: most }], most, [1n]);

    await on.debtRelief.redeem([await settlement.order(person("member 0"), 1n)]);

    expect((await on.debtRelief.claimOf(settlement.claim(1))).remainder).to.equal(0n);
  });
});
