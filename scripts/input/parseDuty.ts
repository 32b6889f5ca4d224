import { Duty, type DutyName } from "../../src/organisation/Duty.js";
import { DUTY_WORDS } from "../../src/organisation/dutyWords.js";
import { parseChoice } from "./parseChoice.js";

/**
 * A duty by its name, in English or in Dutch.
 *
 * @throws SocialcoinError `WORD_UNKNOWN`
 */
export const parseDuty = parseChoice<Duty>(
  new Map(
    (Object.keys(Duty) as DutyName[]).map((name) => [Duty[name], [name.toLowerCase(), DUTY_WORDS.nl[name]]]),
  ),
);
