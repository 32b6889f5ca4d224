// Static analysis: every finding of Slither is fixed or answered in docs/analysis.md, and every answer has its finding.
import { globSync } from "node:fs";

import { compile } from "../proofs/compile.mjs";
import { answers, PAGE } from "./answers.mjs";
import { findings } from "./findings.mjs";

/** Bugs that have to be found, or a page without open findings says nothing. */
const BUGS = [
  {
    detector: "reentrancy-no-eth",
    place: "Socialcoin.recover",
    file: "contracts/Socialcoin.sol",
    from: "        _participants[programme][successor].slot = pack(moved);\n",
    to:
      "        IRedeemer(agreement.redeemer()).move(programme, participant, successor);\n" +
      "        _participants[programme][successor].slot = pack(moved);\n",
  },
  {
    detector: "tx-origin",
    place: "DutyBound._requireSigned",
    file: "contracts/access/DutyBound.sol",
    from: "require(signer != msg.sender,",
    to: "require(signer != tx.origin,",
  },
];

const contracts = globSync("contracts/**/*.sol").sort();
const found = findings(compile(contracts));
const answered = answers();
const open = [...found].filter(([name]) => !answered.has(name));
const idle = [...answered].filter((name) => !found.has(name));

for (const [name, description] of open)
  console.error(`Not answered in ${PAGE}: ${name}\n  ${description.trim()}`);
for (const name of idle) console.error(`Answered in ${PAGE}, and not found any more: ${name}`);

const planted = findings(compile(contracts, BUGS));
const unseen = BUGS.filter(
  ({ detector, place }) => ![...planted.keys()].some((name) => name.startsWith(`${detector} \`${place}\``)),
);
for (const { detector, place } of unseen) console.error(`A planted ${detector} in ${place} was not found.`);

console.log(
  `${found.size} findings, ${open.length} of them without an answer; ${idle.length} answers without one;`,
);
console.log(`${BUGS.length - unseen.length} of ${BUGS.length} planted bugs found.`);
process.exitCode = open.length + idle.length + unseen.length === 0 ? 0 : 1;
