import { posix } from "node:path";
import solc from "solc";

import type { Build } from "./readBuild.js";
import type { Contract } from "./Reach.js";
import { childrenOf } from "./SyntaxNode.js";

/** Hexadecimal creation code by the contract's name. */
export type Codes = Map<string, string>;

interface Output {
  errors?: { severity: string; formattedMessage: string }[];
  contracts?: Record<string, Record<string, { evm: { bytecode: { object: string } } }>>;
}

/**
 * Compiles contracts of a build of which some sources have another content, with the project's compiler and settings; not
 * optimised where speed counts more than the code being ours. Undefined where the compiler refuses it.
 */
export function compile(
  build: Build,
  contracts: readonly Contract[],
  changed: Record<string, string>,
  optimised: boolean,
): Codes | undefined {
  const names = new Set<string>();
  for (const { source } of contracts) addWithImports(build, source, names);
  const sources = [...names].map((name) => [
    name,
    { content: changed[name] ?? build.sources[name]?.content },
  ]);
  for (const [name, content] of Object.entries(changed)) {
    if (build.sources[name] === undefined) sources.push([name, { content }]);
  }
  const outputSelection: Record<string, Record<string, string[]>> = {};
  for (const { source, name } of contracts) {
    (outputSelection[source] ??= {})[name] = ["evm.bytecode.object"];
  }
  const settings = { ...build.settings, outputSelection };
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(sources) as unknown,
    settings: optimised
      ? settings
      : { ...settings, optimizer: { enabled: false }, metadata: { appendCBOR: false } },
  };

  const compileJson = solc.compile as (input: string) => string;
  const output = JSON.parse(compileJson(JSON.stringify(input))) as Output;
  if (output.errors?.some(({ severity }) => severity === "error")) return undefined;
  return new Map(
    contracts.map(({ source, name }) => [
      name,
      `0x${output.contracts?.[source]?.[name]?.evm.bytecode.object ?? ""}`,
    ]),
  );
}

/** Adds a source and everything that it imports. */
function addWithImports(build: Build, name: string, names: Set<string>): void {
  if (names.has(name)) return;
  names.add(name);
  const tree = build.trees[name];
  if (tree === undefined) throw new Error(`The build has no source ${name}.`);
  for (const node of childrenOf(tree)) {
    if (node.nodeType === "ImportDirective") {
      addWithImports(build, posix.normalize(node["absolutePath"] as string), names);
    }
  }
}
