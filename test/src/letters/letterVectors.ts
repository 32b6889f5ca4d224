// Letters of the example's household on a development network, as the program wrote them, and their manifest.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { readManifest } from "../../../src/proofs/readManifest.js";
import { createVerifier, type Verifier } from "../../../src/receipts/createVerifier.js";

const FOLDER = join(import.meta.dirname, "..", "..", "vectors", "letters");

/** The bytes of a letter: `write-off-creditor` or `discharge-resident`. */
export function letterOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, `${name}.pdf`)));
}

/** A verifier that trusts the letters' network. */
export async function letterVerifier(): Promise<Verifier> {
  const manifest = readManifest(readFileSync(join(FOLDER, "network.json"), "utf8"));
  return createVerifier(manifest, await loadPrimitives());
}
