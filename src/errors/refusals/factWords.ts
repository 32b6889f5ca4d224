import type { Language } from "../../language/Language.js";

const english = {
  fitsNever: "It fits in no month, because the task alone passes the ceiling: leave it out.",
  fitsFrom: (month: string): string => `It fits from ${month} on: leave it out until then.`,
  endOfTime: "the end of time",
  nobody: "no organisation",
  inProgramme: (programme: string): string => ` in programme ${programme}`,
  hours: (text: string): string => `${text} hours`,
  roles: {
    administrator: "the role of network administrator",
    redeemer: "the role of redeemers",
    brake: "the role of the brake",
  },
  dutyAt: (duty: string, oin: string): string => `the duty ${duty} at organisation ${oin}`,
  programmeStatuses: ["unknown", "open", "suspended", "closed"],
  programmeAdvice: [
    "Correct its number.",
    "It is open by now: try again.",
    "Its municipality's administrator resumes it (programme resume).",
    "What is closed stays closed.",
  ],
  participantStatuses: ["unknown", "enrolled", "cleared", "suspended", "withdrawn", "moved"],
  participantAdvice: [
    "have the person consent and be enrolled first",
    "look up what became of it (participant statement)",
    "wait until a claim is open again",
    "end the suspension first (participant resume)",
    "have the person consent anew and be enrolled first",
    "name the account that took its place",
  ],
  claimStatuses: ["unknown", "open", "written off", "discharged", "withdrawn"],
  receiptStatuses: ["unknown", "issued", "acknowledged", "reversed"],
  proposalStatuses: ["unknown", "open", "realised"],
};

const dutch: typeof english = {
  fitsNever: "Zij past in geen enkele maand, omdat de taak alleen al over de grens gaat: laat haar weg.",
  fitsFrom: (month) => `Zij past vanaf ${month}: laat haar tot dan weg.`,
  endOfTime: "het einde der tijden",
  nobody: "geen enkele organisatie",
  inProgramme: (programme) => ` in programma ${programme}`,
  hours: (text) => `${text} uur`,
  roles: {
    administrator: "de rol van netwerkbeheerder",
    redeemer: "de rol van contracten die coins innemen",
    brake: "de rol van houder van de noodrem",
  },
  dutyAt: (duty, oin) => `de bevoegdheid ${duty} bij organisatie ${oin}`,
  programmeStatuses: ["onbekend", "open", "geschorst", "gesloten"],
  programmeAdvice: [
    "Verbeter het nummer.",
    "Het is inmiddels open: probeer het opnieuw.",
    "De beheerder van de gemeente hervat het (programme resume).",
    "Wat gesloten is, blijft gesloten.",
  ],
  participantStatuses: [
    "onbekend",
    "deelnemer",
    "deelnemer zonder open schuld",
    "geschorst",
    "gestopt",
    "overgegaan op een andere rekening",
  ],
  participantAdvice: [
    "laat de deelnemer eerst toestemming geven en inschrijven",
    "zoek op wat ermee is gebeurd (participant statement)",
    "wacht tot er weer een vordering open staat",
    "hef eerst de schorsing op (participant resume)",
    "laat de deelnemer eerst opnieuw toestemming geven en inschrijven",
    "noem de rekening die haar plaats innam",
  ],
  claimStatuses: ["onbekend", "open", "afgeboekt", "kwijtgescholden", "ingetrokken"],
  receiptStatuses: ["onbekend", "geldig", "geboekt", "teruggedraaid"],
  proposalStatuses: ["onbekend", "open", "verwezenlijkt"],
};

/** What the facts of refusals are called, in every language. Statuses are in the order of the contracts' numbers. */
export const FACT_WORDS: Readonly<Record<Language, typeof english>> = { en: english, nl: dutch };
