import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { OwnNode } from "../openNetworkFolder.js";
import { PID_FILE } from "./pidOf.js";

/** What a node says, in its folder. */
export const LOG_FILE = "besu.log";

/** Besu takes options from variables too, before those of its file; and no other program needs our keys. */
const NOT_INHERITED = /^(BESU_|SOCIALCOIN_)/;
/** Enough for a node of a trial; left to itself each takes a quarter of the machine. */
const MEMORY = "-Xmx1g";

/** Starts a node that goes on when this process ends. */
export function startNode({ folder }: Pick<OwnNode, "folder">): ChildProcess {
  const log = openSync(join(folder, LOG_FILE), "a");
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
  const child = spawn("besu", [`--config-file=${join(folder, "config.toml")}`], {
    cwd: folder,
    detached: true,
    env: { ...Object.fromEntries(inherited), BESU_OPTS: process.env["BESU_OPTS"] ?? MEMORY },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  if (child.pid !== undefined) writeFileSync(join(folder, PID_FILE), `${child.pid}\n`);
  return child;
}
