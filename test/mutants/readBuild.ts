import hre from "hardhat";
import solc from "solc";

import type { SyntaxNode } from "./SyntaxNode.js";

/** What the project gives to the compiler, and what that says of it. */
export interface Build {
  /** By the compiler's name of each, such as `project/contracts/Socialcoin.sol`. */
  sources: Record<string, { content: string }>;
  settings: Record<string, unknown>;
  trees: Record<string, SyntaxNode>;
  /** What each contract's interface is, by source and name. */
  abis: Record<string, Record<string, unknown>>;
}

interface Output {
  sources: Record<string, { ast: SyntaxNode }>;
  contracts: Record<string, Record<string, { abi: unknown }>>;
}

/** The contracts and tests of the project as they are now. */
export async function readBuild(): Promise<Build> {
  const files = await hre.solidity.getRootFilePaths();
  const found = await hre.solidity.getCompilationJobs(files, { force: true, quiet: true });
  if (!("compilationJobsPerFile" in found))
    throw new Error(`The contracts cannot be built: ${found.formattedReason}`);

  const jobs = [...new Set(found.compilationJobsPerFile.values())];
  const inputs = await Promise.all(jobs.map((job) => job.getSolcInput()));
  const sources = Object.assign({}, ...inputs.map((input) => input.sources)) as Build["sources"];
  return describeBuild(sources, { ...inputs[0]?.settings });
}

/** Adds what the compiler says of some sources. */
export function describeBuild(sources: Build["sources"], settings: Build["settings"]): Build {
  const outputSelection = { "*": { "": ["ast"], "*": ["abi"] } };
  const input = { language: "Solidity", sources, settings: { ...settings, outputSelection } };
  const compileJson = solc.compile as (input: string) => string;
  const output = JSON.parse(compileJson(JSON.stringify(input))) as Output;
  return {
    sources,
    settings,
    trees: mapValues(output.sources, ({ ast }) => ast),
    abis: mapValues(output.contracts, (named) => mapValues(named, ({ abi }) => abi)),
  };
}

function mapValues<V, W>(record: Record<string, V>, change: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
