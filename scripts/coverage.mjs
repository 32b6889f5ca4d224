// Runs the contracts' tests with coverage and fails below 100 %. Refusals are statements of their own in this run
// (test/revealBranches.ts), so that a line that never ran is also how an untested refusal shows.
import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";

/** About gas and opcodes, and code that counts what ran has others than what any network runs. */
const ABOUT_CODE = /(limits|unchangeable)\.test\.ts$/;

const tests = globSync(["test/contracts/**/*.test.ts", "test/deploy/*.test.ts"]).filter(
  (file) => !ABOUT_CODE.test(file),
);
execFileSync("hardhat", ["test", "mocha", "--coverage", "--no-typechain", ...tests], { stdio: "inherit" });

const missed = [];
let file = "";
for (const line of readFileSync("coverage/lcov.info", "utf8").split("\n")) {
  if (line.startsWith("SF:")) file = line.slice("SF:".length);
  const never = /^DA:(\d+),0$/.exec(line);
  if (never !== null) missed.push(`${file}:${never[1]}`);
}
if (missed.length !== 0) {
  console.error(`No test reached:\n  ${missed.join("\n  ")}`);
  process.exit(1);
}
console.log("Every line and every refusal of the contracts was reached by a test.");
