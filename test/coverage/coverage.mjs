// Runs the contracts' tests with coverage of every line and of both outcomes of every condition, and fails below 100 %.
import { execFileSync } from "node:child_process";
import {
  cpSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { revealBranches } from "./revealBranches.mjs";

const ROOT = join(import.meta.dirname, "../..");
/** The project once more, with other contracts: what is counted must be what stands in the files. */
const COPY = join(ROOT, "cache/coverage");
const NOT_COPIED = [".git", "artifacts", "cache", "coverage", "generated", "node_modules"];
/** About gas and opcodes, and code that counts what ran has others than what any network runs. */
const ABOUT_CODE = /(limits|unchangeable)\.test\.ts$/;

rmSync(COPY, { recursive: true, force: true });
mkdirSync(COPY, { recursive: true });
for (const name of readdirSync(ROOT).filter((one) => !NOT_COPIED.includes(one)))
  cpSync(join(ROOT, name), join(COPY, name), { recursive: true });
symlinkSync(join(ROOT, "node_modules"), join(COPY, "node_modules"));

const outcomes = new Map();
for (const file of globSync("contracts/**/*.sol", { cwd: ROOT })) {
  const revealed = revealBranches(file, readFileSync(join(ROOT, file), "utf8"));
  writeFileSync(join(COPY, file), revealed.source);
  outcomes.set(file, revealed.outcomes);
}

const tests = globSync(["test/contracts/**/*.test.ts", "test/deploy/*.test.ts"], { cwd: ROOT });
execFileSync(
  "hardhat",
  ["test", "mocha", "--coverage", "--no-typechain", ...tests.filter((file) => !ABOUT_CODE.test(file))],
  { cwd: COPY, stdio: "inherit" },
);

const missed = [];
let file = "";
for (const line of readFileSync(join(COPY, "coverage/lcov.info"), "utf8").split("\n")) {
  if (line.startsWith("SF:")) file = line.slice("SF:".length);
  const never = /^DA:(\d+),0$/.exec(line);
  if (never !== null)
    missed.push(outcomes.get(file)?.get(Number(never[1])) ?? `${file}:${never[1]} never ran`);
}
if (missed.length !== 0) {
  console.error(`No test saw:\n  ${missed.join("\n  ")}`);
  process.exit(1);
}
const count = [...outcomes.values()].reduce((sum, { size }) => sum + size, 0);
console.log(`Tests reached every line of the contracts and all ${count} outcomes of conditions.`);
