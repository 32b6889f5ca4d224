// The command line through its front door: argv in, exit code and text out.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";

import { runProgram } from "../../scripts/commands/runProgram.js";
import { type LocalNode, NETWORK } from "./localNode.js";

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const FRONT_DOOR = join(import.meta.dirname, "..", "..", "scripts", "socialcoin.mjs");
const EXAMPLE = join(import.meta.dirname, "..", "..", "examples", "wilgendam");

/** The phrase from which every development node funds its accounts. */
export const MNEMONIC = "test test test test test test test test test test test junk";

/** Runs the command in a folder and with nothing in its environment but what is given. */
export function runAlone(
  folder: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [FRONT_DOOR, ...args], {
      cwd: folder,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

/** The environment in which a command finds a node, its deployment and the example's keys. */
export function environmentOf({ url, deployments }: LocalNode): Record<string, string> {
  return {
    SOCIALCOIN_RPC_URL: url,
    SOCIALCOIN_DEPLOYMENTS: deployments,
    SOCIALCOIN_JOURNAL: join(deployments, "journal"),
    SOCIALCOIN_MNEMONIC: MNEMONIC,
  };
}

/**
 * Runs the command against a node, with the example's accounts and without questions.
 *
 * @param folder The folder in which it runs, as after `cd`.
 */
export function run(node: LocalNode, folder: string, ...args: readonly string[]): Promise<Ended> {
  const everywhere = ["--network", NETWORK, "--accounts", join(EXAMPLE, "accounts.json"), "--yes"];
  return runHere(folder, [...args, ...everywhere], environmentOf(node));
}

/**
 * Runs the command in this process, all the way from argv to exit code: a process of its own takes a second to start and
 * tells nothing more.
 */
export async function runHere(
  folder: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Ended> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(stdout), text(stderr)]);
  const home = process.cwd();
  process.chdir(folder);
  const code = await runProgram(args, environment, { stdout, stderr }).finally(() => {
    process.chdir(home);
  });
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { code, stdout: out, stderr: err };
}
