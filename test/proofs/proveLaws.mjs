import { readFileSync } from "node:fs";
import { join } from "node:path";

import solc from "solc";

const ROOT = join(import.meta.dirname, "../..");
const TAG = /@custom:of (\S+) (.+)/;

/** A law is worth its proof only if the solver finds the bug that this puts into it. */
const BUGS = {
  ceiling_countsCoinsAsItCountsCents: ["uint256(ceiling) / value", "uint256(ceiling) / value + 1"],
  entitlement_neverFalls: ["uint256(t) + more", "uint256(t) + more - 1"],
  entitlement_growsByAtMostOne: ["weight <= total", "weight <= 3 * uint256(total)"],
  entitlements_ofTwoLeaveLessThanTwo: ["t - sum < 2", "t - sum < 1"],
  firstFull_isTheLeastT: ["+ weight - 1) / weight", ") / weight"],
  room_isTheLeastThatOwesNothing: ["+ value - 1) / value", ") / value"],
  writeOff_neverPassesWhatIsOwed: ["worth > remainder", "worth > uint256(remainder) + 1"],
  nextJanuary_beginsTheNextYear: ["/ 12 + 1", "/ 12"],
  toYearMonth_isReadBack: ["% 12) + 1", "% 12) + 2"],
};

/**
 * Proves every law of `Laws.sol` for all arguments with the solver of the compiler, and lets it refute each with a bug.
 *
 * @returns {{name: string, failure?: string}[]}
 */
export function proveLaws() {
  const [head = "", ...laws] = readFileSync(join(import.meta.dirname, "Laws.sol"), "utf8").split(
    /(?=\n {4}\/\/\/ @custom:of)/,
  );
  return laws.map((law) => {
    const name = /function (\w+)/.exec(law)?.[1] ?? "";
    const source = `${head}${law.replace(/\n\}\n*$/, "")}\n}\n`;
    return { name, failure: standsNot(law) ?? holdsNot(name, source) };
  });
}

/** The line of the contracts that the law is about must stand there. */
function standsNot(law) {
  const [, file = "", line = ""] = TAG.exec(law) ?? [];
  const isThere = readFileSync(join(ROOT, file), "utf8").replaceAll(/\s+/g, " ").includes(line);
  return isThere ? undefined : `${file} has no line "${line}" any more`;
}

function holdsNot(name, source) {
  if (!isProven(source)) return "not proven";
  const [from, to] = BUGS[name] ?? ["", ""];
  const start = source.indexOf(`function ${name}`);
  const planted = source.slice(0, start) + source.slice(start).replace(from, to);
  if (from === "" || planted === source) return "no bug was planted";
  return isProven(planted) ? "holds with a bug as well" : undefined;
}

/** Bounded model checking of a function without loops and calls reaches every path: what it calls safe is proven. */
function isProven(content) {
  const output = JSON.parse(
    solc.compile(
      JSON.stringify({
        language: "Solidity",
        sources: { "Laws.sol": { content } },
        settings: {
          modelChecker: {
            engine: "bmc",
            targets: ["assert"],
            solvers: ["z3"],
            showProvedSafe: true,
            showUnproved: true,
            contracts: { "Laws.sol": ["Laws"] },
          },
          outputSelection: {},
        },
      }),
    ),
  );
  const said = (output.errors ?? []).map(({ formattedMessage }) => formattedMessage);
  const wrong = said.find((message) => /Error/.test(message.split("\n")[0]));
  if (wrong !== undefined) throw new Error(wrong);
  const asserts = content.match(/\bassert\(/g).length;
  return said.filter((message) => /check is safe/.test(message)).length === asserts;
}
