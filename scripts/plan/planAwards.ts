import { chainTime } from "../context/chainTime.js";
import type { Context } from "../context/Context.js";
import type { Programme } from "../../src/programmes/readProgramme.js";
import type { AwardedActivity, AwardedProgramme, AwardPlan, Room } from "./AwardPlan.js";
import type { AwardTally, Group } from "./AwardTally.js";
import { createProgrammes } from "./createProgrammes.js";
import { createStandings, type Standings } from "./createStandings.js";
import { roomOf } from "./roomOf.js";

/** As many as a person looks at. */
const NEAREST = 3;

/**
 * What an award of tasks would bring by the catalogue, the budget and the ceilings as they are now. The contracts work
 * it out again; here a person sees it before.
 *
 * @param standings Where participants stand, as far as that was asked already.
 * @param agreed What was agreed in programmes, as far as that was asked already.
 */
export async function planAwards(
  context: Context,
  tally: AwardTally,
  standings = createStandings(context),
  agreed = createProgrammes(context),
): Promise<AwardPlan> {
  const now = await chainTime(context.provider);
  const numbers = [...new Set(tally.groups.map(({ programme }) => programme))];
  const programmes: AwardedProgramme[] = [];
  for (const number of numbers) {
    const programme = await agreed.of(number);
    const groups = tally.groups.filter((group) => group.programme === number);
    programmes.push(await planProgramme(standings, programme, groups, now));
  }
  return {
    tasks: tally.tasks,
    participants: new Set(tally.groups.flatMap(({ participants }) => [...participants.keys()])).size,
    coins: programmes.reduce((sum, { coins }) => sum + coins, 0n),
    cents: programmes.reduce((sum, { cents }) => sum + cents, 0n),
    programmes,
  };
}

async function planProgramme(
  standings: Standings,
  programme: Programme,
  groups: readonly Group[],
  now: bigint,
): Promise<AwardedProgramme> {
  const { number, budget, coinValue, account } = programme;
  const activities = new Map<string, AwardedActivity>();
  const earned = new Map<string, bigint>();
  for (const { activity, group, tasks, units, participants } of groups) {
    const entry = programme.catalogue[Number(activity)];
    const each = (entry?.reward ?? 0n) * (group ? (entry?.groupMultiplier ?? 1n) : 1n);
    const name = entry?.code ?? activity.toString();
    const before = activities.get(name);
    const coins = (before?.coins ?? 0n) + each * units;
    activities.set(name, {
      activity: name,
      tasks: (before?.tasks ?? 0) + tasks,
      units: (before?.units ?? 0n) + units,
      coins,
      cents: coins * coinValue,
    });
    for (const [participant, share] of participants) {
      earned.set(participant, (earned.get(participant) ?? 0n) + each * share);
    }
  }
  const coins = [...earned.values()].reduce((sum, more) => sum + more, 0n);
  const rooms = await readRooms(standings, programme, earned, now);
  return {
    programme: number,
    activities: [...activities.values()],
    tasks: groups.reduce((sum, { tasks }) => sum + tasks, 0),
    coins,
    cents: coins * coinValue,
    budget,
    before: account.awarded,
    left: budget - account.awarded - coins,
    nearest: rooms.slice(0, NEAREST),
    beyond: rooms.filter(({ month, year }) => month < 0n || year < 0n).length,
  };
}

/** What each participant may still be awarded, the one with the least room first. */
async function readRooms(
  standings: Standings,
  programme: Programme,
  earned: ReadonlyMap<string, bigint>,
  now: bigint,
): Promise<Room[]> {
  for (const participant of earned.keys()) standings.ask(programme.number, participant);
  const rooms: Room[] = [];
  for (const [participant, coins] of earned) {
    const standing = await standings.of(programme.number, participant);
    rooms.push({ participant, ...roomOf(programme, standing, now, coins) });
  }
  return rooms.sort((a, b) => (leastOf(a) < leastOf(b) ? -1 : 1));
}

function leastOf({ month, year }: Room): bigint {
  return month < year ? month : year;
}
