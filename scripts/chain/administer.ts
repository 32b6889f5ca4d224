import type { Signer } from "ethers";

import { ADMIN_ROLE } from "../../src/organisation/roleOf.js";
import { chainTime } from "../context/chainTime.js";
import type { Context } from "../context/Context.js";
import { sendManagerCalls } from "./sendManagerCalls.js";
import { tryOut } from "./tryOut.js";
import type { SentTransaction } from "./Work.js";

/** So many calls tell whether an administrator may make them. */
const FEW = 10;

/** What became of what a network administrator does. */
export interface Administered {
  /** `scheduled`: announced now. `waiting`: announced before, and its delay is not over. */
  readonly outcome: "done" | "scheduled" | "waiting";
  /** Unix seconds from which the same command carries it out; undefined once it is done. */
  readonly executableAt: bigint | undefined;
  readonly transactions: readonly SentTransaction[];
}

/**
 * Carries out calls of the access manager as a network administrator. With an execution delay they are announced first;
 * the same calls, made again once the delay is over, are carried out.
 *
 * @param calls Encoded calls, the same each time.
 * @throws SocialcoinError as {@link sendManagerCalls} does
 */
export async function administer(
  context: Context,
  signer: Signer,
  calls: readonly string[],
): Promise<Administered> {
  const from = await signer.getAddress();
  const { outcome, due, areDone } = await dueNow(context, from, calls);
  const transactions = await sendManagerCalls(context, signer, due, areDone);
  const executableAt = outcome === "done" ? undefined : latest(await schedulesOf(context, from, calls));
  return { outcome, executableAt, transactions };
}

/**
 * Whether the access manager would take what {@link administer} would send now.
 *
 * @throws SocialcoinError of kind `refused`
 */
export async function tryAdministering(
  context: Context,
  signer: Signer,
  calls: readonly string[],
): Promise<void> {
  const { due } = await dueNow(context, await signer.getAddress(), calls);
  const { multicall } = context.contracts.accessManager;
  await tryOut(context, signer, [{ call: () => multicall.populateTransaction(due.slice(0, FEW)) }]);
}

/** What an administrator sends. */
interface Due {
  readonly outcome: Administered["outcome"];
  readonly due: readonly string[];
  /** Whether the chain shows an announcement: an interrupted run may have left it under way. */
  readonly areDone?: (some: readonly string[]) => Promise<boolean>;
}

/** What an administrator would send now: the calls, or with a delay first their announcement, or nothing until it ends. */
async function dueNow(context: Context, from: string, calls: readonly string[]): Promise<Due> {
  const manager = context.contracts.accessManager;
  const [, delay] = await manager.hasRole(ADMIN_ROLE, from);
  if (delay === 0n) return { outcome: "done", due: calls };

  const schedules = await schedulesOf(context, from, calls);
  const unannounced = calls.filter((_, index) => schedules[index] === 0n);
  if (unannounced.length > 0) {
    const target = await manager.getAddress();
    const announcing = new Map(
      unannounced.map((data) => [manager.interface.encodeFunctionData("schedule", [target, data, 0]), data]),
    );
    const areDone = async (some: readonly string[]): Promise<boolean> => {
      const announced = await schedulesOf(
        context,
        from,
        some.flatMap((call) => announcing.get(call) ?? []),
      );
      return announced.every((time) => time !== 0n);
    };
    return { outcome: "scheduled", due: [...announcing.keys()], areDone };
  }
  const isOver = latest(schedules) <= (await chainTime(context.provider));
  return isOver ? { outcome: "done", due: calls } : { outcome: "waiting", due: [] };
}

/** From when each call can be carried out, unix seconds; 0 for one that is not announced, or whose time is over. */
async function schedulesOf(context: Context, from: string, calls: readonly string[]): Promise<bigint[]> {
  const manager = context.contracts.accessManager;
  const target = await manager.getAddress();
  return Promise.all(
    calls.map(async (data) => manager.getSchedule(await manager.hashOperation(from, target, data))),
  );
}

function latest(times: readonly bigint[]): bigint {
  return times.reduce((last, time) => (time > last ? time : last), 0n);
}
