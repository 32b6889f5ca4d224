import type { Signer } from "ethers";

import type { Manifest } from "./Manifest.js";
import { manifestMessage } from "./manifestMessage.js";

/** The manifest with the signature of the consortium's administrator in place of any other. */
export async function signManifest(manifest: Manifest, signer: Signer): Promise<Manifest> {
  const value = await signer.signMessage(manifestMessage(manifest));
  return { ...manifest, signature: { signer: (await signer.getAddress()).toLowerCase(), value } };
}
