import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";

import { askNode } from "./askNode.js";
import { CHAIN_NAME, type Home } from "./foundNetwork.js";
import { environmentOf, type Ports, settingsOf } from "./settingsOf.js";

/** A validator of the test network, which can be started and killed any number of times. */
export interface Validator {
  readonly name: string;
  /** Where it answers JSON-RPC. */
  readonly url: string;
  readonly log: string;
  start(): void;
  /** As a power cut would: nothing is written down any more. */
  kill(): Promise<void>;
  /**
   * The newest block that it has; undefined where it does not answer.
   *
   * @throws Error where it ended and nobody killed it
   */
  height(): Promise<number | undefined>;
}

/** Whatever runs, so that nothing is left behind however this process ends. */
const running = new Set<ChildProcess>();

let guarded = false;

function guard(): void {
  if (guarded) return;
  guarded = true;
  process.on("exit", endValidators);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      process.exit(130);
    });
  }
}

/** Kills whatever validator runs. */
export function endValidators(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** Makes validators of founded homes; none is started. */
export function makeValidators(
  program: string,
  homes: readonly Home[],
  portsOf: (index: number) => Ports,
): readonly Validator[] {
  return homes.map(({ folder }, index) => {
    const others = homes.flatMap(({ nodeId }, other) =>
      other === index ? [] : [`${nodeId}@127.0.0.1:${portsOf(other).p2p}`],
    );
    const ports = portsOf(index);
    return validator(`validator ${index + 1}`, program, folder, ports.rpc, settingsOf(ports, others));
  });
}

function validator(
  name: string,
  program: string,
  folder: string,
  port: number,
  settings: Record<string, string>,
): Validator {
  const url = `http://127.0.0.1:${port}`;
  const log = join(folder, "log.txt");
  let child: ChildProcess | undefined;
  let broken = false;
  return {
    name,
    url,
    log,
    start() {
      guard();
      const file = openSync(log, "a");
      const env = { PATH: process.env["PATH"], HOME: folder, ...environmentOf(settings) };
      const args = ["start", "--home", folder, "--chain-id", CHAIN_NAME];
      const started = spawn(program, args, { env, stdio: ["ignore", file, file] });
      closeSync(file);
      running.add(started);
      started.once("exit", () => {
        running.delete(started);
        // One that was killed says by which signal.
        if (started.signalCode === null) broken = true;
      });
      child = started;
    },
    async kill() {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
    async height() {
      if (broken) throw new Error(`${name} ended by itself: ${log} says why`);
      try {
        return Number(await askNode(url, "eth_blockNumber"));
      } catch {
        return undefined;
      }
    },
  };
}
