import { parseChoice } from "./parseChoice.js";

/**
 * Yes or no, in Dutch or English.
 *
 * @throws SocialcoinError `WORD_UNKNOWN`
 */
export const parseYesNo = parseChoice(
  new Map([
    [true, ["yes", "ja", "true", "1"]],
    [false, ["no", "nee", "false", "0"]],
  ]),
);
