import type { Context } from "../context/Context.js";

/**
 * Shows what will be sent and asks whether to go on.
 *
 * @param plan What will happen, one sentence per line.
 * @returns Whether to act: false for a dry run and when the person says no.
 */
export async function approve(context: Context, plan: readonly string[]): Promise<boolean> {
  for (const line of plan) context.output.note(line);
  if (context.dryRun) {
    context.output.note(context.output.messages.dryRun);
    return false;
  }
  return context.confirm(context.output.messages.goOn);
}
