// Mutation testing of the contracts: plants one mistake after another and asks the tests. `--help` says how.
import { parseArgs } from "node:util";

import { judgeAll } from "./judgeAll.js";

const HELP = `Plants mistakes in the contracts, one at a time, and tells which of them no test notices.

  npm run test:mutants                                   all that are not judged yet; goes on where it was stopped
  npm run test:mutants -- contracts/redemption/ProRata.sol
  npm run test:mutants -- ProRata.divide 3f0c1d2e        the mutants of a function, and one by its id
  npm run test:mutants -- --again ProRata.divide         judges them anew
  npm run test:mutants -- --list InKind                  shows them

Verdicts are kept in cache/mutants/. Ends with 1 where a mutant survives that docs/mutants.md does not explain, or where
that page explains one that does not survive.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { again: { type: "boolean" }, help: { type: "boolean" }, list: { type: "boolean" } },
});
if (values.help) console.log(HELP);
else process.exit(await judgeAll(positionals, { again: values.again === true, list: values.list === true }));
