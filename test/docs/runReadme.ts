// Runs the README's journey as it is written: its shell blocks, in their order, against a network of this machine, and looks
// for what it says they answer. `npx tsx test/docs/runReadme.ts` from the repository's folder; the months after the first,
// which take minutes, with `--all`.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const NODE = "npx hardhat node\n";
const REST = "examples/wilgendam/journey.sh rest\n";
const LAST = "npx socialcoin audit\n";
const PORT = 8545;
const START_SECONDS = 60;

const chapter = /## The same by hand\n(.*?)\n## /s.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";
const blocks = [...chapter.matchAll(/^```(sh)?\n(.*?)^```$/gms)].map(([, shell, text = ""]) => ({
  isShell: shell !== undefined,
  text,
}));
const commands = blocks.filter(({ isShell }) => isShell).map(({ text }) => text);
if (
  commands[0] !== NODE ||
  commands.at(-2) !== REST ||
  commands.at(-1) !== LAST ||
  blocks.length === commands.length
) {
  throw new Error("The README's journey begins, ends or answers otherwise than this script expects.");
}

// As in a fresh clone: what the deployment needs it makes itself.
rmSync("generated", { recursive: true, force: true });

if (await answers()) throw new Error(`Something listens on port ${PORT}: stop it first.`);
const node = spawn("npx", ["hardhat", "node"], { stdio: "ignore", detached: true });
try {
  await untilItAnswers(node);
  let output = "";
  for (const { isShell, text } of blocks) {
    if (!isShell) lookFor(text, output);
    else if (text !== NODE && (text !== REST || process.argv.includes("--all"))) output = await run(text);
  }
  console.log("The README's journey runs as it is written.");
} finally {
  // npx and what it started.
  if (node.pid !== undefined && node.exitCode === null) process.kill(-node.pid, "SIGKILL");
}

/** Runs a block as a reader pastes it, and stops at the first command that fails. */
async function run(block: string): Promise<string> {
  process.stdout.write(block.replaceAll(/^/gm, "$ "));
  const shell = spawn("bash", ["-euo", "pipefail", "-c", `exec 2>&1\n${block}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  shell.stdout.on("data", (data: Buffer) => {
    output += data.toString();
    process.stdout.write(data);
  });
  const [code] = (await once(shell, "close")) as [number | null];
  if (code !== 0) throw new Error(`The block above ended with ${code ?? "a signal"}.`);
  return output;
}

/** Every line that the README shows is a line of the output, in that order; a transaction's hash may be another. */
function lookFor(shown: string, output: string): void {
  const lines = output.split("\n").map(withoutHash);
  let from = 0;
  for (const line of shown.trimEnd().split("\n").map(withoutHash)) {
    const at = lines.indexOf(line, from);
    if (at === -1) throw new Error(`The README shows, and nothing answered: ${line}`);
    from = at + 1;
  }
}

function withoutHash(line: string): string {
  return line.replaceAll(/0x(?:[0-9a-f]{64}|[0-9a-f]+…[0-9a-f]+)/g, "0x…");
}

async function untilItAnswers(started: ChildProcess): Promise<void> {
  for (let second = 0; second < START_SECONDS; second++) {
    if (started.exitCode !== null) break;
    if (await answers()) return;
    await sleep(1_000);
  }
  throw new Error("The network did not start: run `npx hardhat node` to see why.");
}

function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(PORT, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => {
      resolve(false);
    });
  });
}
