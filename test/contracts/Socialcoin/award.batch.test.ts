import { expect } from "chai";
import { Wallet, toBeHex } from "ethers";

import { activity, CATALOGUE, CLEAN_UP, COMMUNITY_CENTRE, ONE_COIN } from "../programme.js";
import { loadFixture, type Scene } from "../scene.js";
import { attestationOf, award, consentOf, enrol, enrolled } from "./act.js";

/** What a transaction may use on current networks, and on the test network too. */
const GAS_CAP = 16_777_216n;
const HOUSEHOLDS = 100;
const EACH_CONSENT_BATCH = 50;

const residents = Array.from({ length: HOUSEHOLDS }, (_, i) => new Wallet(toBeHex(i + 1, 32)));

/** The scene with a neighbourhood of residents enrolled. */
async function neighbourhood(): Promise<Scene> {
  const at = await loadFixture(enrolled);
  for (let first = 0; first < HOUSEHOLDS; first += EACH_CONSENT_BATCH) {
    const some = residents.slice(first, first + EACH_CONSENT_BATCH);
    await enrol(at, ...(await Promise.all(some.map((resident) => consentOf(at, resident)))));
  }
  return at;
}

describe("Socialcoin: batches of awards", function () {
  it("awards each task by its own activity, in whatever order they come", async function () {
    const at = await loadFixture(enrolled);
    const { resident } = at.people;
    const earns = new Map([
      [COMMUNITY_CENTRE, 300n],
      [CLEAN_UP, 200n],
      [ONE_COIN, 1n],
    ]);
    const activities = [COMMUNITY_CENTRE, CLEAN_UP, COMMUNITY_CENTRE, CLEAN_UP, ONE_COIN, CLEAN_UP, ONE_COIN];
    const attestations = activities.map((number, i) =>
      attestationOf(resident.address, { task: BigInt(1000 + i), activity: number }),
    );

    await award(at, attestations);

    const sum = activities.reduce((coins, number) => coins + (earns.get(number) ?? 0n), 0n);
    expect(await at.coin.balanceOf(resident, 1)).to.equal(sum);
  });

  it("awards the last activity that a catalogue has room for, after another one", async function () {
    const at = await loadFixture(enrolled);
    const { operator, resident } = at.people;
    const more = Array.from({ length: 256 - CATALOGUE.length }, (_, i) =>
      activity("more", BigInt(10 + i), 1n),
    );
    await at.programmes.connect(operator).addActivities(1, more.slice(0, 120));
    await at.programmes.connect(operator).addActivities(1, more.slice(120));

    await award(at, [
      attestationOf(resident.address, { task: 1000n, activity: ONE_COIN }),
      attestationOf(resident.address, { task: 1001n, activity: 255 }),
    ]);

    expect(await at.coin.balanceOf(resident, 1)).to.equal(1 + 10 + more.length - 1);
  });

  for (const size of [1, 100, 500]) {
    it(`awards ${size} tasks in one transaction below the cap on gas`, async function () {
      const at = await loadFixture(neighbourhood);
      const attestations = Array.from({ length: size }, (_, i) =>
        attestationOf(residents[i % HOUSEHOLDS]?.address ?? "", { task: BigInt(1000 + i) }),
      );
      const receipt = await (await award(at, attestations)).wait();

      expect(receipt?.gasUsed ?? GAS_CAP).to.be.lessThan(GAS_CAP);
      expect(await at.coin.totalSupply(1)).to.equal(size * 300);
    });
  }
});
