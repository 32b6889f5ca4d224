import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { compile } from "./compile.js";
import { Court } from "./Court.js";
import { Coverage } from "./Coverage.js";
import { digest } from "./digest.js";
import type { Mutant } from "./Mutant.js";
import { mutantsOf } from "./mutantsOf.js";
import { Reach } from "./Reach.js";
import { type Build, readBuild } from "./readBuild.js";
import { readExplained } from "./readExplained.js";
import { report, tell } from "./report.js";
import { SolidityTests } from "./SolidityTests.js";
import { type Failure, TestBench } from "./TestBench.js";
import { TestFiles } from "./TestFiles.js";
import type { Verdict } from "./Verdict.js";

const FOLDER = "cache/mutants";
const VERDICTS = `${FOLDER}/verdicts.jsonl`;
/** What tests run: the contracts that are deployed or asked, and what calls the types' operations for them. */
const CONTRACTS = [
  { source: "project/contracts/Programmes.sol", name: "Programmes" },
  { source: "project/contracts/Socialcoin.sol", name: "Socialcoin" },
  { source: "project/contracts/redemption/DebtRelief.sol", name: "DebtRelief" },
  { source: "project/contracts/redemption/InKind.sol", name: "InKind" },
  { source: "project/contracts/redemption/NeighbourhoodPlan.sol", name: "NeighbourhoodPlan" },
  { source: "project/contracts/access/Brake.sol", name: "Brake" },
  { source: "project/contracts/questions/Standings.sol", name: "Standings" },
  { source: "project/test/contracts/mocks/TypesHarness.sol", name: "TypesHarness" },
];

/** Judges the mutants that are asked for, by file, function or id; all without any. Returns the exit code. */
export async function judgeAll(
  asked: readonly string[],
  { again, list }: { again: boolean; list: boolean },
): Promise<number> {
  const build = await readBuild();
  const reach = new Reach(build);
  const all = Object.keys(build.sources)
    .filter((name) => name.startsWith("project/contracts/"))
    .flatMap((name) => mutantsOf(build, name));
  const chosen = all.filter((mutant) => asked.length === 0 || asked.some((one) => isAsked(mutant, one)));
  if (chosen.length === 0) throw new Error(`No mutant is in ${asked.join(", ")}: --list shows all.`);
  if (list) {
    for (const mutant of chosen) console.log(tell(mutant));
    return 0;
  }

  mkdirSync(FOLDER, { recursive: true });
  const ours = compile(build, CONTRACTS, {}, true);
  if (ours === undefined) throw new Error("The compiler refuses our own contracts.");
  const bench = await TestBench.open(ours);
  const tests = new TestFiles(FOLDER);
  const coverage = await readCoverage(build, bench, tests.digest);
  const court = new Court({ build, reach, ours, coverage, bench, solidity: new SolidityTests(build, reach) });
  const verdicts = readVerdicts();
  for (const mutant of all) {
    const verdict = verdicts.get(mutant.id);
    if (verdict?.outcome === "killed" && verdict.by !== undefined) court.remember(mutant, verdict.by);
  }

  // Whoever survived has to survive the tests that changed since; the dead stay dead.
  const stateOf = (mutant: Mutant, outcome: Verdict["outcome"]): string =>
    court.stateOf(mutant) + (outcome === "survived" ? tests.digest : "");
  const newTo = new Map<string, ReadonlySet<string> | undefined>();
  for (const mutant of all) {
    const verdict = verdicts.get(mutant.id);
    const isAgain = again && chosen.includes(mutant);
    if (verdict === undefined || (!isAgain && verdict.of === stateOf(mutant, verdict.outcome))) continue;
    verdicts.delete(mutant.id);
    const contracts = court.stateOf(mutant);
    if (isAgain || verdict.outcome !== "survived" || !verdict.of.startsWith(contracts)) continue;
    newTo.set(mutant.id, tests.changedSince(verdict.of.slice(contracts.length)));
  }
  const left = inTurns(chosen.filter(({ id }) => !verdicts.has(id)));
  const began = performance.now();
  for (const [index, mutant] of left.entries()) {
    const since = performance.now();
    const outcome = await court.judge(mutant, newTo.get(mutant.id));
    const took = Math.round(performance.now() - since) / 1000;
    const verdict: Verdict = { id: mutant.id, ...outcome, of: stateOf(mutant, outcome.outcome), took };
    verdicts.set(mutant.id, verdict);
    appendFileSync(VERDICTS, `${JSON.stringify(verdict)}\n`);
    const minutes = ((performance.now() - began) / (index + 1) / 60_000) * (left.length - index - 1);
    const isOpen = outcome.outcome === "survived";
    if (isOpen || index % 10 === 0) {
      console.log(
        `${index + 1} of ${left.length}, ${Math.ceil(minutes)} minutes left.${isOpen ? ` Survives: ${tell(mutant)}` : ""}`,
      );
    }
  }

  const misled = left.length === 0 ? undefined : await runOnOurs(build, bench, verdicts);

  const notAsked = new Set(all.filter((mutant) => !chosen.includes(mutant)).map(({ id }) => id));
  const explained = [...readExplained()].filter(([id]) => !notAsked.has(id));
  const { lines, faults } = report(chosen, verdicts, new Map(explained));
  if (misled !== undefined) {
    faults.push(
      `Fails on our own contracts too, so that what it noticed says nothing: ${misled.title}: ${misled.reason}`,
    );
  }
  for (const line of [...faults, "", ...lines]) console.log(line);
  return faults.length === 0 ? 0 : 1;
}

/** The first of the tests that noticed a mistake and fails where there is none, on a bench that had them all. */
async function runOnOurs(
  build: Build,
  bench: TestBench,
  verdicts: ReadonlyMap<string, Verdict>,
): Promise<Failure | undefined> {
  console.log("Running the tests that noticed something on our own contracts …");
  const ours = compile(build, CONTRACTS, {}, false);
  if (ours === undefined || !(await bench.install(ours)))
    throw new Error("Our own contracts cannot be installed.");
  const noticed = new Set([...verdicts.values()].map(({ by }) => by));
  return bench.run(bench.tests.map(({ title }) => title).filter((title) => noticed.has(title)));
}

function isAsked({ id, file, within }: Mutant, asked: string): boolean {
  return id === asked || within === asked || within.startsWith(`${asked}.`) || file.startsWith(asked);
}

/** First one mutant of each function, then a second of each, and so on: whatever is stopped early has looked everywhere. */
function inTurns(mutants: readonly Mutant[]): Mutant[] {
  const times = new Map<number, number>();
  const turns = mutants
    .toSorted((a, b) => a.operator - b.operator || a.id.localeCompare(b.id))
    .map((mutant) => {
      const turn = (times.get(mutant.declaration) ?? 0) + 1;
      times.set(mutant.declaration, turn);
      return { mutant, turn };
    });
  return turns.toSorted((a, b) => a.turn - b.turn).map(({ mutant }) => mutant);
}

function readVerdicts(): Map<string, Verdict> {
  const lines = existsSync(VERDICTS) ? readFileSync(VERDICTS, "utf8").split("\n") : [];
  // Whoever was killed while writing left half a line.
  const verdicts = lines.filter((line) => line.endsWith("}")).map((line) => JSON.parse(line) as Verdict);
  return new Map(verdicts.map((verdict) => [verdict.id, verdict]));
}

/** What runs what, measured once for each state of the contracts and of their tests. */
async function readCoverage(build: Build, bench: TestBench, tests: string): Promise<Coverage> {
  const ours = Object.keys(build.sources).filter((name) => name.startsWith("project/contracts/"));
  const state = digest(
    ours
      .toSorted()
      .map((name) => build.sources[name]?.content ?? "")
      .join("\0"),
  );
  const file = `${FOLDER}/coverage-${state}-${tests}.json`;
  if (existsSync(file)) {
    const { statements, milliseconds } = JSON.parse(readFileSync(file, "utf8")) as Coverage;
    return new Coverage(statements, milliseconds);
  }

  console.log("Looking which tests run what; once for each state of the contracts and tests …");
  const coverage = await Coverage.measure(build, CONTRACTS, bench);
  writeFileSync(file, JSON.stringify(coverage));
  return coverage;
}
