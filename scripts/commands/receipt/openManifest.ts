import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Manifest } from "../../../src/proofs/Manifest.js";
import { manifestSigner } from "../../../src/proofs/manifestSigner.js";
import { readManifest } from "../../../src/proofs/readManifest.js";
import { inFile } from "../../input/inFile.js";
import { readTextFile } from "../../input/readTextFile.js";

/**
 * The network that a reader trusts, from its file.
 *
 * @throws SocialcoinError `MANIFEST_ALTERED`, and those of `readManifest` and {@link readTextFile}
 */
export async function openManifest(file: string): Promise<Manifest> {
  const manifest = await inFile(file, () => readManifest(readTextFile(file)));
  if (manifest.signature !== undefined && manifestSigner(manifest) === undefined) {
    throw new SocialcoinError(
      "MANIFEST_ALTERED",
      {
        en: `${file} was altered after it was signed. Get it again from your municipality.`,
        nl: `${file} is veranderd nadat het is ondertekend. Vraag het opnieuw aan uw gemeente.`,
      },
      { exitKind: "configuration", details: { file } },
    );
  }
  return manifest;
}
