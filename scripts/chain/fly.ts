import { setTimeout as sleep } from "node:timers/promises";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Wording } from "../../src/language/Wording.js";
import { isAway } from "../context/isAway.js";
import { createWatch, type Watch } from "./createWatch.js";
import { deliver, isRefused } from "./deliver.js";
import type { Flight } from "./Flight.js";
import { land } from "./land.js";
import { launch } from "./launch.js";
import type { Air, Run } from "./Run.js";
import { tellStandstill } from "./tellStandstill.js";
import type { Work } from "./Work.js";

/** The first looks come quickly, for a network on the same machine; later ones spare the node. */
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 1_000;
/** So many under way are looked after while others are still being signed. */
const LOOK_FROM = 24;
/** What Besu says before it has the newest blocks. */
const SYNCING = /sync is still in progress/i;

/**
 * Sends works, several transactions in the air and in the order of their nonces, until each is settled.
 *
 * @param works In order.
 * @param nonce The account's next nonce; everything before it is in blocks.
 * @returns Works to be tried anew, and why nothing more was started, if so.
 * @throws SocialcoinError `TRANSACTION_UNKNOWN`, `TRANSACTION_NOT_ACCEPTED`, `NODE_SYNCING`
 */
export async function fly(
  run: Run,
  works: readonly Work[],
  nonce: number,
): Promise<{ left: readonly Work[]; halt: Error | undefined }> {
  const air: Air = {
    queue: [...works],
    flights: [],
    left: [],
    nonce,
    fees: undefined,
    halt: undefined,
    away: false,
  };
  const watch = await createWatch(run.node, run.from);
  let pause = FIRST_PAUSE_MS;
  let since = Date.now();
  while (air.flights.length > 0 || (air.queue.length > 0 && air.halt === undefined)) {
    // Signing the next ones goes on while the node works on the last ones.
    const sending = deliver(run.node, air.flights, Date.now());
    const ready = await launch(run, air);
    await sending;
    // As long as there is more to send, the node is kept busy.
    const busy = ready.length > 0 && air.flights.length < LOOK_FROM;
    const settled = !busy && (await look(run, air, watch));
    refuseRefused(run, air);
    air.flights.push(...ready);
    if (run.context.traffic !== undefined) run.context.traffic.sent += ready.length;
    if (settled || ready.length > 0) {
      [pause, since] = [FIRST_PAUSE_MS, Date.now()];
      continue;
    }
    if (Date.now() - since >= run.context.patience) throw await unknown(run, air);
    await sleep(pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
  return { left: [...air.left, ...air.queue], halt: air.halt };
}

/** A node that does not answer now may answer before patience ends. */
async function look(run: Run, air: Air, watch: Watch): Promise<boolean> {
  if (air.flights.length === 0) return false;
  try {
    await watch.look(air.flights);
    const settled = await land(run, air);
    air.away = false;
    return settled;
  } catch (problem) {
    if (!isAway(problem)) throw problem;
    air.away = true;
    return false;
  }
}

/** Where the node takes none of them there is nothing to wait for. */
function refuseRefused(run: Run, { flights }: Air): void {
  const [first] = flights;
  if (first === undefined || !flights.every((flight) => isRefused(flight) && flight.missed === 0)) return;
  const { hash, said: reason } = first;
  if (SYNCING.test(reason ?? "")) throw syncing(run, flights.length);
  const done = doneSoFar(run);
  throw new SocialcoinError(
    "TRANSACTION_NOT_ACCEPTED",
    {
      en: `The node does not take the transaction: ${reason ?? "it gives no reason"}. ${done.en} Correct that and run the command again.`,
      nl: `Het knooppunt neemt de transactie niet aan: ${reason ?? "het geeft geen reden"}. ${done.nl} Verbeter dat en voer het commando opnieuw uit.`,
    },
    { exitKind: "refused", details: { hash, done: run.settled.length } },
  );
}

/** A node that has not caught up is as good as away: what it refused was never sent. */
function syncing(run: Run, refused: number): SocialcoinError {
  const { context, settled } = run;
  if (context.traffic !== undefined) context.traffic.sent -= refused;
  const done = doneSoFar(run);
  return new SocialcoinError(
    "NODE_SYNCING",
    {
      en: `The node is still catching up with the chain. ${done.en} Wait a minute, or use another node, and run the same command again.`,
      nl: `Het knooppunt haalt de keten nog in. ${done.nl} Wacht een minuut, of gebruik een ander knooppunt, en voer hetzelfde commando opnieuw uit.`,
    },
    { exitKind: "unreachable", details: { done: settled.length } },
  );
}

function doneSoFar({ settled }: Run): Wording {
  if (settled.length === 0) return { en: "Nothing was sent.", nl: "Er is niets verzonden." };
  return {
    en: `Before that ${settled.length} were carried out.`,
    nl: `Daarvoor zijn er ${settled.length} uitgevoerd.`,
  };
}

async function unknown(run: Run, { flights, queue, away }: Air): Promise<SocialcoinError> {
  const { settled, context, node } = run;
  const hashes = flights.map(({ hash }: Flight) => hash ?? "of an external signer");
  const [hash = ""] = hashes;
  const one = hashes.length === 1;
  const [done, left, seconds] = [settled.length, queue.length, context.patience / 1_000];
  const standstill = away ? undefined : await tellStandstill(node, Date.now());
  // Of a node that says nothing only the last answer is known.
  const said = {
    en:
      `${one ? `Transaction ${hash} was` : `${hashes.length} transactions were`} sent ` +
      (standstill === undefined
        ? `and the node does not answer any more: the outcome is not known. ${done} were seen to be carried out, `
        : `and in no block within ${seconds} seconds: the outcome is not known.${standstill.en} ${done} were carried out before, `) +
      `${left} were not sent. Do not send anything by hand; the same command, run later, sees what was done and does the rest.`,
    nl:
      `${one ? `Transactie ${hash} is` : `${hashes.length} transacties zijn`} verzonden ` +
      (standstill === undefined
        ? `en het knooppunt antwoordt niet meer: de uitkomst is niet bekend. Van ${done} is gezien dat ze zijn uitgevoerd, `
        : `en na ${seconds} seconden in geen blok: de uitkomst is niet bekend.${standstill.nl} Daarvoor zijn er ${done} uitgevoerd, `) +
      `${left} zijn niet verzonden. Verzend niets met de hand; hetzelfde commando, later uitgevoerd, ziet wat er is gedaan en doet de rest.`,
  };
  return new SocialcoinError("TRANSACTION_UNKNOWN", said, {
    exitKind: "unknown",
    details: { hash: hashes[0], hashes, done, notSent: left },
  });
}
