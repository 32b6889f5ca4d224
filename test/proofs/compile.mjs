import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

import solc from "solc";

const require = createRequire(import.meta.url);
const ROOT = join(import.meta.dirname, "../..");

/**
 * Compiles files with all that they import, with the compiler and the settings of the project. Each of
 * `bugs` puts one into a source, in memory only: a text that stands there exactly once, and what stands there instead.
 *
 * @param {string[]} entries paths from the project's root, with forward slashes
 * @returns {{input: object, output: object}} what the compiler was told and what it answered, as its standard JSON
 */
export function compile(entries, bugs = []) {
  const sources = {};
  for (const entry of entries) add(entry, sources);
  for (const { file, from, to } of bugs) {
    const parts = sources[file]?.content.split(from) ?? [];
    if (parts.length !== 2) throw new Error(`${file} has not exactly one: ${from}`);
    sources[file].content = parts.join(to);
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
  return { input, output };
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
