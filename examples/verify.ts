// Verifies receipts without a network: npx tsx examples/verify.ts MANIFEST RECEIPT…
import { readFileSync } from "node:fs";

import { loadPrimitives } from "../src/proofs/loadPrimitives.js";
import { readManifest } from "../src/proofs/readManifest.js";
import { createVerifier } from "../src/receipts/createVerifier.js";
import { REASONS } from "../src/receipts/reasons.js";

const [manifestFile = "", ...files] = process.argv.slice(2);

// What you trust: get it from two organisations and compare its digest.
const manifest = readManifest(readFileSync(manifestFile, "utf8"));
// One verifier for all files: it looks at each block once.
const verify = createVerifier(manifest, await loadPrimitives());

for (const file of files) {
  const { verdict, asOfBlock, status, findings, bundle } = await verify(readFileSync(file, "utf8"));
  console.log(`${file}: ${verdict}, as of block ${asOfBlock ?? "unknown"}`);
  for (const { question, answer, reason } of findings) {
    console.log(`  ${question}: ${answer}. ${REASONS.en[reason]}`);
  }
  if (verdict === "valid" && bundle !== undefined) {
    const { writtenOff, waived } = bundle.receipt.content;
    const { paymentReference } = bundle.claimReference;
    console.log(`  ${status}: post ${writtenOff + waived} cents on ${paymentReference}`);
  }
}
