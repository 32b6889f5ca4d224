import { execFileSync } from "node:child_process";

let built = false;

/** Builds the page as `npm run verifier` does, once for all tests of a run. */
export function buildPage(): void {
  if (!built) execFileSync(process.execPath, ["scripts/build-verifier.mjs"], { stdio: "pipe" });
  built = true;
}
