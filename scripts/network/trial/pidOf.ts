import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { OwnNode } from "../openNetworkFolder.js";

/** The file in a node's folder that says as which process it runs. */
export const PID_FILE = "besu.pid";

const PID = /^[1-9]\d{0,9}$/;

/**
 * The process that runs a node, as `network start` started it; undefined where none does. A number that another program has
 * by now, as after a restart of the machine, is not taken for it: the node's own configuration stands in its arguments.
 */
export function pidOf({ folder }: Pick<OwnNode, "folder">): number | undefined {
  const file = join(folder, PID_FILE);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8").trim();
  if (!PID.test(text)) return undefined;
  return argumentsOf(text).includes(join(folder, "config.toml")) ? Number(text) : undefined;
}

function argumentsOf(pid: string): string {
  try {
    // Linux tells without another program; macOS has none of these files.
    if (existsSync("/proc/self/cmdline"))
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-ww", "-o", "args=", "-p", pid], { encoding: "utf8", stdio: "pipe" });
  } catch {
    // There is no such process.
    return "";
  }
}
