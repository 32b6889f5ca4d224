import { award } from "../../commands/award/award.js";
import { attestTasks } from "../../commands/task/attest.js";
import { earnedIn } from "../rule/earnedIn.js";
import type { Refusal } from "../story/Story.js";
import { annulTasks } from "./annulTasks.js";
import { assignClaims } from "./assignClaims.js";
import { expectRefusal } from "./expectRefusal.js";
import type { Play } from "./Play.js";
import { redeemMonth } from "./redeemMonth.js";
import { reverseReceipts } from "./reverseReceipts.js";
import type { Settlement } from "./settle.js";

/** What a month brought. */
export interface Month {
  readonly name: string;
  readonly earned: bigint;
}

/** A statement of the team, and what must become of it. */
interface Attempt {
  readonly files: readonly string[];
  readonly refusal: Refusal;
  readonly submitter: string;
}

/** One month: tasks are attested and awarded, coins redeemed; what must be refused is tried. */
export async function playMonth(play: Play, settlement: Settlement, name: string): Promise<Month> {
  const { input, moveTo } = play;
  const { story } = input;
  await moveTo(`${name}-${story.dates.dayOfAward.toString()} 10:00`);
  const refusals = story.refusals.filter((refusal) => refusal.month === name);
  await assignClaims(play, settlement, name);
  const tasks = input.path("tasks", `${name}.csv`);
  const files = await attest(play, settlement, tasks, story.attester, name);
  const attempts: Attempt[] = [];
  for (const [index, refusal] of refusals.entries()) {
    attempts.push(await prepare(play, settlement, refusal, `${name}-refused-${(index + 1).toString()}`));
  }

  await tryAll(
    play,
    attempts.filter(({ refusal }) => !isAfter(refusal)),
  );
  await award(play.context, { files, as: story.operator });
  await tryAll(
    play,
    attempts.filter(({ refusal }) => isAfter(refusal)),
  );
  await annulTasks(play, settlement, name);
  await reverseReceipts(play, settlement, name);
  await redeemMonth(play, settlement, name);
  return { name, earned: earnedIn(input, name) };
}

async function attest(
  play: Play,
  settlement: Settlement,
  tasks: string,
  as: string,
  name: string,
): Promise<string[]> {
  const out = `${play.folder("team")}/attestation-${name}.json`;
  const { programme } = settlement;
  const { statements } = await attestTasks(play.context, { file: tasks, programme, as, out });
  return statements.map(({ file }) => file);
}

async function prepare(play: Play, settlement: Settlement, refusal: Refusal, name: string): Promise<Attempt> {
  const { input } = play;
  const { attester, operator } = input.story;
  if (refusal.kind === "ownAttestation") {
    const tasks = input.path("tasks", `${refusal.month}.csv`);
    const files = await attest(play, settlement, tasks, refusal.by, name);
    return { files, refusal, submitter: refusal.by };
  }
  const files = await attest(play, settlement, input.path(refusal.tasks), attester, name);
  return { files, refusal, submitter: operator };
}

function isAfter(refusal: Refusal): boolean {
  return refusal.kind === "tasks" && refusal.submitted === "after";
}

async function tryAll(play: Play, attempts: readonly Attempt[]): Promise<void> {
  for (const { files, refusal, submitter } of attempts) {
    await expectRefusal(play, refusal.attempt, refusal.code, () =>
      award(play.context, { files, as: submitter }),
    );
  }
}
