import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { compile } from "./compile.js";
import type { Mutant } from "./Mutant.js";
import type { Reach } from "./Reach.js";
import type { Build } from "./readBuild.js";
import type { Failure } from "./TestBench.js";

const RUNNER = fileURLToPath(new URL("runSuites.ts", import.meta.url));

/** They take half a minute at most; a loop without an end has all the gas that it wants there. */
const PATIENCE_MS = 240_000;
/** Those that deploy contracts and act in them for half a minute; the others call pure functions. */
const SLOW = new Set(["CeilingsTest"]);

/** The tests that are written in Solidity, all but the random runs over the whole system. */
export class SolidityTests {
  constructor(
    private readonly build: Build,
    private readonly reach: Reach,
  ) {}

  /**
   * Runs those that have the mutant's code in them, the quick ones or the slow ones, in a process of their own: the engine
   * wants to be the only one.
   *
   * @param files Only those in these files.
   */
  run(
    mutant: Mutant,
    changed: Record<string, string>,
    speed: "quick" | "slow",
    files?: ReadonlySet<string>,
  ): Failure | undefined {
    const suites = this.reach
      .contractsWith(mutant.declaration)
      .filter(({ source }) => /^project\/test\/contracts\/.*\.t\.sol$/.test(source))
      .filter(({ source }) => files?.has(source.replace("project/", "")) ?? true)
      .filter(({ name }) => SLOW.has(name) === (speed === "slow"));
    if (suites.length === 0) return undefined;
    const codes = compile(this.build, suites, changed, true);
    if (codes === undefined)
      return { title: "the compiler", reason: "It refuses a Solidity test of the mutant." };

    const artifacts = suites.map(({ source, name }) => ({
      id: { name, source, solcVersion: "0.8.37" },
      contract: {
        abi: JSON.stringify(this.build.abis[source]?.[name]),
        bytecode: codes.get(name),
        deployedBytecode: "0x",
        linkReferences: {},
        deployedLinkReferences: {},
      },
    }));
    const { stdout, status, error } = spawnSync(process.execPath, ["--import", "tsx", RUNNER], {
      input: JSON.stringify(artifacts),
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
      timeout: PATIENCE_MS,
    });
    if ((error as NodeJS.ErrnoException | undefined)?.code === "ETIMEDOUT") {
      return { title: suites.map(({ name }) => name).join(" or "), reason: "It does not end." };
    }
    if (error !== undefined || status !== 0) throw error ?? new Error(`${RUNNER} ended with ${status}.`);
    return stdout === "" ? undefined : (JSON.parse(stdout) as Failure);
  }
}
