import { expect } from "chai";

import { AGREEMENT, CATALOGUE, COMMUNITY_CENTRE, HOUR, LABEL, ONE_COIN, TERMS } from "../programme.js";
import { loadFixture, time, TODAY, type Scene } from "../scene.js";
import { attestationOf, award, consentOf, enrol, enrolled } from "./act.js";

const utc = (year: number, month: number, day = 1) => BigInt(Date.UTC(year, month - 1, day) / 1000);
const A_MONTH_IN_COINS = 2_100n;

describe("Socialcoin: ceilings and budget", function () {
  let at: Scene;
  let resident: string;
  let task: bigint;

  beforeEach(async function () {
    at = await loadFixture(enrolled);
    resident = at.people.resident.address;
    task = 0n;
  });

  /** A task that earns so many coins, after the first week of the programme, in which it was done. */
  function worth(coins: bigint, participant = resident) {
    const finished = BigInt(TODAY);
    const dayTask = coins % 300n === 0n;
    const units = dayTask ? coins / 300n : coins;
    return attestationOf(participant, {
      task: ++task,
      activity: dayTask ? COMMUNITY_CENTRE : ONE_COIN,
      units,
      started: finished - units * (dayTask ? 2n * HOUR : 1n),
      finished,
    });
  }

  const giveAll = (...attestations: ReturnType<typeof worth>[]) =>
    award(at, attestations, { changes: { deadline: utc(2040, 1) } });
  const give = (coins: bigint, participant = resident) => giveAll(worth(coins, participant));

  async function expectPasses(kind: "Month" | "Year", coins: bigint, need: bigint, fitsIn: number) {
    const attestation = worth(coins);
    const ceiling = kind === "Month" ? AGREEMENT.monthCeiling : AGREEMENT.yearCeiling;
    await expect(giveAll(attestation))
      .to.be.revertedWithCustomError(at.coin, `Socialcoin${kind}CeilingExceeded`)
      .withArgs(1, resident, attestation.task, ceiling, need, fitsIn);
  }

  describe("when a month is full", function () {
    it("takes coins exactly up to the ceiling and not one more, naming the next month", async function () {
      await give(1_800n);
      await expectPasses("Month", 301n, 21_010n, 202702);
      await give(300n);
      await expectPasses("Month", 1n, 21_010n, 202702);
    });

    it("refuses a batch whole, naming the first task that does not fit", async function () {
      const [first, second, third] = [worth(1_800n), worth(600n), worth(1n)];
      await expect(giveAll(first, second, third))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinMonthCeilingExceeded")
        .withArgs(1, resident, second.task, 21_000, 24_000, 202702);
      expect(await at.coin.balanceOf(resident, 1)).to.equal(0);
    });

    it("says 0 for a task that would not fit any month", async function () {
      await expectPasses("Month", 2_400n, 24_000n, 0);
    });

    it("names the next month for a task that would just fill it", async function () {
      await give(300n);
      await expectPasses("Month", A_MONTH_IN_COINS, 24_000n, 202702);
    });

    it("does not touch anybody else's month", async function () {
      await give(A_MONTH_IN_COINS);
      await give(A_MONTH_IN_COINS, at.people.neighbour.address);
    });

    it("begins anew in the first second of the next month and not before", async function () {
      await give(A_MONTH_IN_COINS);
      await time.setNextBlockTimestamp(utc(2027, 2) - 1n);
      await expectPasses("Month", 1n, 21_010n, 202702);
      await time.setNextBlockTimestamp(utc(2027, 2));
      await give(A_MONTH_IN_COINS);
      const participant = await at.coin.participantOf(1, resident);
      expect(participant.awardedInMonth).to.equal(A_MONTH_IN_COINS);
      expect(participant.awardedInYear).to.equal(2n * A_MONTH_IN_COINS);
    });

    it("names January of the next year in December", async function () {
      await time.setNextBlockTimestamp(utc(2027, 12, 31));
      await give(A_MONTH_IN_COINS);
      await expectPasses("Month", 1n, 21_010n, 202801);
    });
  });

  describe("when a year is full", function () {
    /** So many coins in each month from January on. */
    async function fillMonths(coins: readonly bigint[]) {
      for (const [index, each] of coins.entries()) {
        if (index > 0) await time.setNextBlockTimestamp(utc(2027, index + 1));
        await give(each);
      }
    }

    /** Ten full months from January on. */
    async function fillYear(coinsInOctober = A_MONTH_IN_COINS) {
      await fillMonths([...Array<bigint>(9).fill(A_MONTH_IN_COINS), coinsInOctober]);
      await time.setNextBlockTimestamp(utc(2027, 12));
    }

    it("takes coins exactly up to the ceiling and not one more, naming January", async function () {
      await fillYear(A_MONTH_IN_COINS - 1n);
      await give(1n);
      await expectPasses("Year", 1n, 210_010n, 202801);
    });

    it("names January of the next year too where months of this one are left", async function () {
      await fillMonths(Array<bigint>(10).fill(A_MONTH_IN_COINS));
      await time.setNextBlockTimestamp(utc(2027, 11));
      await expectPasses("Year", 1n, 210_010n, 202801);
    });

    it("speaks of the year where month and year would both be passed", async function () {
      await fillYear(1_800n);
      await expectPasses("Year", 2_400n, 231_000n, 0);
    });

    it("speaks of the month where the year would be just full", async function () {
      await fillMonths([...Array<bigint>(8).fill(A_MONTH_IN_COINS), 1_800n, 1_800n]);
      await expectPasses("Month", 600n, 24_000n, 202711);
    });

    it("begins anew in the first second of the next year", async function () {
      await fillYear();
      await time.setNextBlockTimestamp(utc(2028, 1) - 1n);
      await expectPasses("Year", 1n, 210_010n, 202801);
      await time.setNextBlockTimestamp(utc(2028, 1));
      await give(A_MONTH_IN_COINS);
      const participant = await at.coin.participantOf(1, resident);
      expect(participant.awardedInYear).to.equal(A_MONTH_IN_COINS);
      expect(participant.balance).to.equal(11n * A_MONTH_IN_COINS);
    });

    it("is not mistaken for the same month of another year", async function () {
      await give(A_MONTH_IN_COINS);
      await time.setNextBlockTimestamp(utc(2028, 1, 11));
      await give(A_MONTH_IN_COINS);
    });
  });

  describe("when the budget is spent", function () {
    it("takes coins exactly up to the budget and not one more", async function () {
      const agreement = { ...AGREEMENT, budget: 1_000n, redeemer: await at.redeemer.getAddress() };
      await at.programmes.connect(at.people.operator).create(agreement, LABEL, TERMS, CATALOGUE);
      at = { ...at, programme: 2n };
      const { neighbour } = at.people;
      await enrol(at, await consentOf(at, at.people.resident), await consentOf(at, neighbour));
      await giveAll(worth(600n), worth(399n, neighbour.address));
      await expect(giveAll(worth(1n), worth(1n, neighbour.address)))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinBudgetExceeded")
        .withArgs(2, 1_000, 1_001);
      await give(1n);
      expect([...(await at.coin.accountOf(2))]).to.deep.equal([1_000n, 0n, 0n]);
      await expect(give(1n))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinBudgetExceeded")
        .withArgs(2, 1_000, 1_001);
    });
  });
});
