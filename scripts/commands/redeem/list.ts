import { Command } from "commander";

import { formatEuros } from "../../../src/language/formatEuros.js";
import { agreementOf } from "../../context/agreementOf.js";
import type { Context } from "../../context/Context.js";
import { redeemerOf } from "../../context/redeemerOf.js";
import { parseAccount } from "../../input/parseAccount.js";
import { parseNumber } from "../../input/parseNumber.js";
import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import type { Shell } from "../Shell.js";
import { issuedBy } from "./issuedBy.js";

/** Which orders. */
export interface ListOptions {
  readonly programme: bigint;
  /** Only those of this participant: a name or an address. */
  readonly participant?: string | undefined;
}

/** An order that was carried out. */
export interface OrderShown {
  /** Digest of the statement. */
  readonly order: string;
  readonly participant: string;
  /** The arrangement, the offer or the proposal. */
  readonly target: bigint;
  readonly coins: bigint;
  /** Cents that creditors wrote off for it, in debt relief. */
  readonly writtenOff: bigint | undefined;
  /** Numbers of its receipts. */
  readonly receipts: readonly bigint[];
  readonly transaction: string;
}

/** A claim's number is its arrangement's and its own place in it. */
const PLACE_BITS = 8n;

/**
 * The orders of a programme that were carried out, oldest first, each with what it brought.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`, `ACCOUNT_UNKNOWN`
 */
export async function listOrders(
  context: Context,
  { programme, participant }: ListOptions,
): Promise<OrderShown[]> {
  await agreementOf(context, programme);
  const redeemer = await redeemerOf(context, programme);
  const wanted = participant === undefined ? undefined : parseAccount(context.keys)(participant);
  const orders = new Map<string, OrderShown>();
  for (const receipt of await issuedBy(context, redeemer)) {
    if (receipt.programme !== programme) continue;
    if (wanted !== undefined && receipt.participant !== wanted) continue;
    const before = orders.get(receipt.statement);
    orders.set(receipt.statement, {
      order: receipt.statement,
      participant: receipt.participant,
      target: redeemer === "DebtRelief" ? receipt.target >> PLACE_BITS : receipt.target,
      coins: (before?.coins ?? 0n) + receipt.coins,
      writtenOff:
        receipt.writtenOff === undefined ? undefined : (before?.writtenOff ?? 0n) + receipt.writtenOff,
      receipts: [...(before?.receipts ?? []), receipt.number],
      transaction: receipt.transaction,
    });
  }
  return [...orders.values()];
}

/** `redeem list N` */
export function redeemList(shell: Shell): Command {
  return new Command("list")
    .description("List the orders of a programme that were carried out, and what each brought")
    .argument("<programme>", "the programme's number", parseNumber)
    .option("--participant <account>", "only those of this participant")
    .addHelpText("after", "\nExample:\n  socialcoin redeem list 1 --participant P-2041")
    .action(async (programme: bigint, options: Omit<ListOptions, "programme">, command: Command) => {
      await shell.run(command, (context) => listOrders(context, { ...options, programme }), view);
    });
}

function view(orders: readonly OrderShown[], { language, number, shown }: Messages): string {
  const rows = orders.map(({ participant, target, coins, writtenOff, receipts }) => [
    participant,
    target.toString(),
    number(coins),
    writtenOff === undefined ? "" : formatEuros(writtenOff, language),
    spanOf(receipts),
  ]);
  return formatTable(shown.orders, rows);
}

/** Receipts of an order follow each other. */
function spanOf(receipts: readonly bigint[]): string {
  const [first, last] = [receipts[0], receipts.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? first.toString() : `${first.toString()}–${last.toString()}`;
}
