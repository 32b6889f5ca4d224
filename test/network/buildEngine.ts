// Builds the nodes of the test network, once: about seven minutes and 2 GB on two idle cores, after that nothing.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { CACHE } from "./places.js";
import { tell } from "./tell.js";

const SOURCES = join(import.meta.dirname, "engine");
const OLDEST_GO = [1, 25] as const;
const run = promisify(execFile);

/**
 * The program of a node, built by Go from the module in `engine/` where it is not there yet or its sources changed.
 *
 * @returns Its file.
 * @throws Error in words where there is no Go, or one that is too old
 */
export async function buildEngine(): Promise<string> {
  const version = await goVersion();
  const program = join(CACHE, "evmd");
  const stamp = join(CACHE, "evmd.built-from");
  const wanted = stampOf(version);
  if (existsSync(program) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return program;

  tell(`building evmd with ${version}; the first time this takes minutes and 2 GB`);
  mkdirSync(CACHE, { recursive: true });
  await run("go", ["build", "-o", program, "."], { cwd: SOURCES, maxBuffer: 64 << 20 });
  // Last, so that an interrupted build starts again.
  writeFileSync(stamp, wanted);
  tell("built");
  return program;
}

async function goVersion(): Promise<string> {
  const need = `Go ${OLDEST_GO.join(".")} or newer builds the validators of this test`;
  const { stdout } = await run("go", ["env", "GOVERSION"]).catch(() => {
    throw new Error(
      `${need}, and there is no "go" on the PATH. Install it (https://go.dev/dl) and try again.`,
    );
  });
  const version = stdout.trim();
  const [major = 0, minor = 0] = (/^go(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number);
  const isNew = major > OLDEST_GO[0] || (major === OLDEST_GO[0] && minor >= OLDEST_GO[1]);
  if (!isNew)
    throw new Error(
      `${need}, and this is ${version}. Install a newer one (https://go.dev/dl) and try again.`,
    );
  return version;
}

function stampOf(version: string): string {
  const hash = createHash("sha256").update(version);
  for (const name of ["go.mod", "go.sum", "main.go"]) hash.update(readFileSync(join(SOURCES, name)));
  return hash.digest("hex");
}
