// The most memory that attesting and awarding a file takes, by its number of lines: the command itself, in a process of its own.
// Run: npx tsx bench/memory.ts [lines…]; 10,000 and 100,000 when left out. A million lines take ten minutes.
import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { markdownTable } from "./report/markdownTable.js";
import { ADMINISTRATOR, ATTESTER, MNEMONIC, NETWORK, OPERATOR, openScene } from "./award/openScene.js";

const PORT = Number(process.env["PORT"] ?? "18646");
const MOST_MEGABYTES = 300;
const ROOT = join(import.meta.dirname, "..");
const sizes = process.argv.slice(2).map(Number);
const counts = sizes.length === 0 ? [10_000, 100_000] : sizes;

const { url, folder, programme, writeTasks } = await openScene(PORT);
const accounts = join(folder, "accounts.json");
writeFileSync(accounts, JSON.stringify({ [ADMINISTRATOR]: 0, [OPERATOR]: 1, [ATTESTER]: 2 }));
const memory = join(folder, "memory");

const rows: (string | number)[][] = [];
const first = new Map<string, number>();
for (const lines of counts) {
  const csv = writeTasks(lines);
  const attested = await measure(
    "task",
    "attest",
    csv,
    "--programme",
    programme.toString(),
    "--as",
    ATTESTER,
  );
  note("task attest", lines, attested);
  const { statements } = JSON.parse(attested.stdout) as { statements: { file: string }[] };
  const files = statements.map(({ file }) => file);
  note("award --dry-run", lines, await measure("award", ...files, "--as", OPERATOR, "--dry-run"));
  for (const file of [csv, ...files]) rmSync(file);
}
console.log(markdownTable(["command", "lines", "MB", "of the first", "seconds", "reached"], rows));
process.exit(rows.every(([, , megabytes]) => Number(megabytes) <= MOST_MEGABYTES) ? 0 : 1);

/** Runs the command as an operator does, and gives what it said and how much memory it had at most. */
async function measure(
  ...args: readonly string[]
): Promise<{ stdout: string; megabytes: number; ms: number }> {
  rmSync(memory, { force: true });
  const begun = performance.now();
  const tell = pathToFileURL(join(import.meta.dirname, "award", "tellMemory.mjs")).href;
  const everywhere = ["--network", NETWORK.name, "--accounts", accounts, "--yes", "--json"];
  const child = spawn(
    process.execPath,
    ["--import", tell, join(ROOT, "scripts/socialcoin.mjs"), ...args, ...everywhere],
    {
      cwd: folder,
      env: {
        SOCIALCOIN_RPC_URL: url,
        SOCIALCOIN_DEPLOYMENTS: folder,
        SOCIALCOIN_JOURNAL: join(folder, "journal"),
        SOCIALCOIN_MNEMONIC: MNEMONIC,
        SOCIALCOIN_BENCH_MEMORY: memory,
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let stdout = "";
  for await (const chunk of child.stdout) stdout += String(chunk);
  const megabytes = Math.max(...readFileSync(memory, "utf8").trim().split("\n").map(Number));
  return { stdout, megabytes, ms: performance.now() - begun };
}

function note(command: string, lines: number, { megabytes, ms }: { megabytes: number; ms: number }): void {
  const smallest = first.get(command) ?? megabytes;
  first.set(command, smallest);
  const met = megabytes <= MOST_MEGABYTES ? "yes" : "no";
  rows.push([command, lines, megabytes, (megabytes / smallest).toFixed(2), Math.round(ms / 1_000), met]);
}
