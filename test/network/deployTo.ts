import { execFile } from "node:child_process";
import { join } from "node:path";

import { ROOT } from "./places.js";
import { NETWORK, type Stage } from "./Stage.js";

const HARDHAT = join(ROOT, "node_modules", ".bin", "hardhat");

/** How a deployment ended. */
export interface Deployed {
  readonly code: number;
  /** All that was said. */
  readonly said: string;
}

/** Deploys the contracts as an administrator does: the scripts in `deploy/`, on the network of the environment. */
export function deployTo({ environment }: Stage, changes: Record<string, string> = {}): Promise<Deployed> {
  const args = ["deploy", "--network", NETWORK, "--skip-prompts"];
  const env = { ...environment, ...changes };
  return new Promise((resolve) => {
    execFile(HARDHAT, args, { cwd: ROOT, env, maxBuffer: 64 << 20 }, (failure, stdout, stderr) => {
      resolve({ code: Number(failure?.code ?? 0), said: `${stdout}${stderr}` });
    });
  });
}
