import { parseChoice } from "./parseChoice.js";

/**
 * Yes or no, in Dutch or English.
 *
 * @throws SocialcoinError `WORD_UNKNOWN`
 */
export const parseYesNo = parseChoice(
  new Map([
    [true, ["yes", "ja", "true", "waar", "j", "y", "1"]],
    [false, ["no", "nee", "false", "onwaar", "n", "0"]],
  ]),
);
