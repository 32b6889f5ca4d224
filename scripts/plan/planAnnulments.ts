import type { Annulment } from "../../src/statements/Annulment.js";
import type { Context } from "../context/Context.js";
import type { AnnulmentPlan, PlannedAnnulment } from "./AnnulmentPlan.js";

/** What annulments would take back, given what their participants have now: each leaves the next one less. */
export async function planAnnulments(
  { contracts: { programmes, socialcoin } }: Context,
  annulments: readonly Annulment[],
): Promise<AnnulmentPlan> {
  const balances = new Map<string, bigint>();
  const planned: PlannedAnnulment[] = [];
  for (const { programme, attestation } of annulments) {
    const [participant, { reward, groupMultiplier }] = await Promise.all([
      socialcoin.currentAccountOf(programme, attestation.participant),
      programmes.rate(programme, attestation.activity),
    ]);
    const earned = reward * attestation.units * (attestation.group ? groupMultiplier : 1n);
    const key = `${programme.toString()} ${participant}`;
    const balance = balances.get(key) ?? (await socialcoin.balanceOf(participant, programme));
    const coins = earned < balance ? earned : balance;
    balances.set(key, balance - coins);
    planned.push({ task: attestation.task, participant, coins, spent: earned - coins });
  }
  return { annulments: planned };
}
