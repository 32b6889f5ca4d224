import type { Signer } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Context } from "../context/Context.js";
import { askerOf } from "./askerOf.js";
import { createGauge } from "./createGauge.js";
import { fly } from "./fly.js";
import { divides } from "./launch.js";
import { rehearsedOf } from "./rehearsedOf.js";
import type { Run } from "./Run.js";
import { settleEarlier } from "./settleEarlier.js";
import { wasDoneMeanwhile } from "./wasDoneMeanwhile.js";
import type { Settled, Work } from "./Work.js";

/** How to send. */
export interface SendOptions {
  /** Whether no work needs another one to be in a block before it; then several are under way at once. */
  readonly independent?: boolean;
  /** Is told each work that is done. */
  readonly onSettled?: (work: Work) => void;
}

/** Somebody else who uses the account can take its nonces so often. */
const MOST_ROUNDS = 8;

/**
 * Carries out works as transactions, in their order, and returns when each is in a block. Run again after any
 * interruption, it sends what the chain does not show.
 *
 * The chain decides what is done: before sending, after sending, and when something went otherwise than it should. The
 * journal only holds what was signed. What the contracts refuse at once is refused before anything is sent; a work that
 * they refuse in a block stops the works after it, and what was done before stays done.
 *
 * @param signer Who sends; its nonce is taken from the chain.
 * @returns What is done, each with its transaction, or without one where somebody else did it.
 * @throws SocialcoinError `refused` (with `details.done`, how many were carried out before), `unreachable` (nothing
 * was sent), or once something is on its way `TRANSACTION_UNKNOWN`
 */
export async function sendWorks(
  context: Context,
  signer: Signer,
  works: readonly Work[],
  { independent = true, onSettled = () => undefined }: SendOptions = {},
): Promise<readonly Settled[]> {
  const [first] = works;
  if (first === undefined) return [];
  const from = await signer.getAddress();
  const journal = context.journals?.of(from, first.subject);
  const gauge = createGauge(context.provider, from);
  const node = askerOf(context.provider);
  const run: Run = { context, node, signer, from, gauge, journal, independent, settled: [], onSettled };
  try {
    await inRounds(run, works);
  } finally {
    journal?.close();
  }
  return run.settled;
}

async function inRounds(run: Run, works: readonly Work[]): Promise<void> {
  let open: readonly Work[] = works;
  let nonce = 0;
  for (let round = 0; open.length > 0; round += 1) {
    if (round === MOST_ROUNDS) throw crowded(run);
    nonce = await settleEarlier(run.context, run.from, nonce);
    closeEntries(run, nonce);
    open = await withoutDone(run, open);
    if (open.length === 0) return;
    const queue = [...open];
    try {
      await rehearse(run, queue);
    } catch (problem) {
      throw afterOthers(run, problem);
    }
    const { left, halt } = await fly(run, queue, nonce);
    if (halt !== undefined) throw afterOthers(run, halt);
    open = left;
  }
}

/** What an earlier run left behind may be done by now. */
async function withoutDone(run: Run, works: readonly Work[]): Promise<Work[]> {
  const done = await Promise.all(works.map(async (work) => (await work.isDone?.()) ?? false));
  for (const [index, work] of works.entries()) {
    if (done[index] !== true) continue;
    run.settled.push({ work, transaction: undefined });
    run.onSettled(work);
  }
  return works.filter((_, index) => done[index] !== true);
}

/** Everything below the account's nonce is in blocks, by one transaction or another. */
function closeEntries({ journal, from }: Run, nonce: number): void {
  const past = journal?.open.filter((entry) => entry.nonce < nonce) ?? [];
  const at = new Date().toISOString();
  journal?.append(
    past.map(({ nonce: used, hash }) => ({
      at,
      event: "settled",
      account: from,
      nonce: used,
      outcome: "passed",
      ...(hash === undefined ? {} : { hash }),
    })),
  );
}

async function rehearse(run: Run, queue: Work[]): Promise<void> {
  if (!run.independent) return;
  for (let index = 0; index < rehearsedOf(queue, run.independent).length;) {
    const rest = queue.slice(index);
    const [work] = rest;
    if (work === undefined) return;
    try {
      await run.gauge.rehearse(work, await work.call());
      index += 1;
    } catch (problem) {
      if (await wasDoneMeanwhile(run, work, problem)) rest.shift();
      else if (!divides(run, rest, problem)) throw problem;
      queue.splice(index, queue.length - index, ...rest);
    }
  }
}

/** What was carried out before a refusal is told with it. */
function afterOthers({ settled }: Run, problem: unknown): unknown {
  const ours = settled.filter(({ transaction }) => transaction !== undefined).length;
  if (!(problem instanceof SocialcoinError) || ours === 0) return problem;
  const { code, said, exitKind, details, cause } = problem;
  const sentence = {
    en: `${said.en} Before that ${ours} ${ours === 1 ? "transaction was" : "transactions were"} carried out; run the same command again for the rest.`,
    nl: `${said.nl} Daarvoor ${ours === 1 ? "is 1 transactie" : `zijn ${ours} transacties`} uitgevoerd; voer hetzelfde commando opnieuw uit voor de rest.`,
  };
  return new SocialcoinError(code, sentence, { exitKind, details: { ...details, done: ours }, cause });
}

function crowded({ from, settled }: Run): SocialcoinError {
  return new SocialcoinError(
    "ACCOUNT_CROWDED",
    {
      en:
        `Other transactions of ${from} keep taking the place of ours; ${settled.length} were carried out. Let one person at a ` +
        "time use this key, and run the same command again.",
      nl: `Andere transacties van ${from} nemen steeds de plaats van de onze in; ${settled.length} zijn uitgevoerd. Laat één mens tegelijk deze sleutel gebruiken, en voer hetzelfde commando opnieuw uit.`,
    },
    { exitKind: "unknown", details: { account: from, done: settled.length } },
  );
}
