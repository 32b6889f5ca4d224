import type { Wording } from "../../language/Wording.js";

/** What each refusal of the agreements says to people; `{fact:form}` is filled in. */
export const programmesRefusals = {
  ProgrammesUnknown: {
    en: "There is no programme {programme}: correct its number.",
    nl: "Er is geen programma {programme}: verbeter het nummer.",
  },
  ProgrammesInvalid: {
    en: "The programme's {field} is {have} and has to be {need} at least, as a number: correct it.",
    nl: "{field} van het programma is {have} en moet minstens {need} zijn, als getal: verbeter het.",
  },
  ProgrammesRedeemerNotAdmitted: {
    en: "{redeemer} may not redeem coins: name a redeemer that the network administrator has admitted.",
    nl: "{redeemer} mag geen coins innemen: noem een contract dat de netwerkbeheerder heeft toegelaten.",
  },
  ProgrammesActivityUnknown: {
    en: "The catalogue of programme {programme} has no activity {activity}: correct its number.",
    nl: "De catalogus van programma {programme} heeft geen activiteit {activity}: verbeter het nummer.",
  },
  ProgrammesActivityRetired: {
    en: "Activity {activity} of programme {programme} is retired already.",
    nl: "Activiteit {activity} van programma {programme} is al vervallen.",
  },
  ProgrammesCatalogueFull: {
    en: "The catalogue of programme {programme} would have {needed} activities and holds at most {limit}: add fewer.",
    nl: "De catalogus van programma {programme} zou {needed} activiteiten hebben en heeft er hoogstens {limit}: voeg er minder toe.",
  },
  ProgrammesTermsDiffer: {
    en: "The statement accepts other terms than those of programme {programme}: let it be signed again for terms {expected}.",
    nl: "De verklaring aanvaardt andere voorwaarden dan die van programma {programme}: laat opnieuw ondertekenen, voor voorwaarden {expected}.",
  },
  ProgrammesAccededBefore: {
    en: "Organisation {organisation:oin} has acceded to programme {programme} already: there is nothing to do.",
    nl: "Organisatie {organisation:oin} is al toegetreden tot programma {programme}: er is niets te doen.",
  },
  ProgrammesPartyDutyMissing: {
    en: "{signer} is neither Creditor nor Provider at organisation {organisation:oin}: let its administrator grant the duty, or let somebody sign who holds it.",
    nl: "{signer} is geen schuldeiser en geen aanbieder bij organisatie {organisation:oin}: laat de beheerder daar de bevoegdheid geven, of laat iemand tekenen die haar heeft.",
  },
  ProgrammesStatusRefused: {
    en: "Programme {programme} is {have:programmeStatus} and cannot become {need:programmeStatus}.",
    nl: "Programma {programme} is {have:programmeStatus} en kan niet {need:programmeStatus} worden.",
  },
  ProgrammesClosed: {
    en: "Programme {programme} is closed: nothing more is earned there.",
    nl: "Programma {programme} is gesloten: er wordt niets meer verdiend.",
  },
} as const satisfies Record<string, Wording>;
