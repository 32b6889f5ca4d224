import { createRequire } from "node:module";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";

import solc from "solc";

const require = createRequire(import.meta.url);
const ROOT = join(import.meta.dirname, "../..");

/**
 * Compiles a file of this folder with all that it imports, with the compiler and the settings of the project, and writes
 * the artifacts that Halmos reads. `plant` puts a bug into one source, in memory only: a text that stands there exactly
 * once, and what stands there instead.
 */
export function compile(entry, folder, plant) {
  const sources = {};
  add(`test/proofs/${entry}.sol`, sources);
  if (plant !== undefined) {
    const parts = sources[plant.file]?.content.split(plant.from) ?? [];
    if (parts.length !== 2) throw new Error(`${plant.file} has not exactly one: ${plant.from}`);
    sources[plant.file].content = parts.join(plant.to);
  }

  const input = {
    language: "Solidity",
    sources,
    settings: {
      evmVersion: "cancun",
      optimizer: { enabled: true, runs: 200 },
      metadata: { bytecodeHash: "none" },
      outputSelection: {
        "*": {
          "": ["ast"],
          "*": [
            "abi",
            "metadata",
            "storageLayout",
            "evm.bytecode",
            "evm.deployedBytecode",
            "evm.methodIdentifiers",
          ],
        },
      },
    },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input)));
  const errors = (output.errors ?? []).filter(({ severity }) => severity === "error");
  if (errors.length !== 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join("\n"));

  rmSync(folder, { recursive: true, force: true });
  for (const [source, contracts] of Object.entries(output.contracts)) {
    const place = join(folder, "out", basename(source));
    mkdirSync(place, { recursive: true });
    for (const [name, contract] of Object.entries(contracts)) {
      const artifact = {
        abi: contract.abi,
        bytecode: prefixed(contract.evm.bytecode),
        deployedBytecode: prefixed(contract.evm.deployedBytecode),
        methodIdentifiers: contract.evm.methodIdentifiers,
        metadata: contract.metadata === "" ? {} : JSON.parse(contract.metadata),
        storageLayout: contract.storageLayout,
        ast: output.sources[source].ast,
        id: output.sources[source].id,
      };
      writeFileSync(join(place, `${name}.json`), JSON.stringify(artifact));
    }
  }
}

/** Adds a source and everything that it imports. */
function add(name, sources) {
  if (name in sources) return;
  const path = name.startsWith("@") ? require.resolve(name) : join(ROOT, name);
  const content = readFileSync(path, "utf8");
  sources[name] = { content };
  for (const [, imported] of content.matchAll(/^(?:import|\} from)[^;]*?"([^"]+)";/gm)) {
    add(imported.startsWith(".") ? posix.join(dirname(name), imported) : imported, sources);
  }
}

function prefixed(bytecode) {
  return { ...bytecode, object: `0x${bytecode.object}` };
}
