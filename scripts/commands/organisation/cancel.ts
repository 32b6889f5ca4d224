import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { type Carried, carryOut } from "../../chain/carryOut.js";
import { viewCarried } from "../../chain/viewCarried.js";
import type { Context } from "../../context/Context.js";
import type { Shell } from "../Shell.js";
import { listPending } from "./pending.js";

/** What to cancel, and as whom. */
export interface CancelOptions {
  /** As `organisation pending` shows them. */
  readonly operations: readonly string[];
  /** Name of the key of a network administrator; the delay does not hold for this. */
  readonly as: string;
}

/**
 * Cancels what an administrator announced, before it is carried out.
 *
 * @throws SocialcoinError `OPERATION_UNKNOWN`
 */
export async function cancelOperations(
  context: Context,
  { operations, as }: CancelOptions,
): Promise<Carried> {
  const pending = await listPending(context);
  const manager = context.contracts.accessManager;
  const steps = operations.map((operation) => {
    const found = pending.find((one) => one.operation === operation.toLowerCase());
    if (found === undefined) {
      throw new SocialcoinError(
        "OPERATION_UNKNOWN",
        {
          en: `Nothing is announced under ${operation}: it was carried out, cancelled, or never announced. See organisation pending.`,
          nl: `Onder ${operation} is niets aangekondigd: het is uitgevoerd, tegengehouden, of nooit aangekondigd. Zie organisation pending.`,
        },
        { details: { operation } },
      );
    }
    const { caller, target, data, what } = found;
    return {
      plan: context.output.messages.plans.cancel(caller, what),
      call: () => manager.cancel.populateTransaction(caller, target, data),
    };
  });
  return carryOut(context, as, steps);
}

/** `organisation cancel OPERATION… --as NAME` */
export function organisationCancel(shell: Shell): Command {
  return new Command("cancel")
    .description("Cancel what a network administrator announced (another network administrator)")
    .argument("<operations...>", "as organisation pending shows them")
    .requiredOption("--as <name>", "key of a network administrator")
    .addHelpText(
      "after",
      `\nExample:\n  socialcoin organisation cancel 0x${"a1".repeat(32)} --as second-administrator`,
    )
    .action(async (operations: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => cancelOperations(context, { operations, as }), viewCarried);
    });
}
