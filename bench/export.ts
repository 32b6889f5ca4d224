// What exporting receipts that prove themselves costs beside the node's own work, in the same run.
// Run: npx tsx bench/export.ts [receipts]; 10,000 when left out.
import { measureExport } from "./verify/measureExport.js";

const GOAL = 0.5;
const receipts = Number(process.argv[2] ?? "10000");
const { written, export: ours, node, proofs, again, bytes } = await measureExport(receipts);
const seconds = (milliseconds: number) => (milliseconds / 1_000).toFixed(1);
console.log(`${written} receipts exported with their proofs: ${seconds(ours)} s`);
console.log(
  `the node had something to answer for ${seconds(node)} s: ${(node / ours).toFixed(2)} of it (goal ${GOAL})`,
);
console.log(
  `bare eth_getProof calls for the same slots: ${seconds(proofs)} s, ${(proofs / ours).toFixed(2)} of it`,
);
console.log(`run again, with nothing left to write: ${seconds(again)} s`);
console.log(`memory that stayed: ${(bytes / written).toFixed(0)} bytes a receipt`);
process.exitCode = node / ours >= GOAL ? 0 : 1;
