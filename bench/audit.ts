// What an audit takes, beside what the same node takes to show the same blocks and transactions to somebody who only reads.
// Run: npx tsx bench/audit.ts [lines]; 20,000 awarded tasks when left out.
import type { Addressable } from "ethers";

import { auditNetwork } from "../scripts/commands/audit/audit.js";
import { award } from "../scripts/commands/award/award.js";
import { attestTasks } from "../scripts/commands/task/attest.js";
import { ATTESTER, OPERATOR, openScene } from "./award/openScene.js";
import { markdownTable } from "./report/markdownTable.js";

const LINES = Number(process.argv[2] ?? "20000");
const ROUNDS = 3;
const PORT = Number(process.env["PORT"] ?? "18647");

const { context, provider, programme, writeTasks } = await openScene(PORT);
const { statements } = await attestTasks(context, { file: writeTasks(LINES), programme, as: ATTESTER });
await award(context, { files: statements.map(({ file }) => file), as: OPERATOR });

const { accessManager, programmes, socialcoin, debtRelief, inKind, plan } = context.contracts;
const address = await Promise.all(
  [accessManager, programmes, socialcoin, debtRelief, inKind, plan].map((contract: Addressable) =>
    contract.getAddress(),
  ),
);
// In turn, so that neither has the quieter moments; the best of each counts.
const best = { audit: Infinity, reading: Infinity };
let checks = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  best.audit = Math.min(
    best.audit,
    await timed(async () => {
      const { promises, findings } = await auditNetwork(context);
      if (findings.length > 0) throw new Error("there are findings");
      checks = promises.reduce((sum, promise) => sum + promise.checks, 0);
    }),
  );
  best.reading = Math.min(best.reading, await timed(readOnly));
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
const row = [
  LINES,
  checks,
  Math.round(best.audit),
  Math.round(best.reading),
  (best.audit / best.reading).toFixed(1),
  megabytes,
];
console.log(markdownTable(["tasks", "checks", "audit ms", "reading ms", "ratio", "MB"], [row]));
process.exit(0);

async function readOnly(): Promise<void> {
  const logs = await provider.getLogs({ address, fromBlock: 0 });
  const hashes = [...new Set(logs.map(({ transactionHash }) => transactionHash))];
  await Promise.all(hashes.map((hash) => provider.getTransaction(hash)));
  await Promise.all(
    [...new Set(logs.map(({ blockNumber }) => blockNumber))].map((block) => provider.getBlock(block)),
  );
}

async function timed(act: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}
