import type { RedemptionOrder } from "../../src/statements/RedemptionOrder.js";
import { agreementOf } from "../context/agreementOf.js";
import type { Context } from "../context/Context.js";
import type { RedeemedProgramme, RedemptionPlan } from "./RedemptionPlan.js";

/**
 * What orders would take at most, given what their participants have now. The contracts may take less: coins that do not
 * divide stay with the participant.
 */
export async function planRedemption(
  context: Context,
  orders: readonly RedemptionOrder[],
): Promise<RedemptionPlan> {
  const balances = await balancesOf(context, orders);
  const numbers = [...new Set(orders.map(({ programme }) => programme))];
  const programmes: RedeemedProgramme[] = [];
  for (const programme of numbers) {
    const { coinValue } = await agreementOf(context, programme);
    const own = orders.filter((order) => order.programme === programme);
    const coins = own.reduce((sum, order) => sum + take(order, balances), 0n);
    const people = new Set(own.map(keyOf));
    const left = [...people].reduce((sum, key) => sum + (balances.get(key) ?? 0n), 0n);
    const targets = new Set(own.map(({ target }) => target)).size;
    programmes.push({ programme, orders: own.length, targets, coins, cents: coins * coinValue, left });
  }
  return {
    orders: orders.length,
    participants: new Set(orders.map(({ participant }) => participant)).size,
    coins: programmes.reduce((sum, { coins }) => sum + coins, 0n),
    cents: programmes.reduce((sum, { cents }) => sum + cents, 0n),
    programmes,
  };
}

type Holder = Pick<RedemptionOrder, "programme" | "participant">;

async function balancesOf({ contracts }: Context, orders: readonly Holder[]): Promise<Map<string, bigint>> {
  const holders = new Map(orders.map((order) => [keyOf(order), order]));
  const read = async ([key, { programme, participant }]: readonly [string, Holder]) =>
    [key, await contracts.socialcoin.balanceOf(participant, programme)] as const;
  return new Map(await Promise.all([...holders].map(read)));
}

/** What an order takes at most, which is then no longer there for the next one. */
function take(order: RedemptionOrder, balances: Map<string, bigint>): bigint {
  const balance = balances.get(keyOf(order)) ?? 0n;
  const coins = order.coins < balance ? order.coins : balance;
  balances.set(keyOf(order), balance - coins);
  return coins;
}

function keyOf({ programme, participant }: Holder): string {
  return `${programme.toString()} ${participant}`;
}
