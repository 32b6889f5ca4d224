import { setImmediate as turn } from "node:timers/promises";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { isAway } from "../context/isAway.js";
import { type Fees, feesOf } from "./feesOf.js";
import type { Flight } from "./Flight.js";
import { prepare } from "./prepare.js";
import type { Air, Run } from "./Run.js";
import { wasDoneMeanwhile } from "./wasDoneMeanwhile.js";
import type { Call, Work } from "./Work.js";

/** A node keeps some hundreds of an account's transactions; these fill several blocks. */
const MOST_IN_AIR = 48;
const MOST_GAS_IN_AIR = 300_000_000n;
/** Into one request to the node. */
const AT_ONCE = 4;
/** Fees leave room for a base fee that rises meanwhile. */
const FEES_HOLD_MS = 3_000;

/**
 * Signs the next works while there is room, and writes them into the journal. Nothing is sent here.
 *
 * @returns Those that can be sent now.
 */
export async function launch(run: Run, air: Air): Promise<Flight[]> {
  const ready: Flight[] = [];
  // Of many the first leaves by itself, so that the node has work while the others are signed.
  const most = air.flights.length === 0 && air.queue.length > AT_ONCE ? 1 : AT_ONCE;
  while (air.halt === undefined && ready.length < most && hasRoom(run, [...air.flights, ...ready])) {
    const [work] = air.queue;
    if (work === undefined) break;
    // So that what is being sent meanwhile leaves.
    await turn();
    try {
      const fees = await currentFees(run, air);
      const call = await work.call();
      const gasLimit = await limitFor(run, work, call);
      const { chainId } = run.context.network;
      const parts = { work, call, gasLimit, fees, chainId, nonce: air.nonce };
      ready.push(await prepare(run.signer, parts, run.journal));
    } catch (problem) {
      if (divides(run, air.queue, problem)) continue;
      if (await wasDoneMeanwhile(run, work, problem)) {
        air.queue.shift();
        continue;
      }
      // What is on its way is followed to its end first. A node that is away may come back.
      if (!isAway(problem) || nothingOnItsWay(run, air, ready)) air.halt = asError(problem);
      break;
    }
    air.queue.shift();
    air.nonce += 1;
  }
  const at = new Date().toISOString();
  run.journal?.append(
    ready.map(({ nonce, hash, raw, work: { subject } }) => ({
      at,
      event: "signed",
      account: run.from,
      nonce,
      subject,
      ...(hash === undefined ? {} : { hash }),
      ...(raw === undefined ? {} : { raw }),
    })),
  );
  return ready;
}

/**
 * Puts a work that is too large for one transaction back as two, where it can be divided.
 *
 * @param problem Why the first of the queue cannot be sent.
 */
export function divides(run: Run, queue: Work[], problem: unknown): boolean {
  if (!(problem instanceof SocialcoinError) || problem.code !== "TRANSACTION_TOO_LARGE") return false;
  const parts = queue[0]?.divide?.();
  if (parts === undefined) return false;
  queue.splice(0, 1, ...parts.works);
  if (parts.inOrder) run.independent = false;
  return true;
}

function hasRoom({ independent }: Run, flights: readonly Flight[]): boolean {
  if (!independent) return flights.length === 0;
  const gas = flights.reduce((sum, { gasLimit }) => sum + gasLimit, 0n);
  return flights.length < MOST_IN_AIR && gas < MOST_GAS_IN_AIR;
}

/** Asking for each wave anew would wait behind the transactions that the node is carrying out. */
async function currentFees({ node }: Run, air: Air): Promise<Fees> {
  if (air.fees === undefined || Date.now() - air.fees.asked > FEES_HOLD_MS) {
    air.fees = { offered: await feesOf(node), asked: Date.now() };
  }
  return air.fees.offered;
}

/** One that needs others before it is rehearsed when they are in blocks. */
async function limitFor({ independent, gauge }: Run, work: Work, call: Call): Promise<bigint> {
  if (!independent) await gauge.rehearse(work, call);
  return gauge.limitFor(work, call);
}

function nothingOnItsWay(run: Run, air: Air, ready: readonly Flight[]): boolean {
  return run.settled.length + air.flights.length + ready.length === 0;
}

function asError(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error(String(problem));
}
