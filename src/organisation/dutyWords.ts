import type { Language } from "../language/Language.js";
import type { DutyName } from "./Duty.js";

/** What people call a duty. */
export const DUTY_WORDS: Readonly<Record<Language, Readonly<Record<DutyName, string>>>> = {
  en: {
    Administrator: "Administrator",
    Operator: "Operator",
    Attester: "Attester",
    Creditor: "Creditor",
    Provider: "Provider",
  },
  nl: {
    Administrator: "beheerder",
    Operator: "consulent",
    Attester: "wijkteammedewerker",
    Creditor: "schuldeiser",
    Provider: "aanbieder",
  },
};
