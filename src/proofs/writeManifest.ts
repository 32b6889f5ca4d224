import { type Manifest, manifestSchema } from "./Manifest.js";

const INDENT = 2;

/** The text of a manifest's file: the same manifest gives the same bytes. */
export function writeManifest(manifest: Manifest): string {
  // The check puts the fields in their order.
  return `${JSON.stringify(manifestSchema.parse(manifest), undefined, INDENT)}\n`;
}
