/** What each refusal of the agreements says to people; `{fact:form}` is filled in. */
export const programmesRefusals = {
  ProgrammesUnknown: "There is no programme {programme}: correct its number.",
  ProgrammesInvalid:
    "The programme's {field} is {have} and has to be {need} at least, as a number: correct it.",
  ProgrammesRedeemerNotAdmitted:
    "{redeemer} may not redeem coins: name a redeemer that the network administrator has admitted.",
  ProgrammesActivityUnknown:
    "The catalogue of programme {programme} has no activity {activity}: correct its number.",
  ProgrammesActivityRetired: "Activity {activity} of programme {programme} is retired already.",
  ProgrammesCatalogueFull:
    "The catalogue of programme {programme} would have {needed} activities and holds at most {limit}: add fewer.",
  ProgrammesTermsDiffer:
    "The statement accepts other terms than those of programme {programme}: let it be signed again for terms {expected}.",
  ProgrammesAccededBefore:
    "Organisation {organisation:oin} has acceded to programme {programme} already: there is nothing to do.",
  ProgrammesPartyDutyMissing:
    "{signer} is neither Creditor nor Provider at organisation {organisation:oin}: let its administrator grant the duty, or let somebody sign who holds it.",
  ProgrammesStatusRefused:
    "Programme {programme} is {have:programmeStatus} and cannot become {need:programmeStatus}.",
  ProgrammesClosed: "Programme {programme} is closed: nothing more is earned there.",
} as const;
