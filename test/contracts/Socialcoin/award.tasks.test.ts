import { expect } from "chai";

import { CLEAN_UP, ENDS_AT, HOUR, ONE_COIN, STARTS_AT } from "../programme.js";
import { loadFixture, time, TODAY, type Scene } from "../scene.js";
import { type Message } from "../typedData.js";
import { attestationOf, award, enrolled } from "./act.js";

const LAST_TASK = 2n ** 64n - 1n;

describe("Socialcoin: the rules for a task", function () {
  let at: Scene;
  let resident: string;

  beforeEach(async function () {
    at = await loadFixture(enrolled);
    resident = at.people.resident.address;
  });

  const awardOne = (changes: Message) => award(at, [attestationOf(resident, { task: 7n, ...changes })]);

  describe("when a task number was awarded", function () {
    for (const task of [0n, 1n, 255n, 256n, LAST_TASK]) {
      it(`never awards ${task} again, and leaves its neighbours free`, async function () {
        await awardOne({ task, activity: ONE_COIN });
        expect(await at.coin.isAwarded(1, task)).to.equal(true);
        await expect(awardOne({ task, activity: CLEAN_UP }))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskAwardedBefore")
          .withArgs(1, task);

        for (const other of [task ^ 1n, task ^ 0x80n, task ^ 0x100n]) {
          expect(await at.coin.isAwarded(1, other)).to.equal(false);
        }
        await awardOne({ task: task ^ 1n, activity: ONE_COIN });
      });
    }

    it("does not award it twice in one batch either", async function () {
      const twice = [attestationOf(resident, { task: 9n }), attestationOf(resident, { task: 9n, units: 2n })];
      await expect(award(at, twice))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskAwardedBefore")
        .withArgs(1, 9);
    });

    it("remembers every task of a batch that goes to and fro in the register", async function () {
      const tasks = [1n, 256n, 2n, 600n, 257n];
      const each = tasks.map((task) => attestationOf(resident, { task, activity: ONE_COIN }));
      await award(at, each);
      for (const task of tasks) {
        expect(await at.coin.isAwarded(1, task), task.toString()).to.equal(true);
        await expect(awardOne({ task, activity: ONE_COIN }))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskAwardedBefore")
          .withArgs(1, task);
      }
    });

    it("finds a task again in a batch that was elsewhere in the register meanwhile", async function () {
      const each = [1n, 256n, 1n].map((task) => attestationOf(resident, { task, activity: ONE_COIN }));
      await expect(award(at, each))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskAwardedBefore")
        .withArgs(1, 1);
    });
  });

  describe("when the activity is not on offer", function () {
    it("refuses a retired one, and takes the others", async function () {
      await at.programmes.connect(at.people.operator).retireActivity(1, CLEAN_UP);
      await expect(awardOne({ task: 4n, activity: CLEAN_UP }))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinActivityRetired")
        .withArgs(1, 4, CLEAN_UP);
      await awardOne({ task: 4n });
    });

    it("refuses one that the catalogue does not have", async function () {
      for (const activity of [3, 255]) {
        await expect(awardOne({ activity }))
          .to.be.revertedWithCustomError(at.programmes, "ProgrammesActivityUnknown")
          .withArgs(1, activity);
      }
    });
  });

  describe("when the task has no units", function () {
    it("refuses it", async function () {
      await expect(awardOne({ units: 0n }))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskWithoutUnits")
        .withArgs(1, 7);
    });
  });

  describe("when the task took its minimum duration", function () {
    for (const units of [1n, 3n]) {
      it(`takes exactly ${units} times the duration, and not a second less`, async function () {
        const finished = BigInt(TODAY);
        const need = units * 2n * HOUR;
        await expect(awardOne({ units, started: finished - need + 1n, finished }))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskTooShort")
          .withArgs(1, 7, need - 1n, need);
        await awardOne({ units, started: finished - need, finished });
      });
    }

    it("has no duration when it ended before it began", async function () {
      await expect(awardOne({ started: BigInt(TODAY), finished: BigInt(TODAY) - 9n * HOUR }))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskTooShort")
        .withArgs(1, 7, 0, 2n * HOUR);
    });
  });

  describe("when the task was at the edge of the programme's period", function () {
    it("takes one that began with the programme, and none that began a second before", async function () {
      const finished = STARTS_AT + 2n * HOUR;
      await time.setNextBlockTimestamp(TODAY + 100);
      await expect(awardOne({ started: STARTS_AT - 1n, finished }))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskOutsidePeriod")
        .withArgs(1, 7, STARTS_AT, TODAY + 100);
      await awardOne({ started: STARTS_AT, finished });
    });

    it("takes one that ended with the programme, also later, and none that ended a second after", async function () {
      await time.increaseTo(ENDS_AT + 30n * 24n * HOUR);
      const ending = (finished: bigint) =>
        award(at, [attestationOf(resident, { task: 7n, started: finished - 2n * HOUR, finished })], {
          changes: { deadline: ENDS_AT * 2n },
        });
      await expect(ending(ENDS_AT + 1n))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskOutsidePeriod")
        .withArgs(1, 7, STARTS_AT, ENDS_AT);
      await ending(ENDS_AT);
    });
  });

  describe("when the task ends at the moment of the award", function () {
    it("takes it, and none that ends a second later", async function () {
      const now = BigInt(TODAY) + 1000n;
      await time.setNextBlockTimestamp(now);
      await expect(awardOne({ finished: now + 1n }))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskOutsidePeriod")
        .withArgs(1, 7, STARTS_AT, now);
      await time.setNextBlockTimestamp(now + 10n);
      await awardOne({ finished: now + 10n });
    });
  });
});
