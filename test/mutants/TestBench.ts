import { globSync } from "node:fs";
import { resolve } from "node:path";

import hre from "hardhat";
import Mocha from "mocha";

import type * as Network from "../network.js";
import type { Codes } from "./compile.js";

/** About gas and opcodes: code that is not optimised has others. */
const ABOUT_CODE = /(limits|unchangeable|layout|invariants)\.test\.ts$/;
/**
 * Code that is not optimised is larger and dearer than what a network takes; an endless loop ends here. Every transaction has
 * all of it, for to estimate costs as much again; so one that is refused makes a block as well, and a second may have two.
 */
const GAS = 16_777_216n;

/** What creates a contract, or says what would come of it. */
const CREATING = new Set(["eth_sendTransaction", "eth_estimateGas", "eth_call"]);

/** A test by its title, those of its groups before it. */
export interface Test {
  title: string;
  file: string;
}

/** A test that failed, and why. */
export interface Failure {
  title: string;
  reason: string;
}

interface Deployment {
  contract: string;
  address: string;
  from: string;
  /** The arguments of the constructor, encoded. */
  args: string;
}

type NetworkModule = typeof Network;

/**
 * The contracts' tests, loaded once and run as often as wanted, each time with other code in the contracts. Code is put
 * where the real deployment put ours: what a constructor leaves in the code is what it left there.
 */
export class TestBench {
  /** Marks of code that ran, since it was emptied last. */
  readonly hits: Set<string>;
  readonly #mocha: Mocha;
  readonly #network: NetworkModule;
  readonly #deployments: Deployment[];
  readonly #ours: Codes;
  /** Codes that tests deploy themselves. */
  readonly #replaced: Map<string, string>;
  #installed: string[] = [];

  private constructor(
    mocha: Mocha,
    network: NetworkModule,
    deployments: Deployment[],
    ours: Codes,
    replaced: Map<string, string>,
    hits: Set<string>,
  ) {
    this.#mocha = mocha;
    this.#network = network;
    this.#deployments = deployments;
    this.#ours = ours;
    this.#replaced = replaced;
    this.hits = hits;
  }

  /** Starts a network, deploys, and loads the tests; `ours` are the creation codes of the build. */
  static async open(
    ours: Codes,
    files: readonly string[] = globSync("test/contracts/**/*.test.ts"),
  ): Promise<TestBench> {
    process.env["HH_TEST"] = "true";
    const hits = new Set<string>();
    const replaced = new Map<string, string>();
    Object.assign(hre.config.networks["default"] ?? {}, {
      allowUnlimitedContractSize: true,
      transactionGasCap: GAS,
      blockGasLimit: GAS,
      gas: GAS,
      allowBlocksWithSameTimestamp: true,
    });
    hre.hooks.registerHandlers("network", {
      onCoverageData: (_context, marks) => {
        for (const mark of marks) hits.add(mark);
        return Promise.resolve();
      },
      onRequest: (context, connection, request, next) =>
        next(context, connection, replaceCode(request, replaced)),
    });

    const mocha = new Mocha({ timeout: 600_000, bail: true, reporter: Mocha.reporters.Base });
    mocha.cleanReferencesAfterRun(false);
    for (const file of files) if (!ABOUT_CODE.test(file)) mocha.addFile(resolve(file));
    await mocha.loadFilesAsync();
    const network = await import("../network.js");
    const { deployed } = await import("../deployed.js");
    await deployed();
    const deployments = await findDeployments(network, ours);
    return new TestBench(mocha, network, deployments, ours, replaced, hits);
  }

  /** All tests, in the order of their files. */
  get tests(): Test[] {
    const tests: Test[] = [];
    this.#mocha.suite.eachTest((test) => tests.push({ title: test.fullTitle(), file: test.file ?? "" }));
    return tests;
  }

  /** Gives the deployed contracts these codes and all others ours. Says no where a constructor refuses. */
  async install(codes: Codes): Promise<boolean> {
    const { connection } = this.#network;
    let isDone = true;
    // Before anything is created here, which would else be replaced as what tests create is.
    this.#replaced.clear();
    await this.#network.changeBase(async () => {
      for (const { contract, address, from, args } of this.#deployments) {
        if (!codes.has(contract) && !this.#installed.includes(contract)) continue;
        const data = (codes.get(contract) ?? this.#ours.get(contract) ?? "") + args;
        try {
          const code: unknown = await connection.provider.request({
            method: "eth_call",
            params: [{ from, data }, "latest"],
          });
          await connection.provider.request({ method: "hardhat_setCode", params: [address, code] });
        } catch {
          isDone = false;
        }
      }
    });
    this.#installed = [...codes.keys()];
    for (const [name, code] of codes) {
      const own = this.#ours.get(name);
      if (own !== undefined) this.#replaced.set(own, code);
    }
    return isDone;
  }

  /** Runs the tests with these titles until one fails. */
  async run(titles: readonly string[]): Promise<Failure | undefined> {
    return this.#run(titles, () => undefined);
  }

  /**
   * Runs all tests and tells which marks each one hit: itself, in what prepares it and its neighbours, and in the fixture
   * that it starts from, also where an earlier test had it made; and how many milliseconds went by since the one before.
   */
  async trace(
    onTest: (title: string, hits: Set<string>, took: number) => void,
  ): Promise<Failure | undefined> {
    const { networkHelpers } = this.#network.connection;
    const { hits } = this;
    const take = (): Set<string> => {
      const taken = new Set(hits);
      hits.clear();
      return taken;
    };
    const load = networkHelpers.loadFixture.bind(networkHelpers);
    const madeBy = new Map<unknown, Set<string>>();
    networkHelpers.loadFixture = async (fixture) => {
      const before = take();
      const data = await load(fixture);
      const made = new Set([...(madeBy.get(fixture) ?? []), ...take()]);
      madeBy.set(fixture, made);
      for (const mark of [...before, ...made]) hits.add(mark);
      return data;
    };

    const suites: Set<string>[] = [];
    try {
      const all = this.tests.map(({ title }) => title);
      return await this.#run(all, (runner) => {
        runner.on("suite", () => suites.push(take()));
        runner.on("suite end", () => suites.pop());
        runner.on("test", () => {
          suites.push(new Set([...(suites.pop() ?? []), ...take()]));
        });
        let since = performance.now();
        runner.on("test end", (test) => {
          const now = performance.now();
          onTest(test.fullTitle(), new Set([...suites.flatMap((one) => [...one]), ...take()]), now - since);
          since = now;
        });
      });
    } finally {
      networkHelpers.loadFixture = load;
    }
  }

  async #run(
    titles: readonly string[],
    listen: (runner: Mocha.Runner) => void,
  ): Promise<Failure | undefined> {
    const wanted = new Set(titles);
    const selected = /$/;
    selected.test = (title) => wanted.has(title);
    this.#mocha.grep(selected);
    return new Promise((done) => {
      let failure: Failure | undefined;
      const runner = this.#mocha.run(() => {
        done(failure);
      });
      runner.on("fail", (test, error: Error) => {
        // A hook fails for the test that it prepares.
        const { currentTest = test } = test.ctx ?? {};
        failure ??= { title: currentTest.fullTitle(), reason: error.message.split("\n")[0] ?? "" };
      });
      listen(runner);
    });
  }
}

function replaceCode<R extends { method: string; params?: unknown }>(
  request: R,
  replaced: Map<string, string>,
): R {
  if (replaced.size === 0 || !Array.isArray(request.params)) return request;
  if (!CREATING.has(request.method)) return request;
  const [transaction, ...more] = request.params as [{ to?: string; data?: string }];
  if (transaction.to !== undefined || transaction.data === undefined) return request;
  const { data } = transaction;
  for (const [own, code] of replaced) {
    if (!data.startsWith(own)) continue;
    return { ...request, params: [{ ...transaction, data: code + data.slice(own.length) }, ...more] };
  }
  return request;
}

async function findDeployments({ connection }: NetworkModule, ours: Codes): Promise<Deployment[]> {
  const { ethers } = connection;
  const found: Deployment[] = [];
  for (let number = await ethers.provider.getBlockNumber(); number > 0; number--) {
    const block = await ethers.provider.getBlock(number, true);
    for (const { to, from, data, hash } of block?.prefetchedTransactions ?? []) {
      if (to !== null) continue;
      const [contract, code] = [...ours].find(([, one]) => data.startsWith(one)) ?? [];
      const receipt = await ethers.provider.getTransactionReceipt(hash);
      if (contract === undefined || code === undefined || !receipt?.contractAddress) continue;
      found.push({ contract, address: receipt.contractAddress, from, args: data.slice(code.length) });
    }
  }
  return found;
}
