import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const BENCH = join(import.meta.dirname, "..");
const WHERE = [BENCH, join(BENCH, "packages/node_modules"), join(BENCH, "../node_modules")];

/** What is needed to deploy a contract. */
export interface Artifact {
  abi: string[];
  bytecode: string;
}

interface Output {
  errors?: { severity: string; formattedMessage: string }[];
  contracts: Record<string, Record<string, { abi: string[]; evm: { bytecode: { object: string } } }>>;
}

interface Compiler {
  compile(input: string, callbacks: { import: (path: string) => { contents: string } }): string;
}

function read(path: string): { contents: string } {
  const folder = WHERE.find((candidate) => existsSync(join(candidate, path)));
  if (folder === undefined) throw new Error(`${path} is in no folder of the benchmark.`);
  return { contents: readFileSync(join(folder, path), "utf8") };
}

/** The contracts of `bench/contracts/` by name, with the compiler and the settings of our own. */
export function compilePeers(): Record<string, Artifact> {
  const compiler = createRequire(join(BENCH, "../package.json"))("solc") as Compiler;
  const files = readdirSync(join(BENCH, "contracts")).map((name) => `contracts/${name}`);
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(files.map((file) => [file, { content: read(file).contents }])),
    settings: {
      evmVersion: "cancun",
      optimizer: { enabled: true, runs: 200 },
      outputSelection: { "*": { "*": ["abi", "evm.bytecode.object"] } },
    },
  };
  const output = JSON.parse(compiler.compile(JSON.stringify(input), { import: read })) as Output;
  const errors = (output.errors ?? []).filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join("\n"));

  return Object.fromEntries(
    files.flatMap((file) =>
      Object.entries(output.contracts[file] ?? {}).map(([name, { abi, evm }]) => [
        name,
        { abi, bytecode: evm.bytecode.object },
      ]),
    ),
  );
}
