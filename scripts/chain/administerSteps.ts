import type { Context } from "../context/Context.js";
import { type Administered, administer, tryAdministering } from "./administer.js";
import { approve } from "./approve.js";
import type { SentTransaction } from "./Work.js";

/** One thing that a network administrator does. */
export interface AdministratorStep {
  /** One sentence for the plan. */
  readonly plan: string;
  /** Encoded calls of the access manager that are still needed; none where it is so already. */
  readonly calls: readonly string[];
}

/** What became of what a network administrator does. */
export interface AdministeredSteps {
  /** `planned`: a dry run, or the person said no. */
  readonly outcome: Administered["outcome"] | "already-done" | "planned";
  /** What was done or announced now, or would be: the sentences of the plan. */
  readonly steps: readonly string[];
  /** How many were so before. */
  readonly already: number;
  /** Unix seconds from which the same command carries out what was announced. */
  readonly executableAt: bigint | undefined;
  readonly transactions: readonly SentTransaction[];
}

/**
 * Carries out what is still needed of some steps, or announces it where the administrator has a delay.
 *
 * @param as Name of the network administrator's key.
 * @throws SocialcoinError as {@link administer} does
 */
export async function administerSteps(
  context: Context,
  as: string,
  steps: readonly AdministratorStep[],
): Promise<AdministeredSteps> {
  const needed = steps.filter(({ calls }) => calls.length > 0);
  const plan = needed.map((step) => step.plan);
  const counts = { steps: plan, already: steps.length - needed.length };
  const nothing = { ...counts, executableAt: undefined, transactions: [] };
  if (needed.length === 0) return { outcome: "already-done", ...nothing };

  const signer = context.keys.signerOf(as);
  const calls = needed.flatMap((step) => step.calls);
  const attempt = () => tryAdministering(context, signer, calls);
  if (!(await approve(context, plan, attempt))) return { outcome: "planned", ...nothing };
  return { ...counts, ...(await administer(context, signer, calls)) };
}
