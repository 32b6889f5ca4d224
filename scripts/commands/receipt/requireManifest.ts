import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";

/**
 * The manifest's file, for a command that does nothing without.
 *
 * @throws SocialcoinError `MANIFEST_MISSING`
 */
export function requireManifest(manifest: string | undefined): string {
  if (manifest !== undefined) return manifest;
  throw new SocialcoinError(
    "MANIFEST_MISSING",
    {
      en: "Which network to trust is not known. Name its manifest with --manifest, or keep it for good with network pin.",
      nl: "Welk netwerk te vertrouwen is, is niet bekend. Noem het manifest met --manifest, of bewaar het voorgoed met network pin.",
    },
    { exitKind: "configuration" },
  );
}
