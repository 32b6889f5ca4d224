import { Command } from "commander";

import { formatMoment } from "../../../src/language/formatMoment.js";
import type { Context } from "../../context/Context.js";
import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import type { Shell } from "../Shell.js";

/** Something that was announced and is neither carried out nor cancelled. */
export interface Pending {
  /** Under which it is cancelled. */
  readonly operation: string;
  readonly caller: string;
  readonly target: string;
  readonly data: string;
  /** The function and its arguments. */
  readonly what: string;
  /** Unix seconds from which it can be carried out. */
  readonly executableAt: bigint;
}

/** All that administrators have announced, for everybody to see. */
export async function listPending(context: Context): Promise<Pending[]> {
  const manager = context.contracts.accessManager;
  const announced = await manager.queryFilter(manager.filters.OperationScheduled());
  const newest = new Map(announced.map(({ args }) => [args.operationId, args]));
  const listed = await Promise.all(
    [...newest.values()].map(async ({ operationId, caller, target, data }) => ({
      operation: operationId,
      caller,
      target,
      data,
      what: describe(context, data),
      executableAt: await manager.getSchedule(operationId),
    })),
  );
  return listed.filter(({ executableAt }) => executableAt !== 0n);
}

function describe({ contracts }: Context, data: string): string {
  const called = contracts.accessManager.interface.parseTransaction({ data });
  return called === null ? data.slice(0, "0x12345678".length) : `${called.name}(${called.args.join(", ")})`;
}

/** `organisation pending` */
export function organisationPending(shell: Shell): Command {
  return new Command("pending")
    .description("Show what network administrators announced and have not carried out")
    .addHelpText("after", "\nExample:\n  socialcoin organisation pending")
    .action(async (_options: unknown, command: Command) => {
      await shell.run(command, (context) => listPending(context), view);
    });
}

function view(pending: readonly Pending[], { shown }: Messages): string {
  if (pending.length === 0) return shown.nothingPending;
  const rows = pending.map(({ operation, caller, what, executableAt }) => [
    operation,
    caller,
    what,
    formatMoment(executableAt),
  ]);
  return formatTable(shown.pending, rows);
}
