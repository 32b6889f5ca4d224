import { relative } from "node:path";

import { compile, type Codes } from "./compile.js";
import type { Coverage } from "./Coverage.js";
import { digest } from "./digest.js";
import type { Mutant } from "./Mutant.js";
import type { Contract, Reach } from "./Reach.js";
import type { Build } from "./readBuild.js";
import type { SolidityTests } from "./SolidityTests.js";
import type { Failure, TestBench } from "./TestBench.js";
import type { Verdict } from "./Verdict.js";

/** So many tests run before the compiler is asked whether there is any difference. */
const FIRST = 30;
/** So many tests are few. */
const FEW = 10;
/** What a reason to expect that a test notices a mutant weighs beside the others, by trying it on earlier verdicts. */
const WEIGHTS = { killsHere: 20, isRare: 8, kills: 2, turn: 2, none: 0.3 };
/** Milliseconds that every test takes. */
const LEAST = 15;

type Outcome = Pick<Verdict, "outcome" | "by" | "reason">;

/** What a court works with. */
export interface Means {
  build: Build;
  reach: Reach;
  /** The creation code of the contracts that tests can be given. */
  ours: Codes;
  coverage: Coverage;
  bench: Pick<TestBench, "tests" | "install" | "run">;
  solidity: Pick<SolidityTests, "run">;
}

/** Judges mutants one by one, and learns which tests kill those of a function. */
export class Court {
  /** How many mutants of a declaration a test killed, and how many of all. */
  readonly #killers = new Map<number, Map<string, number>>();
  readonly #kills = new Map<string, number>();

  constructor(private readonly means: Means) {}

  /**
   * Compiles a mutant without optimising, which takes a third of the time, and runs the likeliest tests. Only what they do
   * not notice is compiled as ours is, to be compared with it, and put to all other tests.
   *
   * @param files Of tests, for one that survived all others before.
   */
  async judge(mutant: Mutant, files?: ReadonlySet<string>): Promise<Outcome> {
    const { build, ours, bench, solidity } = this.means;
    const contracts = this.#contractsWith(mutant);
    const changed = { [`project/${mutant.file}`]: this.#mutated(mutant) };
    const codes = compile(build, contracts, changed, false);
    if (codes === undefined) return { outcome: "invalid" };
    if (!(await bench.install(codes))) return { outcome: "killed", by: "its deployment" };

    const tests = this.#testsFor(mutant, files);
    const early = await bench.run(tests.slice(0, FIRST));
    if (early !== undefined) return this.#killed(mutant, early);
    const optimised = compile(build, contracts, changed, true);
    if (optimised === undefined) return { outcome: "invalid" };
    if ([...optimised].every(([name, code]) => code === ours.get(name))) return { outcome: "equivalent" };
    const late =
      solidity.run(mutant, changed, "quick", files) ??
      (await bench.run(tests.slice(FIRST))) ??
      solidity.run(mutant, changed, "slow", files);
    return late === undefined ? { outcome: "survived" } : this.#killed(mutant, late);
  }

  /** A digest of the contracts that a mutant changes. */
  stateOf(mutant: Mutant): string {
    const codes = this.#contractsWith(mutant).map(({ name }) => this.means.ours.get(name) ?? "");
    return digest(codes.join(""));
  }

  /** Remembers which test killed a mutant: its neighbours probably die of the same. */
  remember({ declaration }: Mutant, title: string): void {
    const killers = this.#killers.get(declaration) ?? new Map<string, number>();
    killers.set(title, (killers.get(title) ?? 0) + 1);
    this.#killers.set(declaration, killers);
    this.#kills.set(title, (this.#kills.get(title) ?? 0) + 1);
  }

  #killed(mutant: Mutant, { title, reason }: Failure): Outcome {
    this.remember(mutant, title);
    return { outcome: "killed", by: title, reason };
  }

  #contractsWith({ declaration }: Mutant): Contract[] {
    return this.means.reach.contractsWith(declaration).filter(({ name }) => this.means.ours.has(name));
  }

  /**
   * The tests that run the mutant's code, the likeliest for their time first: where few go, those that killed its neighbours
   * or many others, and some of each file.
   */
  #testsFor(mutant: Mutant, files?: ReadonlySet<string>): string[] {
    const { bench, coverage, reach } = this.means;
    const killers = this.#killers.get(mutant.declaration);
    const times = new Map<string, number>();
    return coverage
      .testsOf(mutant, reach, bench.tests)
      .filter(({ file }) => files?.has(relative(".", file)) ?? true)
      .map(({ title, file, company, took }) => {
        const turn = (times.get(file) ?? 0) + 1;
        times.set(file, turn);
        const hope =
          WEIGHTS.killsHere * (killers?.get(title) ?? 0) +
          WEIGHTS.kills * (this.#kills.get(title) ?? 0) +
          (company <= FEW ? WEIGHTS.isRare : 0) +
          WEIGHTS.turn / turn +
          WEIGHTS.none;
        return { title, worth: hope / Math.max(LEAST, took) };
      })
      .sort((a, b) => b.worth - a.worth)
      .map(({ title }) => title);
  }

  #mutated({ file, start, end, text }: Mutant): string {
    const content = this.means.build.sources[`project/${file}`]?.content ?? "";
    const source = Buffer.from(content, "utf8").toString("latin1");
    return Buffer.from(source.slice(0, start) + text + source.slice(end), "latin1").toString("utf8");
  }
}
