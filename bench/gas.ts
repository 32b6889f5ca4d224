import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { measureOurs } from "./ours/measureOurs.js";
import { barPlot } from "./report/barPlot.js";
import { compare } from "./report/compare.js";
import { contractSizes } from "./report/contractSizes.js";
import { markdownTable } from "./report/markdownTable.js";
import { pageResults } from "./report/pageResults.js";
import { pageTable } from "./report/pageTable.js";
import { performancePage } from "./report/performancePage.js";
import { speedResults } from "./report/speedResults.js";
import { speedTable } from "./report/speedTable.js";
import { measurePage } from "./page/measurePage.js";
import { measureVerification } from "./verify/measureVerification.js";

const ROOT = join(import.meta.dirname, "..");
const PLOTTED = "award known 100";
const { values } = parseArgs({ options: { json: { type: "string" } } });

// The peers are no dependency of the product: who measures installs them, once.
const packages = join(import.meta.dirname, "packages");
if (!existsSync(join(packages, "node_modules"))) {
  execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: packages, stdio: "inherit" });
}
const { measurePeers } = await import("./peers/measurePeers.js");

// Before the networks of the others take memory and time.
const speeds = await measureVerification();
const pages = await measurePage();
const ours = await measureOurs();
const peers = await measurePeers();
const results = compare(ours, peers["hand-written floor"] ?? {});
const sizes = await contractSizes();

const head = ["gas per item", "ours", "limit", "ratio", "goal", "reached"];
const rows = Object.entries(results).map(([action, { ours, limit, ratio, goal, met }]) => [
  action,
  ours,
  limit,
  ratio.toFixed(2),
  goal,
  met ? "yes" : "no",
]);
console.log(markdownTable(head, rows));
console.log(markdownTable([PLOTTED, "gas"], Object.entries(peers).map(([name, gas]) => [name, gas[PLOTTED] ?? ""]))); // prettier-ignore
console.log(markdownTable(["contract", "bytes"], sizes));
console.log(speedTable(speeds));
console.log(pageTable(pages));

const all = { ...results, ...speedResults(speeds), ...pageResults(pages) };
if (values.json) writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
writeFileSync(join(ROOT, "bench/gas.snapshot.json"), `${JSON.stringify(ours, null, 2)}\n`);
const tried = readFileSync(join(import.meta.dirname, "tried.md"), "utf8");
writeFileSync(
  join(ROOT, "docs/performance.md"),
  performancePage(results, ours, peers, sizes, tried, { speeds, pages }),
);
const bars: [string, number][] = Object.entries({ Socialcoin: ours, ...peers }).map(([name, gas]) => [
  name,
  gas[PLOTTED] ?? 0,
]);
const plot = barPlot("Gas per award in a batch of 100 to known holders", bars, 20_000);
writeFileSync(join(ROOT, "docs/performance.svg"), plot);
