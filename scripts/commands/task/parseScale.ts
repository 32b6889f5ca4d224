import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";

/** A judgement in argv, from 1 to 5. */
export function parseScale(text: string): number {
  if (!/^[1-5]$/.test(text))
    throw new SocialcoinError("ARGUMENTS_INVALID", {
      en: "Write a number from 1 (bad) to 5 (good).",
      nl: "Schrijf een getal van 1 (slecht) tot 5 (goed).",
    });
  return Number(text);
}
