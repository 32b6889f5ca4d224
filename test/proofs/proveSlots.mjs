import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

import { compile } from "./compile.mjs";
import { pythonTool } from "./pythonTool.mjs";
import { writeArtifacts } from "./writeArtifacts.mjs";

const HALMOS = "0.3.3";
const FOLDER = join(import.meta.dirname, "../../cache/proofs");
const STUB = join(FOLDER, "stub");
const CHECKS = readFileSync(join(import.meta.dirname, "Slots.sol"), "utf8").match(/function check_/g).length;

/** Bugs that a proof has to find, each in the packing of another word. */
const BUGS = [
  { file: "contracts/types/ParticipantSlot.sol", from: "+ ONE_ORDER - (coins", to: "- (coins" },
  {
    file: "contracts/types/ParticipantSlot.sol",
    from: "return uint56(ParticipantSlot.unwrap(slot) >> IN_MONTH_OFFSET)",
    to: "return uint64(ParticipantSlot.unwrap(slot) >> IN_MONTH_OFFSET)",
  },
  { file: "contracts/types/ClaimSlot.sol", from: "(received << 152) |", to: "(received << 151) |" },
  {
    file: "contracts/types/ClaimSlot.sol",
    from: "(uint256(arrangement.claims) << 168)",
    to: "(uint256(arrangement.claims) << 167)",
  },
  {
    file: "contracts/types/PackedAgreement.sol",
    from: "uint256 cleared = packed.terms & ~(uint256(type(uint8).max)",
    to: "uint256 cleared = packed.terms & ~(uint256(type(uint16).max)",
  },
  {
    file: "contracts/types/PackedRate.sol",
    from: "(uint256(rate.groupMultiplier) << GROUP_MULTIPLIER_OFFSET)",
    to: "(uint256(rate.groupMultiplier) << MINIMUM_DURATION_OFFSET)",
  },
  { file: "contracts/types/Receipt.sol", from: "== (digest >> 8) << 8", to: "== (digest >> 16) << 16" },
];

/**
 * Proves every `check_` of `Slots.sol` for all values with Halmos, and lets it refute the packing with each of the bugs.
 * Halmos lives in a Python environment that is made here, once.
 *
 * @returns {{name: string, failure?: string}[]}
 */
export function proveSlots() {
  makeStub();
  const checks = run().map(({ name, isProven }) => (isProven ? { name } : { name, failure: "not proven" }));
  const planted = BUGS.map((bug) => ({
    name: `a bug is found: ${bug.to}`,
    failure: run(bug).every(({ isProven }) => isProven)
      ? "every proof holds with the bug as well"
      : undefined,
  }));
  return [...checks, ...planted];
}

/** Halmos calls forge to build; what it needs is built already. */
function makeStub() {
  mkdirSync(STUB, { recursive: true });
  writeFileSync(join(STUB, "forge"), "#!/bin/sh\nexit 0\n");
  chmodSync(join(STUB, "forge"), 0o755);
}

/** What Halmos says of each check. An answer that lacks one says nothing of the others: then it is asked once more. */
function run(...bugs) {
  const folder = join(FOLDER, "slots");
  writeArtifacts(compile(["test/proofs/Slots.sol"], bugs).output, folder);
  const first = askHalmos(folder);
  const { results, told } = first.results.length === CHECKS ? first : askHalmos(folder);
  if (results.length !== CHECKS) {
    throw new Error(`Halmos answered ${results.length} of ${CHECKS} checks, and said:\n${told}`);
  }
  return results;
}

function askHalmos(folder) {
  const answer = join(folder, "answer.json");
  rmSync(answer, { force: true });
  const args = ["--root", folder, "--contract", "SlotsProof", "--no-status", "--json-output", answer];
  const { stdout, stderr, status, signal } = spawnSync(
    join(pythonTool("halmos", HALMOS), "halmos"),
    [...args, "--solver-timeout-assertion", "0"],
    {
      encoding: "utf8",
      env: { ...process.env, PATH: `${STUB}${delimiter}${process.env.PATH}`, NO_COLOR: "1" },
    },
  );
  const { test_results: contracts } = existsSync(answer) ? JSON.parse(readFileSync(answer, "utf8")) : {};
  const results = Object.values(contracts ?? {})
    .flat()
    .map(({ name, exitcode }) => ({ name: name.split("(")[0], isProven: exitcode === 0 }));
  return { results, told: `${stdout}${stderr}It ended with ${signal ?? status}.` };
}
