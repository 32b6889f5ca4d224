import * as z from "zod";

import { readJson } from "../json/readJson.js";
import { findAttachments } from "./findAttachments.js";

/** What the settings in a letter say they are. */
export const LETTER_FORMAT = "socialcoin-letter";

/** Raised with every change of what the pages of a letter look like. */
export const LETTER_VERSION = 1;

/** For whom a letter is written. */
export const AUDIENCES = ["creditor", "resident"] as const;

/** For whom a letter is written. */
export type Audience = (typeof AUDIENCES)[number];

const MAX_NAME = 100;
const MAX_LENGTH = 1_024;
const HEAD = 64;

const name = z.string().max(MAX_NAME, `is longer than ${MAX_NAME} characters`);

const schema = z.strictObject({
  format: z.literal(LETTER_FORMAT),
  version: z.literal(LETTER_VERSION),
  audience: z.enum(AUDIENCES),
  sender: name,
  creditor: name,
});

/** What a letter has that its receipt does not say; the names are for the reader and proven by nothing. */
export interface LetterSettings {
  readonly audience: Audience;
  /** Who writes, such as "Gemeente Wilgendam"; empty where it is not said. */
  readonly sender: string;
  /** Name of the creditor; empty where only its number is known. */
  readonly creditor: string;
}

/** The text of the settings that a letter carries, so that it can be written again and compared. */
export function writeLetterSettings({ audience, sender, creditor }: LetterSettings): string {
  const settings = { format: LETTER_FORMAT, version: LETTER_VERSION, audience, sender, creditor };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

/** The settings in a PDF of unknown origin; undefined where there are none of this version. Never throws. */
export function readLetterSettings(bytes: Uint8Array): LetterSettings | undefined {
  for (const content of findAttachments(bytes, MAX_LENGTH)) {
    const text = new TextDecoder().decode(content);
    if (!text.slice(0, HEAD).includes(`"${LETTER_FORMAT}"`)) continue;
    try {
      const { audience, sender, creditor } = schema.parse(readJson(text));
      return { audience, sender, creditor };
    } catch {
      return undefined;
    }
  }
  return undefined;
}
