import { globSync } from "node:fs";
import { createRequire } from "node:module";

import hardhatEthers from "@nomicfoundation/hardhat-ethers";
import hardhatEthersChaiMatchers from "@nomicfoundation/hardhat-ethers-chai-matchers";
import hardhatKeystore from "@nomicfoundation/hardhat-keystore";
import hardhatMocha from "@nomicfoundation/hardhat-mocha";
import hardhatNetworkHelpers from "@nomicfoundation/hardhat-network-helpers";
import hardhatTypechain from "@nomicfoundation/hardhat-typechain";
import hardhatVerify from "@nomicfoundation/hardhat-verify";
import { config as loadEnv } from "dotenv";
import { defineConfig, type HardhatUserConfig, overrideTask } from "hardhat/config";
import { HardhatPluginError } from "hardhat/plugins";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { HardhatPlugin } from "hardhat/types/plugins";
import hardhatDeploy from "hardhat-deploy";

loadEnv({ quiet: true });

const OPTIMIZER_RUNS = 200;

/** The compiler comes from npm: nothing is downloaded from elsewhere, and the lock file pins it. */
const compiler = {
  version: "0.8.37",
  path: createRequire(import.meta.url).resolve("solc/soljson.js"),
  settings: {
    evmVersion: "cancun",
    viaIR: false,
    optimizer: { enabled: true, runs: OPTIMIZER_RUNS },
    // The hash of the sources would make the bytecode differ with a comment, and between build profiles.
    metadata: { bytecodeHash: "none" },
    outputSelection: { "*": { "*": ["storageLayout"] } },
  },
};

/**
 * The limits of a public network: what does not fit there must not pass a test here. Only the code that counts what
 * ran, which no network ever sees, is larger and dearer.
 */
const limits = process.argv.includes("--coverage")
  ? { allowUnlimitedContractSize: true, transactionGasCap: 1_000_000_000, blockGasLimit: 1_000_000_000 }
  : { allowUnlimitedContractSize: false, transactionGasCap: 16_777_216 };

/** The networks of one machine: in this process, or `npx hardhat node`. Their clock starts before the examples' programmes. */
const development = {
  type: "edr-simulated",
  hardfork: "osaka",
  chainId: 31_337,
  initialDate: "2026-12-01T09:00:00Z",
  // One for each organisation of the examples.
  accounts: { count: 40 },
  ...limits,
} as const;

/** Where the runs of the invariant tests write how many of their calls did not revert. */
const figures = { fsPermissions: { readWriteFile: ["cache/invariant-runs.txt"] } };

/**
 * Any JSON-RPC network, named in `.env`; absent when it is not, so that reading and testing need no `.env`. A network of
 * municipalities charges nothing, and nobody there has anything to pay with: left to itself Hardhat would offer 1 wei.
 */
function remote(): NonNullable<HardhatUserConfig["networks"]> {
  const { SOCIALCOIN_RPC_URL: url, SOCIALCOIN_CHAIN_ID: chainId, SOCIALCOIN_DEPLOYER_KEY: key } = process.env;
  const price = process.env["SOCIALCOIN_GAS_PRICE"];
  const token = process.env["SOCIALCOIN_TOKEN_REMOTE"];
  if (url === undefined || url === "") return {};
  return {
    remote: {
      type: "http",
      url,
      gasPrice: price === "auto" ? price : BigInt(price || "0"),
      ...(chainId ? { chainId: Number(chainId) } : {}),
      ...(key ? { accounts: [key] } : {}),
      ...(token ? { httpHeaders: { authorization: `Bearer ${token}` } } : {}),
    },
  };
}

/**
 * typechain writes contracts in the order in which the file system lists them, which differs per machine and
 * build. Sorting the list (the very array that the next plugins receive) makes the generated code comparable.
 */
const sortedArtifacts: HardhatPlugin = {
  id: "sorted-artifacts",
  hookHandlers: {
    solidity: () =>
      Promise.resolve({
        default: () =>
          Promise.resolve({
            processArtifactsAfterSuccessfulBuild: (_context, artifactPaths) => {
              (artifactPaths as string[]).sort();
              return Promise.resolve();
            },
          }),
      }),
  },
};

/** rocketh's `read` names no block, which some nodes refuse: it means the newest one. */
const newestBlock: HardhatPlugin = {
  id: "newest-block",
  hookHandlers: {
    network: () =>
      Promise.resolve({
        default: () =>
          Promise.resolve({
            onRequest: (context, connection, request, next) => {
              const isBare =
                request.method === "eth_call" && Array.isArray(request.params) && !request.params[1];
              const params = isBare ? [...(request.params as unknown[]), "latest"] : request.params;
              return next(context, connection, params === undefined ? request : { ...request, params });
            },
          }),
      }),
  },
};

/**
 * Left to itself the runner loads every script below `test/`, and so would start those that are commands of their own. It
 * would load them by `require`, and what they load later by `import`: two copies of a module, whose errors are no
 * instances of each other's classes. Without that feature it imports them.
 */
const onlyTests = overrideTask(["test", "mocha"])
  .setInlineAction((given, _hre, runSuper) => {
    const testFiles = given["testFiles"] as string[];
    Object.defineProperty(process.features, "require_module", { value: false });
    return runSuper({
      ...given,
      testFiles: testFiles.length === 0 ? globSync("test/**/*.test.ts").sort() : testFiles,
    });
  })
  .build();

/** Says in our words, and before a build of a minute, that there is no node to deploy to. */
async function requireNode({ config, globalOptions, network }: HardhatRuntimeEnvironment): Promise<void> {
  const name = globalOptions.network;
  if (config.networks[name]?.type !== "http") return;
  try {
    const { provider } = await network.getOrCreate(name);
    await provider.request({ method: "eth_chainId" });
  } catch (cause) {
    throw new HardhatPluginError(
      "socialcoin",
      `No node answers on the network "${name}", so nothing was deployed. Start one (npx hardhat node, in another terminal), or ` +
        "correct --network, or SOCIALCOIN_RPC_URL in .env.",
      cause as Error,
    );
  }
}

/**
 * Deployment builds the contracts without the tests, which Hardhat does not count as a whole build: what hardhat-deploy writes
 * after one, and `deploy/` imports, would be missing in a fresh clone.
 */
const buildBeforeDeploying = overrideTask("deploy")
  .setInlineAction(async (given, hre, runSuper) => {
    await requireNode(hre);
    if (given["noCompile"] === true) return (await runSuper(given)) as unknown;
    await hre.tasks.getTask("build").run({ quiet: true, defaultBuildProfile: "production" });
    return (await runSuper({ ...given, noCompile: true })) as unknown;
  })
  .build();

export default defineConfig({
  plugins: [
    newestBlock,
    sortedArtifacts,
    hardhatEthers,
    hardhatEthersChaiMatchers,
    hardhatKeystore,
    hardhatMocha,
    hardhatNetworkHelpers,
    hardhatTypechain,
    hardhatVerify,
    hardhatDeploy,
  ],
  solidity: {
    // Deployment compiles with the second. Isolated, as it would be, it compiles every file again and by itself, and leaves
    // outputs behind that Hardhat's own network cannot read.
    profiles: { default: compiler, production: { ...compiler, isolated: false } },
    npmFilesToBuild: ["@openzeppelin/contracts/access/manager/AccessManager.sol"],
  },
  tasks: [onlyTests, buildBeforeDeploying],
  paths: { sources: "contracts", tests: { mocha: "test", solidity: "test" } },
  typechain: { outDir: "typechain-types" },
  networks: {
    default: development,
    node: development,
    localhost: { type: "http", url: "http://127.0.0.1:8545" },
    ...remote(),
  },
  test: {
    mocha: { timeout: 60_000 },
    solidity: {
      profiles: {
        default: { ...figures, fuzz: { runs: 256 }, invariant: { runs: 4, depth: 700, shrinkRunLimit: 200 } },
        nightly: {
          ...figures,
          fuzz: { runs: 10_000 },
          invariant: { runs: 63, depth: 1_000, shrinkRunLimit: 1_000 },
        },
      },
    },
  },
});
