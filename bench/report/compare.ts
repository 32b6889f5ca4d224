import { aims, FLOOR } from "../aims.js";
import type { Measured } from "../ours/Measured.js";
import type { Result } from "./Result.js";

/** Our measurement beside limits and goals. */
export function compare(ours: Measured, floor: Measured): Record<string, Result> {
  return Object.fromEntries(
    Object.entries(aims).map(([action, aim]) => {
      const gas = ours[action] ?? Number.NaN;
      const limit = aim.limit === FLOOR ? (floor[action] ?? Number.NaN) : aim.limit;
      const ratio = Math.round((gas / limit) * 100) / 100;
      return [action, { ours: gas, limit, ratio, goal: aim.goal, met: gas <= aim.goal }];
    }),
  );
}
