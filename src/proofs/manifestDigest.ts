import { id } from "ethers";

import type { Manifest } from "./Manifest.js";
import { writeManifest } from "./writeManifest.js";

/** The Keccak-256 hash of a manifest's text without its signature: what is signed, and what people compare by phone. */
export function manifestDigest(manifest: Manifest): string {
  const unsigned = { ...manifest };
  delete unsigned.signature;
  return id(writeManifest(unsigned));
}
