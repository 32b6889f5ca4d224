import type { Manifest } from "./Manifest.js";
import { manifestDigest } from "./manifestDigest.js";

/** The words that the administrator signs (EIP-191), as a wallet shows them. */
export function manifestMessage(manifest: Manifest): string {
  return `This is the Socialcoin network "${manifest.name}".\nManifest: ${manifestDigest(manifest)}`;
}
