import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Flight } from "./Flight.js";
import type { Entry } from "./journal/Journal.js";
import { type Outcome, readOutcome } from "./readOutcome.js";
import type { Air, Run } from "./Run.js";

/** So many looks in a row find a nonce used and the transaction in no block before it counts as replaced. */
const SURELY_MISSED = 3;

type End = "done" | "refused" | "replaced";

/**
 * Settles what was found in blocks, or was missed there: done, refused, or to be tried anew. What the chain shows
 * decides; the receipt only says why it shows nothing.
 *
 * @returns Whether something was settled.
 * @throws SocialcoinError where the node does not answer: then those flights stay in the air
 */
export async function land(run: Run, air: Air): Promise<boolean> {
  const due = air.flights.filter(({ block, missed }) => block !== undefined || missed >= SURELY_MISSED);
  if (due.length === 0) return false;
  const shown = await Promise.all(due.map(async ({ work, block }) => (await work.isDone?.(block)) ?? false));
  const entries: Entry[] = [];
  const landed = new Set<Flight>();
  for (const [index, flight] of due.entries()) {
    const end = shown[index] === true ? endOfShown(run, flight) : await endOf(run, air, flight);
    if (end === undefined) continue;
    landed.add(flight);
    const { nonce, hash, block } = flight;
    entries.push({
      at: new Date().toISOString(),
      event: "settled",
      account: run.from,
      nonce,
      outcome: end,
      ...(hash === undefined ? {} : { hash }),
      ...(block === undefined ? {} : { block }),
    });
  }
  air.flights = air.flights.filter((flight) => !landed.has(flight));
  run.journal?.append(entries);
  return landed.size > 0;
}

/** The chain shows that it was done: by this transaction where it is in a block, else by somebody else's. */
function endOfShown(run: Run, { work, hash, block }: Flight): End {
  const ours = hash !== undefined && block !== undefined;
  run.settled.push({ work, transaction: ours ? { hash, block } : undefined });
  run.onSettled(work);
  return ours ? "done" : "replaced";
}

/** Undefined while it cannot be said. */
async function endOf(run: Run, air: Air, flight: Flight): Promise<End | undefined> {
  const { work, hash } = flight;
  const outcome = await readOutcome(run.context.provider, flight, run.from);
  switch (outcome.kind) {
    case "done":
      if (work.isDone !== undefined && !(await work.isDone())) {
        flight.missed += 1;
        if (flight.missed < SURELY_MISSED) return undefined;
        throw contradiction(hash);
      }
      flight.block = outcome.block;
      return endOfShown(run, flight);
    case "refused":
      return endOfRefused(run, air, flight, outcome);
    case "out-of-gas":
      flight.block = outcome.block;
      run.gauge.raise(work, flight.gasLimit);
      air.left.push(work);
      return "refused";
    case "absent":
      // In a block, and its receipt is still to come; or its nonce went to another transaction.
      if (flight.block !== undefined) return undefined;
      air.left.push(work);
      return "replaced";
  }
}

/** Somebody may have done the same a moment before: then there is nothing to complain of. */
async function endOfRefused(
  run: Run,
  air: Air,
  flight: Flight,
  { block, reason }: Extract<Outcome, { kind: "refused" }>,
): Promise<End> {
  const done = (await flight.work.isDone?.()) ?? false;
  if (done) endOfShown(run, { ...flight, hash: undefined });
  else air.halt ??= reason;
  flight.block = block;
  return "refused";
}

function contradiction(hash: string | undefined): SocialcoinError {
  return new SocialcoinError(
    "NODE_CONTRADICTS_ITSELF",
    {
      en:
        `The node says that transaction ${hash ?? ""} was carried out, and does not show what it did: its outcome is not known. ` +
        "Use another node and run the same command again; it sees what was done.",
      nl: `Het knooppunt zegt dat transactie ${hash ?? ""} is uitgevoerd, en toont niet wat zij deed: de uitkomst is niet bekend. Gebruik een ander knooppunt en voer hetzelfde commando opnieuw uit; het ziet wat er is gedaan.`,
    },
    { exitKind: "unknown", details: { hash } },
  );
}
