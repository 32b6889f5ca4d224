import { addStatementCoverageInstrumentation, latestSupportedSolidityVersion } from "@nomicfoundation/edr";
import { getCoverageLibrary } from "@nomicfoundation/edr/coverage";

import { revealRefusals } from "./revealRefusals.js";
import { compile } from "./compile.js";
import type { Mutant } from "./Mutant.js";
import type { Contract, Reach } from "./Reach.js";
import type { Build } from "./readBuild.js";
import type { Test, TestBench } from "./TestBench.js";

/** A statement of a source, in bytes, and the tests that run it. */
export interface Covered {
  source: string;
  start: number;
  end: number;
  tests: string[];
}

/** A test that may notice a mutant. */
interface Candidate extends Test {
  /** How many others run the same statement. */
  company: number;
  /** Milliseconds. */
  took: number;
}

/** Which tests run which statement, and how long each of them takes. */
export class Coverage {
  readonly #known: Set<string>;

  /** @param milliseconds of each test by its title */
  constructor(
    readonly statements: readonly Covered[],
    readonly milliseconds: Readonly<Record<string, number>> = {},
  ) {
    this.#known = new Set(statements.flatMap(({ tests }) => tests));
  }

  /** Runs all tests once with code that tells what of it runs. */
  static async measure(build: Build, contracts: readonly Contract[], bench: TestBench): Promise<Coverage> {
    const library = getCoverageLibrary();
    const changed: Record<string, string> = { [library.filename]: library.content };
    const statements = new Map<string, Covered>();
    for (const [name, { content }] of Object.entries(build.sources)) {
      if (!name.startsWith("project/contracts/")) continue;
      const told = addStatementCoverageInstrumentation(
        revealRefusals(content),
        name,
        latestSupportedSolidityVersion(),
      );
      changed[name] = told.source;
      for (const { tag, startUtf16, endUtf16 } of told.metadata) {
        const [start, end] = [startUtf16, endUtf16].map((at) => Buffer.byteLength(content.slice(0, at)));
        if (start === undefined || end === undefined) continue;
        statements.set(Buffer.from(tag).toString("hex"), { source: name, start, end, tests: [] });
      }
    }
    const codes = compile(build, contracts, changed, false);
    if (codes === undefined) throw new Error("The compiler refuses the sources that tell what runs.");

    await bench.install(codes);
    const milliseconds: Record<string, number> = {};
    const failure = await bench.trace((title, hits, took) => {
      milliseconds[title] = Math.round(took);
      for (const mark of hits) statements.get(mark)?.tests.push(title);
    });
    if (failure !== undefined)
      throw new Error(`A test fails without any mutant: ${failure.title}: ${failure.reason}`);
    return new Coverage([...statements.values()], milliseconds);
  }

  /**
   * Which of some tests can notice a mutant, by how few others go the same way: whoever sees a refusal comes before those
   * who are let through. All of them where nothing is known about the place, and new ones always.
   */
  testsOf(mutant: Mutant, reach: Reach, tests: readonly Test[]): Candidate[] {
    const company = new Map<string, number>();
    for (const statement of this.#around(mutant, reach)) {
      const { length } = statement.tests;
      for (const title of statement.tests) company.set(title, Math.min(length, company.get(title) ?? length));
    }
    return tests.flatMap((test) => {
      const isNew = company.size === 0 || !this.#known.has(test.title);
      const others = company.get(test.title) ?? (isNew ? 0 : undefined);
      const took = this.milliseconds[test.title] ?? 0;
      return others === undefined ? [] : { ...test, company: others, took };
    });
  }

  /** The statement in which a mutant stands, and those within; without one, what uses a constant or has a modifier. */
  #around(mutant: Mutant, reach: Reach): Covered[] {
    const source = `project/${mutant.file}`;
    const [here] = this.statements
      .filter((one) => one.source === source && one.start <= mutant.start && mutant.start < one.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const places =
      here === undefined
        ? reach.whereItRuns(mutant.declaration).flatMap((id) => reach.declarations.get(id) ?? [])
        : [here];
    return this.statements.filter((one) =>
      places.some((place) => place.source === one.source && place.start <= one.start && one.end <= place.end),
    );
  }
}
