import type { Messages } from "../messages/en.js";
import type { RedemptionPlan } from "./RedemptionPlan.js";

/** A redemption's plan as a person reads it: the sum, and each programme's part. */
export function viewRedemptionPlan(plan: RedemptionPlan, { redemptionPlan: said }: Messages): string[] {
  const { orders, participants, coins, cents, programmes } = plan;
  return [
    said.sum(orders, participants, coins, cents),
    ...programmes.map((one) => said.programme(one.programme, one.orders, one.coins, one.cents, one.left)),
  ];
}
