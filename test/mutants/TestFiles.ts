import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { digest } from "./digest.js";

/** Whatever else changes may change every test. */
const IS_TEST = /\.(test\.ts|t\.sol)$/;
const digestsOf = z.record(z.string(), z.string());

/** The contracts' tests as they are now, and which of them are new to a mutant that survived earlier ones. */
export class TestFiles {
  /** Of all of them. */
  readonly digest: string;
  readonly #digests: Readonly<Record<string, string>>;

  /** @param folder where it is remembered what they were like */
  constructor(
    private readonly folder: string,
    names: readonly string[] = globSync("test/contracts/**/*.{ts,sol}").toSorted(),
  ) {
    this.#digests = Object.fromEntries(names.map((name) => [name, digest(readFileSync(name, "utf8"))]));
    this.digest = digest(JSON.stringify(this.#digests));
    writeFileSync(this.#remembered(this.digest), JSON.stringify(this.#digests));
  }

  /**
   * The files with tests that changed since they all had another digest; undefined where that is not known, or where
   * something changed that they share.
   */
  changedSince(earlier: string): ReadonlySet<string> | undefined {
    const file = this.#remembered(earlier);
    if (!existsSync(file)) return undefined;
    const before = digestsOf.parse(JSON.parse(readFileSync(file, "utf8")));
    const changed = Object.keys(this.#digests).filter((name) => this.#digests[name] !== before[name]);
    return changed.every((name) => IS_TEST.test(name)) ? new Set(changed) : undefined;
  }

  #remembered(state: string): string {
    return join(this.folder, `tests-${state}.json`);
  }
}
