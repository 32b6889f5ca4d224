import type { Context } from "../context/Context.js";
import { approve } from "./approve.js";
import { sendWorks } from "./sendWorks.js";
import { tryOut } from "./tryOut.js";
import type { Call, SentTransaction, Work } from "./Work.js";

/** One thing that somebody with a duty does, for which nobody else signs. */
export interface Step {
  /** One sentence for the plan. */
  readonly plan: string;
  /** Whether the chain shows that it is so; absent where nothing but the transaction's receipt tells. */
  readonly isDone?: () => Promise<boolean>;
  readonly call: () => Promise<Call>;
}

/** What became of it. */
export interface Carried {
  /** `planned`: a dry run, or the person said no. */
  readonly outcome: "done" | "already-done" | "planned";
  /** What was done now, or would be: the sentences of the plan. */
  readonly steps: readonly string[];
  /** How many were so before; nothing was sent for them. */
  readonly already: number;
  readonly transactions: readonly SentTransaction[];
}

/**
 * Carries out steps, one transaction each, in the order given; what is so already is left out.
 *
 * @param as Name of the key that sends.
 * @throws SocialcoinError as {@link sendWorks} does
 */
export async function carryOut(context: Context, as: string, steps: readonly Step[]): Promise<Carried> {
  const isSo = await Promise.all(steps.map(async ({ isDone }) => (await isDone?.()) ?? false));
  const pending = steps.filter((_, index) => isSo[index] !== true);
  const plan = pending.map((step) => step.plan);
  const result = { steps: plan, already: steps.length - pending.length };
  if (pending.length === 0) return { outcome: "already-done", ...result, transactions: [] };

  const signer = context.keys.signerOf(as);
  const works = pending.map(workOf);
  const attempt = () => tryOut(context, signer, works);
  if (!(await approve(context, plan, attempt))) return { outcome: "planned", ...result, transactions: [] };
  // One by one: what is refused stops what comes after it.
  const settled = await sendWorks(context, signer, works, { independent: false });
  return {
    outcome: "done",
    ...result,
    transactions: settled.flatMap(({ transaction }) => transaction ?? []),
  };
}

/** Asked again before it is sent: an interrupted run, or a colleague, may have done it while a person was asked. */
function workOf({ plan, ...work }: Step): Work {
  return { subject: plan, ...work };
}
