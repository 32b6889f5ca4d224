import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { type FunctionFragment, Interface } from "ethers";
import { artifacts } from "hardhat";

const INTERFACES = join(import.meta.dirname, "../../../contracts/interfaces");

/** What ERC-1155 asks for and a coin that never changes hands always refuses. */
const REFUSED = ["safeTransferFrom", "safeBatchTransferFrom", "setApprovalForAll"];

/** A function that changes state, and who may call it as its interface says. */
export interface Guarded {
  contract: string;
  function: FunctionFragment;
  /** The text of `@custom:access`; "Nobody" for what is always refused, nothing where the tag is missing. */
  access: string | undefined;
}

/** What matters of an ABI here. */
type Typed = readonly { type: string }[];

/** Every function, of every contract that can be deployed, that is not `view` or `pure` or always refused. */
export async function surface(): Promise<Guarded[]> {
  const tags = accessTags();
  const guarded: Guarded[] = [];
  for (const name of await artifacts.getAllFullyQualifiedNames()) {
    const { abi, bytecode, contractName, sourceName } = await artifacts.readArtifact(name);
    if (!sourceName.startsWith("contracts/") || bytecode.length < 10 || !hasConstructor(abi as Typed))
      continue;
    new Interface(abi).forEachFunction((fragment) => {
      if (REFUSED.includes(fragment.name)) {
        guarded.push({ contract: contractName, function: fragment, access: "Nobody" });
      } else if (!fragment.constant) {
        guarded.push({ contract: contractName, function: fragment, access: tags.get(fragment.name) });
      }
    });
  }
  return guarded.sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

/** The name under which a function stands in the documentation. */
export function nameOf({ contract, function: { name } }: Guarded): string {
  return `${contract}.${name}`;
}

/** Libraries have code and no constructor; every contract of ours is told its surroundings. */
function hasConstructor(abi: Typed): boolean {
  return abi.some(({ type }) => type === "constructor");
}

/** Function name → text of `@custom:access`; one name means one rule, in whatever interface it stands. */
function accessTags(): Map<string, string> {
  const tags = new Map<string, string>();
  for (const file of readdirSync(INTERFACES)) {
    const source = readFileSync(join(INTERFACES, file), "utf8");
    for (const [, comment = "", name = ""] of source.matchAll(/((?:^ *\/\/\/.*\n)+) *function (\w+)/gm)) {
      const access = /@custom:access (.*)/.exec(comment)?.[1];
      if (access === undefined) continue;
      const before = tags.get(name);
      if (before !== undefined && before !== access)
        throw new Error(`Two rules for ${name}: ${before}; ${access}`);
      tags.set(name, access);
    }
  }
  return tags;
}
