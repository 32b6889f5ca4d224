import type { Context } from "../context/Context.js";
import { approve } from "./approve.js";
import { sendWorks } from "./sendWorks.js";
import { tryOut } from "./tryOut.js";
import type { Call, SentTransaction } from "./Work.js";

/** One thing that somebody with a duty does, for which nobody else signs. */
export interface Step {
  /** One sentence for the plan. */
  readonly plan: string;
  /** Whether the chain shows that it is so already. */
  readonly isDone: boolean;
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
  const pending = steps.filter(({ isDone }) => !isDone);
  const plan = pending.map((step) => step.plan);
  const result = { steps: plan, already: steps.length - pending.length };
  if (pending.length === 0) return { outcome: "already-done", ...result, transactions: [] };

  const signer = context.keys.signerOf(as);
  const works = pending.map((step) => ({ subject: step.plan, call: step.call }));
  const [first] = works;
  const attempt = first && (() => tryOut(context, signer, first));
  if (!(await approve(context, plan, attempt))) return { outcome: "planned", ...result, transactions: [] };
  // One step may make the next one possible.
  const settled = await sendWorks(context, signer, works, { independent: false });
  return {
    outcome: "done",
    ...result,
    transactions: settled.flatMap(({ transaction }) => transaction ?? []),
  };
}
