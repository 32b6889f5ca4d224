import type { Measured } from "../ours/Measured.js";
import { markdownTable } from "./markdownTable.js";
import type { Result } from "./Result.js";

const HEAD = `# Performance

Written by \`npm run bench\`; [how to read the ratios](../bench/README.md). All numbers are gas per item, measured on the in-process network with the compiler and the settings of the build (legacy pipeline, 200 runs).

## Ours, the limit and the goal
`;

const BESIDE = `
## Beside the peers

What the peers do in an "award" differs, always in their favour: tokens mint behind one role, T-REX checks an identity without claims or compliance modules, EAS stores an attestation and no coin. Ours checks two people's duties, a signature, catalogue, budget, two ceilings and a register of tasks. "New" is a holder without coins: our holders have a slot from their enrolment, so that a first award costs what a later one does.

![Gas per award in a batch of 100 to known holders](performance.svg)
`;

/** The page docs/performance.md. `tried` is text by hand: what helped and what did not. */
export function performancePage(
  results: Record<string, Result>,
  ours: Measured,
  peers: Record<string, Measured>,
  sizes: [string, number][],
  tried: string,
): string {
  const actions = Object.keys(ours).filter((action) => action.startsWith("award"));
  const cell = (measured: Measured, action: string) => measured[action] ?? "";
  return [
    HEAD,
    markdownTable(
      ["action", "ours", "limit", "ratio", "goal", "reached"],
      Object.entries(results).map(([action, { ours, limit, ratio, goal, met }]) => [
        action,
        ours,
        limit,
        ratio.toFixed(2),
        goal,
        met ? "yes" : `no, ${(((ours - goal) / goal) * 100).toFixed(1)} % above`,
      ]),
    ),
    BESIDE,
    markdownTable(
      ["", ...actions.map((action) => action.replace("award ", ""))],
      [["Socialcoin", ours] as const, ...Object.entries(peers)].map(([name, measured]) => [
        name,
        ...actions.map((action) => cell(measured, action)),
      ]),
    ),
    "\n## Contract sizes\n",
    markdownTable(["contract", "bytes", "of 24,576"], sizes.map(([name, size]) => [name, size, `${((size / 24_576) * 100).toFixed(0)} %`])), // prettier-ignore
    `\n${tried}`,
  ].join("\n");
}
