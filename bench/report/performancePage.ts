import type { Measured } from "../ours/Measured.js";
import { markdownTable } from "./markdownTable.js";
import { pageTable } from "./pageTable.js";
import { speedTable } from "./speedTable.js";
import type { PageSpeed } from "../page/measurePage.js";
import type { Speed } from "../verify/measureVerification.js";
import type { Result } from "./Result.js";

const HEAD = `# Performance

Written by \`npm run bench\`; [how to read the ratios](../bench/README.md). Of the contracts all numbers are gas per item, measured on the in-process network with the compiler and the settings of the build (legacy pipeline, 200 runs).

## Ours, the limit and the goal
`;

const BESIDE = `
## Beside the peers

What the peers do in an "award" differs, always in their favour: tokens mint behind one role, T-REX checks an identity without claims or compliance modules, EAS stores an attestation and no coin. Ours checks two people's duties, a signature, catalogue, budget, two ceilings and a register of tasks. "New" is a holder without coins: our holders have a slot from their enrolment, so that a first award costs what a later one does.

![Gas per award in a batch of 100 to known holders](performance.svg)
`;

const VERIFICATION = `
## Verifying receipts

Bundles per second on one core (processor time, best of twelve rounds), beside the calls of Keccak-256 and of signature recovery that the same verification made, made again with the same inputs and nothing around them, in turn with it. "A block each": every bundle has a block of its own, with three seals of four validators. "One block": all bundles are of one block, which is looked at once. The number of receipts is that of the book, which makes the proofs as deep as they are. "Bytes kept" is what stays in memory per bundle.
`;

const NOT_MORE = `
\`npx tsx bench/verify.ts\` measures this alone; [why it is read and walked as it is](decisions/0016-verification-by-hand.md). The large run of altered files is in [receipt-bundle.md](receipt-bundle.md).
`;

const IN_THE_PAGE = `
## In the creditor's page

Milliseconds from giving files to the built page in Chromium until the verdict stands on the screen, beside the same verification in Node: same engine (the portable one, because the page's policy allows no WebAssembly), processor time of one core. The page is opened anew each time, so that its engine is as cold as a reader's; the best of nine rounds of one bundle, of three of a thousand. "Longest standstill" is the longest task that kept the page from answering its reader meanwhile.
`;

const PAGE_ALONE = `
\`npx tsx bench/page.ts\` measures this alone.
`;

/** The page docs/performance.md. `tried` is text by hand: what helped and what did not. */
export function performancePage(
  results: Record<string, Result>,
  ours: Measured,
  peers: Record<string, Measured>,
  sizes: [string, number][],
  tried: string,
  { speeds, pages }: { speeds: readonly Speed[]; pages: readonly PageSpeed[] },
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
    VERIFICATION,
    speedTable(speeds),
    NOT_MORE,
    IN_THE_PAGE,
    pageTable(pages),
    PAGE_ALONE,
  ].join("\n");
}
