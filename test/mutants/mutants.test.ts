import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";
import { type Contract, ContractFactory } from "ethers";

import { connection } from "../network.js";
import { type Codes, compile } from "./compile.js";
import { Court } from "./Court.js";
import { Coverage } from "./Coverage.js";
import type { Mutant } from "./Mutant.js";
import { mutantsOf } from "./mutantsOf.js";
import { Reach } from "./Reach.js";
import { describeBuild } from "./readBuild.js";
import { readExplained } from "./readExplained.js";
import { report } from "./report.js";
import { TestFiles } from "./TestFiles.js";
import type { Verdict } from "./Verdict.js";

const NAME = "project/contracts/Till.sol";
const TILL = `// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

contract Till {
    enum Mood { Shut, Open }
    error Full(uint256 have, uint256 limit);
    uint256 private constant LIMIT = 10;
    Mood private mood = Mood.Open;
    uint256 public kept;

    // A sum in “euro” signs: € is three bytes, and offsets count bytes.
    function keep(uint256 coins) external {
        uint256 sum = kept + coins;
        require(mood == Mood.Open && sum <= LIMIT, Full(sum, LIMIT));
        kept = sum;
    }

    function twice(uint256 coins) external pure returns (uint256) {
        unchecked {
            return coins * 2 + 0;
        }
    }
}
`;

/** Two tests of the till, as a bench for one contract runs them; the second does not look at what the first does. */
function tillBench() {
  const abi = [
    "function keep(uint256)",
    "function kept() view returns (uint256)",
    "function twice(uint256) view returns (uint256)",
  ];
  let till: Contract;
  const tests: Record<string, () => Promise<boolean>> = {
    "keeps ten": async () => {
      await till.getFunction("keep")(10);
      return (await till.getFunction("kept")()) === 10n;
    },
    "gives twice": async () => (await till.getFunction("twice")(4)) === 8n,
  };
  return {
    tests: Object.keys(tests).map((title) => ({ title, file: "Till.test.ts" })),
    async install(codes: Codes) {
      const [signer] = await connection.ethers.getSigners();
      till = (await new ContractFactory(abi, codes.get("Till") ?? "", signer).deploy()) as Contract;
      return true;
    },
    async run(titles: readonly string[]) {
      for (const title of titles) {
        const passes = await tests[title]?.().catch(() => false);
        if (passes === false) return { title, reason: "It is not." };
      }
      return undefined;
    },
  };
}

describe("test/mutants", function () {
  const build = describeBuild(
    { [NAME]: { content: TILL } },
    { evmVersion: "cancun", optimizer: { enabled: true, runs: 200 }, metadata: { appendCBOR: false } },
  );
  const reach = new Reach(build);
  const contract = { source: NAME, name: "Till" };
  const mutants = mutantsOf(build, NAME);
  const planted = (change: string): Mutant => {
    const mutant = mutants.find(({ before, after }) => `${before} → ${after}` === change);
    if (mutant === undefined) throw new Error(`There is no mutant ${change}.`);
    return mutant;
  };

  it("plants every kind of mistake at its place, however long the characters before it are", function () {
    expect(mutants.map(({ before, after }) => `${before} → ${after}`)).to.include.members([
      "mood == Mood.Open && sum <= LIMIT → mood == Mood.Open && sum < LIMIT",
      "mood == Mood.Open && sum <= LIMIT → sum <= LIMIT",
      "mood == Mood.Open && sum <= LIMIT → mood == Mood.Shut && sum <= LIMIT",
      "require(mood == Mood.Open && sum <= LIMIT, Full(sum, LIMIT)); → {}",
      "require(mood == Mood.Open && sum <= LIMIT, Full(sum, LIMIT)) → require(mood == Mood.Open && sum <= LIMIT, Full(LIMIT, sum))",
      "uint256 private constant LIMIT = 10 → uint256 private constant LIMIT = 11",
      "uint256 sum = kept + coins → uint256 sum = kept - coins",
      "uint256 sum = kept + coins → uint256 sum",
      "kept = sum; → {}",
    ]);
    expect(new Set(mutants.map(({ id }) => id))).to.have.property("size", mutants.length);
  });

  it("plants only what the compiler takes", function () {
    for (const { start, end, text, before, after } of mutants) {
      const source = Buffer.from(TILL).toString("latin1");
      const changed = Buffer.from(source.slice(0, start) + text + source.slice(end), "latin1").toString();
      expect(compile(build, [contract], { [NAME]: changed }, false), `${before} → ${after}`).not.to.be
        .undefined;
    }
  });

  it("tells who is killed and by what, who survives, and who is no other", async function () {
    const ours = compile(build, [contract], {}, true) ?? new Map<string, string>();
    const solidity = { run: () => undefined };
    const court = new Court({ build, reach, ours, coverage: new Coverage([]), bench: tillBench(), solidity });

    const tooFew = await court.judge(
      planted("mood == Mood.Open && sum <= LIMIT → mood == Mood.Open && sum < LIMIT"),
    );
    expect(tooFew).to.deep.equal({ outcome: "killed", by: "keeps ten", reason: "It is not." });
    expect(await court.judge(planted("return coins * 2 + 0 → return coins * 3 + 0"))).to.include({
      by: "gives twice",
    });
    const unlimited = planted("require(mood == Mood.Open && sum <= LIMIT, Full(sum, LIMIT)); → {}");
    expect(await court.judge(unlimited)).to.deep.equal({ outcome: "survived" });
    expect(await court.judge(planted("return coins * 2 + 0 → return coins * 2 - 0"))).to.deep.equal({
      outcome: "equivalent",
    });
  });

  it("puts a survivor only to the tests that changed since", async function () {
    const solidity = { run: () => undefined };
    const ours = compile(build, [contract], {}, true) ?? new Map<string, string>();
    const court = new Court({ build, reach, ours, coverage: new Coverage([]), bench: tillBench(), solidity });
    const tripled = planted("return coins * 2 + 0 → return coins * 3 + 0");
    expect(await court.judge(tripled, new Set(["Other.test.ts"]))).to.deep.equal({ outcome: "survived" });
    expect(await court.judge(tripled, new Set(["Till.test.ts"]))).to.include({ outcome: "killed" });
  });

  it("knows which tests changed since, and that what they share changes all of them", function () {
    const folder = mkdtempSync(join(tmpdir(), "socialcoin-mutants-"));
    const names = ["a.test.ts", "b.test.ts", "shared.ts"].map((name) => join(folder, name));
    const [first = "", second = "", shared = ""] = names;
    try {
      for (const name of names) writeFileSync(name, "before");
      const before = new TestFiles(folder, names);
      expect(before.changedSince(before.digest)).to.deep.equal(new Set());
      writeFileSync(first, "after");
      const after = new TestFiles(folder, names);
      expect(after.digest).not.to.equal(before.digest);
      expect(after.changedSince(before.digest)).to.deep.equal(new Set([first]));
      expect(after.changedSince("00000000")).to.equal(undefined);
      writeFileSync(shared, "after");
      expect(new TestFiles(folder, names).changedSince(before.digest)).to.equal(undefined);
      expect(new TestFiles(folder, [second]).changedSince(before.digest)).to.deep.equal(new Set());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  describe("when the verdicts are compared with docs/mutants.md", function () {
    const [first, second] = [
      planted("kept = sum; → {}"),
      planted("return coins * 2 + 0 → return coins * 2 + 1"),
    ];
    const verdict = ({ id }: Mutant, outcome: Verdict["outcome"]): [string, Verdict] => [
      id,
      { id, outcome, of: "", took: 1 },
    ];
    const page = (id: string) =>
      readExplained(`## Accepted\n\n- \`${id}\` Till.keep: \`kept = sum;\` → \`{}\`\n  Nobody\n  asks.`);

    it("wants a reason for each survivor", function () {
      const verdicts = new Map([verdict(first, "survived"), verdict(second, "killed")]);
      expect(report([first, second], verdicts, new Map()).faults).to.have.lengthOf(1);
      const { faults, lines } = report([first, second], verdicts, page(first.id));
      expect(faults).to.deep.equal([]);
      expect(lines.join(" ")).to.include(
        "1 killed, 0 equivalent (0 by their code), 1 accepted, 0 unexplained",
      );
    });

    it("reads which of them nobody can tell from ours", function () {
      const item = `- \`${first.id}\` Till.keep: \`a\` → \`b\`\n  The same.\n`;
      const both = `## Equivalent\n\n${item}\n## Accepted\n\n${item.replace(first.id, second.id)}`;
      expect([...readExplained(both)].map(([id, { kind, why }]) => [id, kind, why])).to.deep.equal([
        [first.id, "equivalent", "The same."],
        [second.id, "accepted", "The same."],
      ]);
    });

    it("wants no reason for one that is dead, or that is none", function () {
      const verdicts = new Map([verdict(first, "killed")]);
      expect(report([first], verdicts, page(first.id)).faults).to.have.lengthOf(1);
      expect(report([first], verdicts, page("00000000")).faults).to.have.lengthOf(1);
    });

    it("says how many are not judged yet", function () {
      expect(report([first, second], new Map(), new Map()).lines[0]).to.include("2 of them not judged yet");
    });
  });
});
