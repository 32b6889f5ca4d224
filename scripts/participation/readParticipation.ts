import { formatMoment } from "../../src/language/formatMoment.js";
import type { Earned } from "../../src/participation/Movement.js";
import { readMovements } from "../../src/participation/readMovements.js";
import { readProgramme } from "../../src/programmes/readProgramme.js";
import { chainTime } from "../context/chainTime.js";
import type { Context } from "../context/Context.js";
import { requireParticipant } from "./requireParticipant.js";

/** What somebody did in a month with one activity. */
export interface ParticipationMonth {
  /** YYYY-MM on Dutch clocks, of the day on which a task was begun. */
  readonly month: string;
  readonly activity: string;
  readonly tasks: number;
  readonly seconds: bigint;
  /** Coins that it brought; undefined where nobody asked for them. */
  readonly coins: bigint | undefined;
}

/** What somebody did, month by month: no debts, and no coins where nobody asked for them. */
export interface ParticipationStatement {
  readonly programme: bigint;
  readonly participant: string;
  readonly block: number;
  /** Unix seconds of the block. */
  readonly time: bigint;
  readonly months: readonly ParticipationMonth[];
  readonly tasks: number;
  readonly seconds: bigint;
  readonly coins: bigint | undefined;
}

/**
 * What a participant did in a programme: activities and hours per month, from what the team attested and the
 * municipality awarded. What was annulled is not there. Reading needs no key.
 *
 * @param account An address that the participant has or had, or a name that the keys know.
 * @param withCoins Whether coins are told too.
 * @throws SocialcoinError `PARTICIPANT_UNKNOWN`, `PROGRAMME_UNKNOWN`, and what reading the chain throws
 */
export async function readParticipation(
  context: Context,
  programme: bigint,
  account: string,
  withCoins = false,
): Promise<ParticipationStatement> {
  const { catalogue } = await readProgramme(context.contracts, programme);
  const participant = await requireParticipant(context, programme, account);
  const block = await context.provider.getBlockNumber();
  const progress = context.output.progress(context.output.messages.progress.reading, 2 * block);
  const { movements } = await readMovements(
    context.contracts.socialcoin,
    programme,
    participant,
    block,
    (blocks) => {
      progress.advance(blocks);
    },
  ).finally(() => {
    progress.stop();
  });
  const annulled = new Set(movements.flatMap((one) => (one.kind === "annulled" ? [one.task] : [])));
  const done = movements.filter(
    (one): one is Earned => one.kind === "earned" && !annulled.has(one.attestation.task),
  );
  const coinsOf = (part: readonly Earned[]): bigint | undefined =>
    withCoins ? part.reduce((sum, { coins }) => sum + coins, 0n) : undefined;

  const groups = Map.groupBy(done, ({ attestation: { started, activity } }) => {
    const month = formatMoment(started).slice(0, "YYYY-MM".length);
    return `${month} ${catalogue[Number(activity)]?.code ?? activity.toString()}`;
  });
  const months = [...groups].map(([key, part]) => {
    const [month = "", activity = ""] = key.split(" ");
    return { month, activity, tasks: part.length, seconds: secondsOf(part), coins: coinsOf(part) };
  });
  return {
    programme,
    participant,
    block,
    time: await chainTime(context.provider),
    months: months.sort((a, b) => a.month.localeCompare(b.month) || a.activity.localeCompare(b.activity)),
    tasks: done.length,
    seconds: secondsOf(done),
    coins: coinsOf(done),
  };
}

function secondsOf(part: readonly Earned[]): bigint {
  return part.reduce((sum, { attestation: { started, finished } }) => sum + finished - started, 0n);
}
