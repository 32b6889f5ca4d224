import { verifyMessage } from "ethers";

import type { Manifest } from "./Manifest.js";
import { manifestMessage } from "./manifestMessage.js";

/**
 * The address that signed a manifest, in small letters.
 *
 * @returns undefined where it is not signed, or by another than it says.
 */
export function manifestSigner(manifest: Manifest): string | undefined {
  if (manifest.signature === undefined) return undefined;
  try {
    const signer = verifyMessage(manifestMessage(manifest), manifest.signature.value).toLowerCase();
    return signer === manifest.signature.signer ? signer : undefined;
  } catch {
    return undefined;
  }
}
