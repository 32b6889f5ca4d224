import { readRuns } from "./readRuns.js";
import { sumRuns } from "./sumRuns.js";

// Prints what the runs of the invariant tests came to, as tables for docs/invariants.md; fails below the number of calls
// that its argument asks for.
const runs = readRuns(new URL("../../cache/invariant-runs.txt", import.meta.url));
const { calls, done, acts, refused } = sumRuns(runs);
const number = (value: number): string => value.toLocaleString("en");
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const rows = [...acts].sort(([a], [b]) => a.localeCompare(b));
console.log(
  `${number(runs.length)} runs, ${number(calls)} calls, ${share(done, calls)} of them did something.\n`,
);
console.log("| act | calls | did something | nobody suited | refused |");
console.log("| --- | ---: | ---: | ---: | ---: |");
for (const [act, [called, did, unsuited]] of rows) {
  const columns = [
    act,
    number(called),
    share(did, called),
    number(unsuited),
    number(called - did - unsuited),
  ];
  console.log(`| ${columns.join(" | ")} |`);
}
for (const [refusal, times] of refused) console.log(`\n${refusal}: ${number(times)}`);

const least = Number(process.argv[2] ?? 0);
if (calls < least) {
  console.error(`Only ${number(calls)} calls: at least ${number(least)} were asked for.`);
  process.exitCode = 1;
}
