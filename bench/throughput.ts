// What the command line reaches beside what the same node takes from a bare loop of the same transactions, already signed.
// Run: npx tsx bench/throughput.ts [lines] [--json]; 10,000 lines when left out.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { FINISHED, journalFolder, openJournals } from "../scripts/chain/journal/openJournals.js";
import { readEntries } from "../scripts/chain/journal/readEntries.js";
import { award } from "../scripts/commands/award/award.js";
import { attestTasks } from "../scripts/commands/task/attest.js";
import { ATTESTER, NETWORK, OPERATOR, openScene } from "./award/openScene.js";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const LINES = Number(positionals[0] ?? "10000");
const JSON_WANTED = values.json;
/** Of the bare loop's speed, at least. */
const SHARE = 0.8;
const ROUNDS = 3;
const PORT = Number(process.env["PORT"] ?? "18645");

const { context, provider, folder, programme, writeTasks } = await openScene(PORT);
const csv = writeTasks(LINES);
const attesting = await timed(() => attestTasks(context, { file: csv, programme, as: ATTESTER }));
const files = attesting.value.statements.map(({ file }) => file);
// In turn, so that neither has the quieter moments; the best of each counts.
const ways = { award: Infinity, sending: Infinity, bare: Infinity };
let transactions = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  const place = join(folder, `journal-${round}`);
  const journals = openJournals(place, NETWORK);
  await afterwardsAsBefore(async () => {
    let asked = 0;
    const output = {
      ...context.output,
      note: () => {
        asked = performance.now();
      },
    };
    const awarding = await timed(() => award({ ...context, journals, output }, { files, as: OPERATOR }));
    ways.sending = Math.min(ways.sending, performance.now() - asked);
    if (awarding.value.outcome !== "done") throw new Error(awarding.value.outcome);
    ways.award = Math.min(ways.award, awarding.ms);
  });
  // The very same transactions, taken from the journal.
  const raws = signedTransactions(place);
  transactions = raws.length;
  await afterwardsAsBefore(async () => {
    const bare = await timed(async () => {
      for (const raw of raws) await provider.send("eth_sendRawTransaction", [raw]);
    });
    ways.bare = Math.min(ways.bare, bare.ms);
  });
}

const rate = (ms: number): number => Math.round((LINES / ms) * 1_000);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
if (JSON_WANTED) {
  const [ours, limit] = [rate(ways.award), rate(ways.bare)];
  const ratio = Math.round((100 * ours) / limit) / 100;
  const result = { ours, limit, ratio, goal: Math.round(SHARE * limit), met: ratio >= SHARE };
  console.log(JSON.stringify({ [`awards per second, ${LINES} of one CSV`]: result }));
} else {
  console.log(`${LINES} awards in ${transactions} transactions`);
  console.log(`task attest (CSV to signed statements)  ${shown(attesting.ms)}`);
  console.log(`award (statements to blocks, checked)   ${shown(ways.award)}`);
  console.log(`  of which from the answer to the question  ${shown(ways.sending)}`);
  console.log(`bare loop of the same, signed before    ${shown(ways.bare)}`);
  console.log(`award / bare loop                       ${((ways.bare / ways.award) * 100).toFixed(0)} %`);
  console.log(`sending / bare loop                     ${((ways.bare / ways.sending) * 100).toFixed(0)} %`);
  console.log(`largest memory of this process          ${memory} MB`);
}
provider.destroy();
process.exit(0);

async function timed<T>(act: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const begun = performance.now();
  const value = await act();
  return { value, ms: performance.now() - begun };
}

function shown(ms: number): string {
  return `${Math.round(ms)} ms  ${rate(ms)} awards/s`;
}

/** Does something, counts the coins that it made, and takes it back. */
async function afterwardsAsBefore(act: () => Promise<void>): Promise<void> {
  const snapshot: unknown = await provider.send("evm_snapshot", []);
  await act();
  const supply = await context.contracts.socialcoin.totalSupply(programme);
  if (supply !== BigInt(LINES)) throw new Error(`${supply.toString()} coins instead of ${LINES}`);
  await provider.send("evm_revert", [snapshot]);
}

function signedTransactions(place: string): string[] {
  const finished = join(journalFolder(place, NETWORK), FINISHED);
  return readdirSync(finished).flatMap((name) =>
    [...readEntries(join(finished, name))].flatMap((entry) =>
      entry.event === "signed" && entry.raw ? [entry.raw] : [],
    ),
  );
}
