import { readReceipts } from "../../src/receipts/readReceipts.js";
import type { Scene } from "./prepareScene.js";
import { type Stage, walletAt } from "./Stage.js";

/** What stands on a chain, without what differs from chain to chain: digests, blocks, times. */
export interface Ledger {
  readonly programmes: readonly object[];
  readonly participants: readonly object[];
  readonly claims: readonly object[];
  readonly receipts: readonly object[];
}

/** Everything that parties could quarrel about: accounts, balances, tasks, claims, and receipts by their content. */
export async function ledgerOf(stage: Stage, { accounts }: Scene): Promise<Ledger> {
  const { programmes, socialcoin, debtRelief } = stage.contracts();
  const numbers = upTo(await programmes.count());
  const people = Object.entries(accounts)
    .filter(([name]) => /^[PB]-/.test(name))
    .map(([name, index]) => [name, walletAt(index).address] as const);

  const ledger = {
    programmes: await Promise.all(
      numbers.map(async (programme) => {
        const awarded = await socialcoin.queryFilter(socialcoin.filters.TasksAwarded(programme));
        const tasks = awarded.flatMap(({ args }) => args.tasks.map(Number));
        return {
          programme,
          agreement: [...(await programmes.agreement(programme))].map(String),
          account: [...(await socialcoin.accountOf(programme))],
          supply: await socialcoin.totalSupply(programme),
          // A task that was awarded twice would stand here twice.
          tasks: tasks.sort((a, b) => a - b),
        };
      }),
    ),
    participants: await Promise.all(
      numbers.flatMap((programme) =>
        people.map(async ([name, address]) => {
          const { status, enrolments, orders, balance } = await socialcoin.participantOf(programme, address);
          return { programme, name, status, enrolments, orders, balance };
        }),
      ),
    ),
    claims: (
      await Promise.all(
        upTo(await debtRelief.arrangementCount()).map(async (arrangement) => {
          const standing = await debtRelief.arrangementOf(arrangement);
          const claims = upTo(standing.claims).map(async (place) => {
            return [...(await debtRelief.claimOf((arrangement << 8n) + place))];
          });
          return [{ arrangement, standing: [...standing] }, ...(await Promise.all(claims))];
        }),
      )
    ).flat(),
    receipts: (await readReceipts(debtRelief)).map(({ receipt, status }) => {
      const { claim, participant, coins, writtenOff, waived, outstanding } = receipt.content;
      const { number, programme, organisation } = receipt;
      const content = { claim, participant, coins, writtenOff, waived, outstanding };
      return { number, programme, organisation, status, ...content };
    }),
  };
  return ledger;
}

function upTo(count: bigint): bigint[] {
  return Array.from({ length: Number(count) }, (_, index) => BigInt(index) + 1n);
}
