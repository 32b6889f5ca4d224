import { FAR } from "../../test/journey.js";
import { MONDAY } from "../../test/deployed.js";
import type { Measured } from "./Measured.js";
import { gasPerItem, person, type Scene } from "./scene.js";

/** As many awards as fit one transaction of 16,777,216 gas with room to spare. */
const MOST_IN_ONE = 500;

/** Awards to participants from number `first` on, who have none yet ("new") and then have ("known"). */
export async function measureAwards(scene: Scene): Promise<Measured> {
  const { world, programme, sign, evidence } = scene;
  const attester = world.people.attester;
  let tasks = 0n;

  async function award(first: number, count: number) {
    const attestations = Array.from({ length: count }, (_, index) => ({
      task: tasks++,
      participant: person(first + index).address,
      // Three activities, each in one run, as a team's list has them.
      activity: BigInt(Math.floor((index * 3) / count)),
      units: 1n,
      group: false,
      started: BigInt(MONDAY) - 20_000n,
      finished: BigInt(MONDAY) - 10_000n,
      evidence: evidence(tasks),
    }));
    const message = { programme, attester: attester.address, deadline: FAR, attestations };
    const { signature } = await sign("AttestationBatch", message, attester);
    return world.socialcoin.award(message, signature);
  }

  // The register's first word exists already, as it does for 255 of 256 tasks.
  await award(0, 1);
  const measured: Measured = {};
  let first = 1;
  for (const count of [1, 10, 100, MOST_IN_ONE]) {
    measured[`award new ${count.toString()}`] = await gasPerItem(count, award(first, count));
    measured[`award known ${count.toString()}`] = await gasPerItem(count, award(first, count));
    first += count;
  }
  return measured;
}
