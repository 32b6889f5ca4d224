import type { Signer } from "ethers";

import { ADMIN_ROLE } from "../../src/organisation/roleOf.js";
import { chainTime } from "../context/chainTime.js";
import type { Context } from "../context/Context.js";
import { sendManagerCalls } from "./sendManagerCalls.js";
import type { SentTransaction } from "./Work.js";

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
  const manager = context.contracts.accessManager;
  const from = await signer.getAddress();
  const [, delay] = await manager.hasRole(ADMIN_ROLE, from);
  if (delay > 0n) {
    const schedules = await schedulesOf(context, from, calls);
    const unannounced = calls.filter((_, index) => schedules[index] === 0n);
    if (unannounced.length > 0) {
      const target = await manager.getAddress();
      const announcing = unannounced.map((data) =>
        manager.interface.encodeFunctionData("schedule", [target, data, 0]),
      );
      const transactions = await sendManagerCalls(context, signer, announcing);
      const executableAt = latest(await schedulesOf(context, from, calls));
      return { outcome: "scheduled", executableAt, transactions };
    }
    const executableAt = latest(schedules);
    if (executableAt > (await chainTime(context.provider))) {
      return { outcome: "waiting", executableAt, transactions: [] };
    }
  }
  const transactions = await sendManagerCalls(context, signer, calls);
  return { outcome: "done", executableAt: undefined, transactions };
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
