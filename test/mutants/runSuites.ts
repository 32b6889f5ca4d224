// Runs the suites of Solidity tests that it is given, and writes the first failure, if there is one.
import { text } from "node:stream/consumers";

import {
  type Artifact,
  CollectStackTraces,
  EdrContext,
  L1_CHAIN_TYPE,
  l1HardforkLatest,
  l1HardforkToString,
  l1SolidityTestRunnerFactory,
  type SuiteResult,
  TestStatus,
} from "@nomicfoundation/edr";

const artifacts = JSON.parse(await text(process.stdin)) as Artifact[];
const runner = new EdrContext();
await runner.registerSolidityTestRunnerFactory(L1_CHAIN_TYPE, l1SolidityTestRunnerFactory());
for (const artifact of artifacts) {
  const options = {
    projectRoot: process.cwd(),
    hardfork: l1HardforkToString(l1HardforkLatest()),
    disableBlockGasLimit: true,
    disableTransactionGasCap: true,
    collectStackTraces: CollectStackTraces.OnFailure,
    // As in every run of the tests, but the same for all mutants.
    fuzz: { runs: 256, seed: "0x1" },
    testSourcePaths: {},
  };
  const { id } = artifact;
  // Its result can come after the run has ended.
  const { testResults } = await new Promise<SuiteResult>((tell, fail) => {
    runner.runSolidityTests(L1_CHAIN_TYPE, artifacts, [id], options, {}, tell).catch(fail);
  });
  const failed = testResults.find(({ status }) => status === TestStatus.Failure);
  if (failed === undefined) continue;
  const failure = { title: `${id.name}.${failed.name}`, reason: failed.reason ?? "" };
  process.stdout.write(JSON.stringify(failure), () => process.exit(0));
  break;
}
