import { formatEuros } from "../../language/formatEuros.js";
import { formatTime } from "../../language/formatTime.js";
import type { Language } from "../../language/Language.js";
import { MONTHS } from "../../language/months.js";
import { Duty, type DutyName } from "../../organisation/Duty.js";
import { DUTY_WORDS } from "../../organisation/dutyWords.js";
import { formatOin } from "../../organisation/formatOin.js";
import { ADMIN_ROLE, BRAKE_ROLE, REDEEMER_ROLE } from "../../organisation/roleOf.js";
import { FACT_WORDS } from "./factWords.js";

/** From the number that the contract gave. */
type Form = (fact: bigint, language: Language) => string;

const DUTY_BITS = 8n;
const DUTY_MASK = 0xffn;
/** The last second of the year 9999. */
const LATEST = 253_402_300_799n;

/** How the facts of a refusal are written for people. */
export const forms = {
  /** What nobody holds, as a claim that does not exist, is held by organisation 0. */
  oin: (organisation, language) =>
    organisation === 0n ? FACT_WORDS[language].nobody : formatOin(organisation),
  /** What is of no programme does not exist in any. */
  inProgramme: (programme, language) =>
    programme === 0n ? "" : FACT_WORDS[language].inProgramme(programme.toString()),
  duty: dutyName,
  role: roleName,
  euros: formatEuros,
  time: (seconds, language) => (seconds > LATEST ? FACT_WORDS[language].endOfTime : formatTime(seconds)),
  duration: (seconds, language) => {
    const minutes = seconds / 60n;
    const text = `${(minutes / 60n).toString()}:${(minutes % 60n).toString().padStart(2, "0")}`;
    return FACT_WORDS[language].hours(text);
  },
  fits: (month, language) => {
    const { fitsNever, fitsFrom } = FACT_WORDS[language];
    if (month === 0n) return fitsNever;
    return fitsFrom(`${nameIn(MONTHS[language], (month % 100n) - 1n)} ${(month / 100n).toString()}`);
  },
  programmeStatus: (status, language) => nameIn(FACT_WORDS[language].programmeStatuses, status),
  /** What a programme that is not open waits for. */
  programmeAdvice: (status, language) => nameIn(FACT_WORDS[language].programmeAdvice, status),
  participantStatus: (status, language) => nameIn(FACT_WORDS[language].participantStatuses, status),
  /** What to do where a participant's status stands in the way. */
  participantAdvice: (status, language) => nameIn(FACT_WORDS[language].participantAdvice, status),
  claimStatus: (status, language) => nameIn(FACT_WORDS[language].claimStatuses, status),
  receiptStatus: (status, language) => nameIn(FACT_WORDS[language].receiptStatuses, status),
  proposalStatus: (status, language) => nameIn(FACT_WORDS[language].proposalStatuses, status),
} as const satisfies Record<string, Form>;

function dutyName(duty: bigint, language: Language): string {
  const known = (Object.keys(Duty) as DutyName[]).find((name) => BigInt(Duty[name]) === duty);
  return known === undefined ? duty.toString() : DUTY_WORDS[language][known];
}

function roleName(role: bigint, language: Language): string {
  const { roles, dutyAt } = FACT_WORDS[language];
  if (role === ADMIN_ROLE) return roles.administrator;
  if (role === REDEEMER_ROLE) return roles.redeemer;
  if (role === BRAKE_ROLE) return roles.brake;
  return dutyAt(dutyName(role & DUTY_MASK, language), formatOin(role >> DUTY_BITS));
}

function nameIn(names: readonly string[], index: bigint): string {
  return names[Number(index)] ?? index.toString();
}
