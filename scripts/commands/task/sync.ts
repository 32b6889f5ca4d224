import { Command } from "commander";

import { decodeText } from "../../../src/programmes/decodeText.js";
import { readProgramme } from "../../../src/programmes/readProgramme.js";
import { pageBlocks } from "../../../src/receipts/pageBlocks.js";
import { chainTime } from "../../context/chainTime.js";
import type { Context } from "../../context/Context.js";
import type { Messages } from "../../messages/en.js";
import { type AnnulmentSeen, applyAwards, type Applied, type AwardSeen } from "../../register/applyAwards.js";
import type { Desk } from "../../register/Desk.js";
import { lapseStatements } from "../../register/lapseStatements.js";
import { moveParticipants, openParticipants } from "../../register/moveParticipants.js";
import { requireSameChain } from "../../register/requireSameChain.js";
import { withRegister } from "../../register/withRegister.js";
import { writeCatalogue } from "../../register/writeCatalogue.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";

/** What became of the register's tasks on the chain since it was asked last: numbers of tasks. */
export interface Synced extends Applied {
  /** Attested in a statement that was not submitted in time: to be attested again. */
  readonly lapsed: readonly number[];
  /** Their participants have a new account. */
  readonly moved: readonly number[];
  /** The last block that was read. */
  readonly block: number;
}

/**
 * Reads from the chain which tasks of the register were awarded or annulled, and which activities there are. Interrupted,
 * it goes on where it stopped.
 *
 * @throws SocialcoinError `REGISTER_OTHER_CHAIN`, and what reading the chain throws
 */
export async function syncRegister(context: Context, desk: Desk): Promise<Synced> {
  const { facts } = await withRegister(desk, ({ facts: found }) => ({ facts: found }));
  await requireSameChain(context, desk, facts);
  const { programme } = facts;
  const { catalogue } = await readProgramme(context.contracts, programme);
  const block = await context.provider.getBlockNumber();
  const applied: Applied = { awarded: [], annulled: [], taken: [] };
  const progress = context.output.progress(context.output.messages.progress.reading, block - facts.syncedTo);
  try {
    for (const [from, to] of pageBlocks(facts.syncedTo + 1, block)) {
      const [awards, annulments] = await readPage(context, programme, from, to);
      const part = await withRegister(desk, (register) => {
        register.run("UPDATE register SET syncedTo = max(syncedTo, ?)", to);
        return applyAwards(register, awards, annulments);
      });
      for (const name of ["awarded", "annulled", "taken"] as const) applied[name].push(...part[name]);
      progress.advance(to - from + 1);
    }
  } finally {
    progress.stop();
  }

  const time = Number(await chainTime(context.provider));
  const successors = await successorsOf(context, programme, await withRegister(desk, openParticipants));
  const rest = await withRegister(desk, (register) => {
    writeCatalogue(register, catalogue);
    return { lapsed: lapseStatements(register, time), moved: moveParticipants(register, successors, time) };
  });
  if (desk.dryRun) context.output.note(context.output.messages.register.dryRun);
  return { ...applied, ...rest, block };
}

async function readPage(
  { contracts: { socialcoin } }: Context,
  programme: bigint,
  from: number,
  to: number,
): Promise<[AwardSeen[], AnnulmentSeen[]]> {
  const { TasksAwarded, TaskAnnulled } = socialcoin.filters;
  const [awarded, annulled] = await Promise.all([
    socialcoin.queryFilter(TasksAwarded(programme), from, to),
    socialcoin.queryFilter(TaskAnnulled(programme), from, to),
  ]);
  const awards = awarded.map(({ args, transactionHash: transaction, blockNumber: block }) => {
    // A plain array: what ethers gives says 0 where its flatMap finds nothing.
    return { digest: args.statement, tasks: [...args.tasks], transaction, block };
  });
  const annulments = annulled.map(({ args, transactionHash: transaction, blockNumber: block }) => {
    const { task, coins, spent, reason } = args;
    return { task, coins, spent, reason: decodeText(reason), transaction, block };
  });
  return [awards, annulments];
}

/** The accounts that took the place of others. */
async function successorsOf(
  { contracts: { socialcoin } }: Context,
  programme: bigint,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const current = await Promise.all(
    accounts.map(
      async (account) => [account, await socialcoin.currentAccountOf(programme, account)] as const,
    ),
  );
  return new Map(current.filter(([account, successor]) => account !== successor));
}

/** `task sync` */
export function taskSync(shell: Shell): Command {
  return addRegisterOptions(
    new Command("sync").description(
      "Read from the chain which tasks were awarded or annulled (no key needed)",
    ),
  )
    .addHelpText("after", "\nExample:\n  socialcoin task sync --register zuid.register")
    .action(async (_options: object, command: Command) => {
      const act = async (context: Context) =>
        syncRegister(context, await shell.deskOf(command, context.output));
      await shell.run(command, act, view);
    });
}

function view(synced: Synced, { register: said, number }: Messages): string {
  const parts = ["awarded", "annulled", "lapsed", "moved", "taken"] as const;
  const told = parts.flatMap((name) => {
    const tasks = synced[name];
    return tasks.length === 0 ? [] : [said.synced[name](tasks.length, tasks.join(", "))];
  });
  const asOf = said.syncedTo(number(synced.block));
  return [...(told.length === 0 ? [said.nothingNew] : told), asOf].join("\n");
}
