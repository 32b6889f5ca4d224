import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import { artifacts } from "hardhat";

const CONTRACTS = join(import.meta.dirname, "../../contracts");

/** Contracts keep some structs as words; here the compiler stores them, and Packed.t.sol compares the words. */
const STORED = "test/contracts/mocks/StoredStructs.sol:StoredStructs";

/** Stored structs whose slots need no words, because every member is as wide as its neighbours. */
const UNSAID: Record<string, string[]> = {
  Account: ["awarded 64 | redeemed 64 | annulled 64"],
  Rate: ["reward 40 | minimumDuration 32 | groupMultiplier 8 | offered 8"],
};

/** What solc says about storage. */
interface Layout {
  storage: { label: string; slot: string; type: string }[];
  types: Record<
    string,
    { label: string; numberOfBytes: string; members?: Layout["storage"] } | undefined
  > | null;
}

/** Name of a struct → its slots, each written as in the comments: "status 8 | balance 56". */
type Slots = Map<string, string[]>;

/** What the comments beside the structs promise. */
function promised(): Slots {
  const slots: Slots = new Map(Object.entries(UNSAID));
  for (const file of readdirSync(CONTRACTS, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".sol")) continue;
    const source = readFileSync(join(CONTRACTS, file), "utf8");
    for (const [, name = "", body = ""] of source.matchAll(/^ *struct (\w+) \{\n(.*?)^ *\}/gms)) {
      const lines = [...body.matchAll(/\/\/ slot (\d+)(?:: (.*))?\n/g)];
      if (lines.length === 0) continue;
      expect(lines.map(([, number]) => Number(number))).to.deep.equal([...lines.keys()]);
      slots.set(
        name,
        lines.map(([, , members]) => members ?? `${onlyMemberAfter("// slot 1", body)} 256`),
      );
    }
  }
  return slots;
}

/** A slot without a list in its comment is one member wide. */
function onlyMemberAfter(comment: string, body: string): string {
  const rest = body.slice(body.indexOf(comment));
  return /\w+ (\w+);/.exec(rest)?.[1] ?? "";
}

/** What the compiler does with the structs that are stored, where several members share a slot. */
async function compiled(): Promise<Slots> {
  const slots: Slots = new Map();
  for (const layout of await layouts()) {
    for (const type of Object.values(layout.types ?? {})) {
      if (!type?.members || !type.label.startsWith("struct ")) continue;
      const bySlot = Map.groupBy(type.members, (member) => Number(member.slot));
      const written = [...bySlot.values()].map((members) =>
        members
          .map((member) => `${member.label} ${Number(layout.types?.[member.type]?.numberOfBytes) * 8}`)
          .join(" | "),
      );
      if (bySlot.size === type.members.length) continue;
      slots.set(type.label.replace(/^struct (.*\.)?/, ""), written);
    }
  }
  return slots;
}

/** The layouts of our contracts, from what the build wrote. */
async function layouts(): Promise<Layout[]> {
  const found: Layout[] = [];
  for (const name of await artifacts.getAllFullyQualifiedNames()) {
    const [source = "", contract = ""] = name.split(":");
    if (!source.startsWith("contracts/") && name !== STORED) continue;
    const buildId = await artifacts.getBuildInfoId(name);
    const path = buildId && (await artifacts.getBuildInfoOutputPath(buildId));
    if (!path) throw new Error(`The build kept no output of ${name}.`);
    const { output } = JSON.parse(readFileSync(path, "utf8")) as {
      output: { contracts: Record<string, Record<string, { storageLayout?: Layout }> | undefined> };
    };
    const layout = output.contracts[`project/${source}`]?.[contract]?.storageLayout;
    if (layout) found.push(layout);
  }
  return found;
}

describe("Storage layout", function () {
  it("is what the comments beside the structs say", async function () {
    expect(Object.fromEntries(await compiled())).to.deep.equal(Object.fromEntries(promised()));
  });

  it("packs each of what every award and redemption touches into one slot", function () {
    for (const name of ["Account", "Arrangement", "Claim", "Participant", "Rate"]) {
      expect(promised().get(name), name).to.have.length(1);
    }
  });
});
