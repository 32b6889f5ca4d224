import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import type { OwnNode } from "../openNetworkFolder.js";
import { PID_FILE, pidOf } from "./pidOf.js";

/** Besu closes its database, which takes a while when it is busy. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 100;

/**
 * Tells a node to stop and waits until it has.
 *
 * @returns Whether it ran.
 * @throws SocialcoinError `NODE_DOES_NOT_STOP`
 */
export async function stopNode(node: OwnNode, patience = PATIENCE_MS): Promise<boolean> {
  const pid = pidOf(node);
  if (pid !== undefined) {
    kill(pid);
    const deadline = Date.now() + patience;
    while (pidOf(node) !== undefined) {
      if (Date.now() > deadline) throw stubborn(node.name, pid);
      await sleep(PAUSE_MS);
    }
  }
  rmSync(join(node.folder, PID_FILE), { force: true });
  return pid !== undefined;
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch (cause) {
    // It ended by itself in the meantime.
    if ((cause as NodeJS.ErrnoException).code !== "ESRCH") throw cause;
  }
}

function stubborn(name: string, pid: number): SocialcoinError {
  return new SocialcoinError(
    "NODE_DOES_NOT_STOP",
    inEnglish(
      `${name} (process ${pid}) was told to stop and still runs. Look into its besu.log; try again, or end the process.`,
    ),
    { exitKind: "configuration", details: { node: name, pid } },
  );
}
