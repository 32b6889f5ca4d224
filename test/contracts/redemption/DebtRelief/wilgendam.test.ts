import { expect } from "chai";
import { encodeBytes32String, id, ZeroHash } from "ethers";

import wilgendam from "../../../vectors/wilgendam.json" with { type: "json" };
import { connection, deployed, type Deployed } from "../../../deployed.js";
import { agreementOf, LATER, person } from "../choices.js";
import { receiptsOf } from "../receiptsOf.js";
import { Settlement } from "../Settlement.js";
import { sign } from "../signing.js";

const { networkHelpers } = connection;
const MONTHS = wilgendam.resident.length;
const START = Date.UTC(2027, 0, 1) / 1000;
const END = Date.UTC(2028, 6, 1) / 1000 - 1;
const DAY_IN_CENTRE = { activity: 0, reward: 300, seconds: 21_600 };
const CLEAN_UP = { activity: 1, reward: 200, seconds: 7200 };
/** Organisation numbers of C01 … C14; C03 and C04 are one creditor. */
const creditorOf = (claim: string): bigint => 5000n + BigInt(claim === "C04" ? 3 : claim.slice(1));

/** The programme of the case: 210 and 2,100 euros of ceilings, and two activities. */
async function programme(on: Deployed): Promise<Settlement> {
  const entries = [DAY_IN_CENTRE, CLEAN_UP].map(({ reward, seconds }, number) => ({
    rate: { reward, minimumDuration: seconds, groupMultiplier: 2, offered: true },
    code: encodeBytes32String(`activity-${number}`),
    declaration: id("additional work"),
  }));
  return Settlement.open(on, {
    agreement: {
      ...agreementOf(on, { coinValue: BigInt(wilgendam.coinValue) }),
      startsAt: START,
      endsAt: END,
      budget: 40_000n,
      monthCeiling: 21_000n,
      yearCeiling: 210_000n,
    },
    catalogue: entries,
  });
}

/** Attests what the household did in a month and awards it: days of the resident, a clean-up in a group of the partner. */
async function month(settlement: Settlement, index: number, days: number, cleanUp: boolean) {
  const { on } = settlement;
  const { attester, resident, partner } = on.people;
  const first = Date.UTC(2027, index, 2, 9) / 1000;
  await networkHelpers.time.setNextBlockTimestamp(first + 20 * 86_400);
  const task = (number: number, participant: string, of: typeof CLEAN_UP, group: boolean, day: number) => ({
    task: 10 * index + number,
    participant,
    activity: of.activity,
    units: 1,
    group,
    started: first + day * 86_400,
    finished: first + day * 86_400 + of.seconds,
    evidence: ZeroHash,
  });
  const attestations = Array.from({ length: days }, (_, day) =>
    task(day, resident.address, DAY_IN_CENTRE, false, day),
  );
  if (cleanUp) attestations.push(task(9, partner.address, CLEAN_UP, true, 10));
  const batch = {
    programme: settlement.programme,
    attester: attester.address,
    deadline: LATER,
    attestations,
  };
  return on.socialcoin.award(batch, await sign("AttestationBatch", settlement.coinPlace, attester, batch));
}

/** Both members redeem all they have; the partner's coins go first, so that what is left over is the resident's. */
async function redeem(settlement: Settlement) {
  const { on } = settlement;
  const orders = [];
  for (const member of [on.people.partner, on.people.resident]) {
    const balance = await on.socialcoin.balanceOf(member, settlement.programme);
    if (balance !== 0n) orders.push(await settlement.order(member, balance));
  }
  return on.debtRelief.redeem(orders);
}

describe("DebtRelief: eighteen months of a household in Wilgendam", () => {
  it("gives every creditor its coins, and twelve discharges leave two claims due", async () => {
    const on = await networkHelpers.loadFixture(deployed);
    const settlement = await programme(on);
    const { resident, partner } = on.people;
    await settlement.enrol(resident);
    await settlement.enrol(partner);
    for (const { claim, cents, preferential, dischargeable } of wilgendam.claims) {
      const signer = person(String(creditorOf(claim)));
      if (claim !== "C04") await settlement.accede(creditorOf(claim), signer);
      await settlement.register(creditorOf(claim), signer, [
        { amount: BigInt(cents), preferential, dischargeable },
      ]);
    }
    const read = async () =>
      Promise.all(wilgendam.claims.map((_, i) => on.debtRelief.claimOf(settlement.claim(i + 1))));

    let receipts = 0;
    for (let index = 0; index < MONTHS; ++index) {
      const days = (wilgendam.resident[index] ?? 0) / DAY_IN_CENTRE.reward;
      const cleanUp = (wilgendam.partner[index] ?? 0) > 0;
      if (index === 11) {
        // The year's ceiling: 11 months of 1,800 coins and 1,200 more; a fifth day is refused, and with it the batch.
        await expect(month(settlement, index, days + 1, cleanUp))
          .to.be.revertedWithCustomError(on.socialcoin, "SocialcoinYearCeilingExceeded")
          .withArgs(settlement.programme, resident, 114n, 210_000n, 213_000n, 202_801n);
      }
      await month(settlement, index, days, cleanUp);
      receipts += (await receiptsOf(on.debtRelief, await redeem(settlement))).length;

      expect(await on.socialcoin.balanceOf(partner, settlement.programme)).to.equal(0n);
      if (index > 0) continue;
      expect((await read()).map(({ coins }) => coins)).to.deep.equal(wilgendam.firstMonth.map(BigInt));
      expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(
        BigInt(wilgendam.firstMonthCarried),
      );
    }

    expect((await read()).map(({ coins }) => coins)).to.deep.equal(wilgendam.final.map(BigInt));
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(
      BigInt(wilgendam.finalCarried),
    );
    expect(await on.debtRelief.issued()).to.equal(BigInt(receipts));

    const waived = new Map<string, bigint>();
    for (const [i, { claim, dischargeable }] of wilgendam.claims.entries()) {
      if (!dischargeable) continue;
      const signer = person(String(creditorOf(claim)));
      const sent = await on.debtRelief.discharge([
        await settlement.dischargeOf(settlement.claim(i + 1), creditorOf(claim), signer),
      ]);
      const [receipt] = await receiptsOf(on.debtRelief, sent);
      waived.set(claim, receipt?.content.waived ?? -1n);
    }

    expect(waived.size).to.equal(12);
    for (const [i, claim] of (await read()).entries()) {
      const { claim: name = "", cents = 0, dischargeable = true } = wilgendam.claims[i] ?? {};
      const writtenOff = BigInt((wilgendam.final[i] ?? 0) * wilgendam.coinValue);
      expect(claim.status).to.equal(dischargeable ? 3n : 1n);
      // registered = outstanding + written off + waived
      const outstanding = dischargeable ? 0n : claim.remainder;
      expect(outstanding + writtenOff + (waived.get(name) ?? 0n)).to.equal(BigInt(cents));
    }
    expect((await on.debtRelief.arrangementOf(settlement.arrangement)).openClaims).to.equal(2n);
  });
});
