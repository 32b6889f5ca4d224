import type { Audit } from "../Audit.js";
import type { Inspection } from "../Inspection.js";
import { personOf } from "./personOf.js";
import type { Redemption } from "./redemptions.js";

/** Requires that each claim got the coins that the rule gives it, of those that were offered. */
export function divide({ books }: Audit, at: Inspection, { programme, receipts, orders }: Redemption): void {
  const [first] = receipts;
  const arrangement = books.arrangements.get((first?.target ?? 0n) >> 8n);
  if (first === undefined || arrangement === undefined) return;
  const { division } = arrangement;
  let offered = 0n;
  for (const [participant, own] of Map.groupBy(orders, (order) => order.participant)) {
    const { balance } = personOf(programme, participant);
    const wanted = own.reduce((sum, { coins }) => sum + coins, 0n);
    offered += wanted < balance ? wanted : balance;
    at.check("I6", arrangement.members.has(participant), () => {
      return `${participant} redeemed towards arrangement ${(first.target >> 8n).toString()} and is no member of it.`;
    });
  }
  const chosen = programme.agreement.distribution !== 0n;
  const due = chosen ? division.giveTo(first.target, offered) : division.divide(offered);
  const got = new Map<bigint, bigint>();
  for (const { target, coins } of receipts) got.set(target, (got.get(target) ?? 0n) + coins);
  for (const claim of new Set([...due.keys(), ...got.keys()])) {
    const [is, should] = [got.get(claim) ?? 0n, due.get(claim) ?? 0n];
    at.check("I10", is === should, () => {
      return `Claim ${claim.toString()} got ${is.toString()} of ${offered.toString()} coins; the rule gives it ${should.toString()}.`;
    });
  }
}
