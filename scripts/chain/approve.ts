import type { Context } from "../context/Context.js";

/**
 * Shows what will be sent and asks whether to go on.
 *
 * @param plan What will happen, one sentence per line.
 * @param tryOut Finds out whether the contracts would take it; left to sending where nobody decides in between.
 * @returns Whether to act: false for a dry run and when the person says no.
 * @throws SocialcoinError what `tryOut` throws
 */
export async function approve(
  context: Context,
  plan: readonly string[],
  tryOut?: () => Promise<void>,
): Promise<boolean> {
  const { confirm, dryRun, output } = context;
  for (const line of plan) output.note(line);
  if (dryRun) {
    await tryOut?.();
    output.note(output.messages.dryRun);
    return false;
  }
  if (confirm === undefined) return true;
  await tryOut?.();
  return confirm(output.messages.goOn);
}
