import { execFileSync } from "node:child_process";

/**
 * Builds the page as `npm run verifier` does.
 *
 * @param folder Of the project, or a copy of it.
 * @returns What the build says.
 */
export function buildPage(options: readonly string[] = [], folder = process.cwd()): string {
  const command = ["--import", "tsx", "scripts/build-verifier.mjs", ...options];
  return execFileSync(process.execPath, command, { cwd: folder, encoding: "utf8", stdio: "pipe" });
}
