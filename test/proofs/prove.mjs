// The proofs of the arithmetic: for all values, not for some. Each counts only because a planted bug makes it fail.
import { proveLaws } from "./proveLaws.mjs";
import { proveSlots } from "./proveSlots.mjs";

const results = [...proveLaws(), ...proveSlots()];
for (const { name, failure } of results)
  console.log(failure === undefined ? `✔ ${name}` : `✗ ${name}: ${failure}`);
const failed = results.filter(({ failure }) => failure !== undefined).length;
console.log(`${results.length - failed} hold, ${failed} fail.`);
process.exitCode = failed === 0 ? 0 : 1;
