import { Duty } from "../../src/organisation/Duty.js";
import { parseChoice } from "./parseChoice.js";

/**
 * A duty by its name.
 *
 * @throws SocialcoinError `WORD_UNKNOWN`
 */
export const parseDuty = parseChoice<Duty>(
  new Map(Object.entries(Duty).map(([name, duty]) => [duty, [name.toLowerCase()]])),
);
