import type { Further, InKindProgramme, PlanProgramme } from "../story/Further.js";
import type { Input } from "../story/readInput.js";
import { earnedBy } from "./earnedBy.js";
import { readTable } from "./readTable.js";

/**
 * The coins that each participant of a further programme has at its end, worked out from the files alone: what was
 * earned, less the price of what was ordered and not cancelled, or less what was taken for proposals.
 */
export function expectBalances(input: Input, further: Further): ReadonlyMap<string, bigint> {
  const earned = earnedBy(input.path(further.programme), input.path(further.tasks));
  const spent = further.kind === "in-kind" ? spentInKind(input, further) : spentOnPlan(further);
  return new Map(
    further.participants.map((name) => [name, (earned.get(name) ?? 0n) - (spent.get(name) ?? 0n)]),
  );
}

function spentInKind(input: Input, { providers, orders, cancelled }: InKindProgramme): Map<string, bigint> {
  const prices = new Map(
    providers
      .flatMap(({ offers }) => readTable(input.path(offers)))
      .map((row) => [row["offer"], BigInt(row["price"] ?? "")]),
  );
  const spent = new Map<string, bigint>();
  for (const [index, { participant, offer }] of orders.entries()) {
    if (cancelled.some(({ order }) => order === index + 1)) continue;
    spent.set(participant, (spent.get(participant) ?? 0n) + (prices.get(offer) ?? 0n));
  }
  return spent;
}

/** The first orders are taken whole; the last one gives what is still needed. */
function spentOnPlan({ proposals }: PlanProgramme): Map<string, bigint> {
  const spent = new Map<string, bigint>();
  for (const { target, orders } of proposals) {
    let needed = BigInt(target);
    for (const { participant, coins } of orders) {
      const taken = BigInt(coins) < needed ? BigInt(coins) : needed;
      needed -= taken;
      spent.set(participant, (spent.get(participant) ?? 0n) + taken);
    }
  }
  return spent;
}
