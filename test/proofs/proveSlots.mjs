import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

import { compile } from "./compile.mjs";
import { pythonTool } from "./pythonTool.mjs";
import { writeArtifacts } from "./writeArtifacts.mjs";

const HALMOS = "0.3.3";
const FOLDER = join(import.meta.dirname, "../../cache/proofs");
const STUB = join(FOLDER, "stub");

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
  const { proven, refuted } = run();
  const checks = proven.map((name) => ({ name }));
  const failed = refuted.map((name) => ({ name, failure: "not proven" }));
  const planted = BUGS.map((bug) => ({
    name: `a bug is found: ${bug.to}`,
    failure: run(bug).refuted.length === 0 ? "every proof holds with the bug as well" : undefined,
  }));
  if (checks.length + failed.length === 0) throw new Error("Halmos proved nothing at all.");
  return [...checks, ...failed, ...planted];
}

/** Halmos calls forge to build; what it needs is built already. */
function makeStub() {
  mkdirSync(STUB, { recursive: true });
  writeFileSync(join(STUB, "forge"), "#!/bin/sh\nexit 0\n");
  chmodSync(join(STUB, "forge"), 0o755);
}

function run(...bugs) {
  const folder = join(FOLDER, "slots");
  writeArtifacts(compile(["test/proofs/Slots.sol"], bugs).output, folder);
  const args = [
    "--root",
    folder,
    "--contract",
    "SlotsProof",
    "--no-status",
    "--solver-timeout-assertion",
    "0",
  ];
  const { stdout } = spawnSync(join(pythonTool("halmos", HALMOS), "halmos"), args, {
    encoding: "utf8",
    env: { ...process.env, PATH: `${STUB}${delimiter}${process.env.PATH}`, NO_COLOR: "1" },
  });
  // eslint-disable-next-line no-control-regex -- colours
  const lines = stdout.replaceAll(/\u001b\[[0-9;]*m/g, "").split("\n");
  const named = (answer) =>
    lines.flatMap((line) => new RegExp(`^\\[(?:${answer})\\] (check_\\w+)`).exec(line)?.[1] ?? []);
  return { proven: named("PASS"), refuted: named("FAIL|ERROR|TIMEOUT") };
}
