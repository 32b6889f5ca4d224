import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../src/language/inEnglish.js";
import type { Genesis } from "../../src/network/Genesis.js";

/**
 * Makes sure that a description is of the network whose first block is at hand: what stands in that block cannot be changed by
 * describing it anew. Its validators may differ: those are voted.
 *
 * @param built What the description would make.
 * @throws SocialcoinError `GENESIS_OTHER`
 */
export function requireSameRules(running: Genesis, built: Genesis): void {
  const rules = ({ config, gasLimit, timestamp, alloc }: Genesis): Record<string, string> => ({
    "the rules (chainId, blockPeriodSeconds)": JSON.stringify(sorted(config)),
    gasLimit,
    startedAt: timestamp,
    "the accounts with a balance": JSON.stringify(alloc),
  });
  const [is, should] = [rules(running), rules(built)];
  const other = Object.keys(is).find((name) => is[name] !== should[name]);
  if (other === undefined) return;
  throw new SocialcoinError(
    "GENESIS_OTHER",
    inEnglish(
      `The description says otherwise than the first block about ${other}. That cannot change while the network runs: correct the ` +
        "description.",
    ),
    { details: { field: other } },
  );
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
