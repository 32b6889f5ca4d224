import { SocialcoinError } from "../errors/SocialcoinError.js";
import { describeIssue } from "../json/describeIssue.js";
import { readJson } from "../json/readJson.js";
import { type Manifest, manifestSchema } from "./Manifest.js";

/**
 * The network manifest in a file. Whether it is the right one is for the reader to know, by where it was obtained or
 * by who signed it.
 *
 * @param text The file's content.
 * @throws SocialcoinError `MANIFEST_FORM_INVALID`, naming the field, and those of `readJson`
 */
export function readManifest(text: string): Manifest {
  const manifest = manifestSchema.safeParse(readJson(text));
  if (manifest.success) return manifest.data;
  const { field, sentence } = describeIssue(manifest.error);
  throw new SocialcoinError(
    "MANIFEST_FORM_INVALID",
    {
      en: `The file is not a network manifest that can be used: ${sentence.en}.`,
      nl: `Het bestand is geen netwerkmanifest dat te gebruiken is: ${sentence.nl}.`,
    },
    { exitKind: "configuration", details: { field } },
  );
}
