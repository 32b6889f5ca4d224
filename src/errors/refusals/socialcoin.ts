import type { Wording } from "../../language/Wording.js";

/** What each refusal of the coin says to people; `{fact:form}` is filled in. */
export const socialcoinRefusals = {
  SocialcoinNotTransferable: {
    en: "Coins never change hands, and nobody can be approved to move them.",
    nl: "Coins gaan nooit naar iemand anders, en niemand kan het recht krijgen om ze te verplaatsen.",
  },
  SocialcoinProgrammeNotOpen: {
    en: "Programme {programme} is {status:programmeStatus}: it has to be open for this. {status:programmeAdvice}",
    nl: "Programma {programme} is {status:programmeStatus}: hiervoor moet het open zijn. {status:programmeAdvice}",
  },
  SocialcoinTermsDiffer: {
    en: "The consent accepts other terms than those of programme {programme}: let it be signed again for terms {expected}.",
    nl: "De toestemming aanvaardt andere voorwaarden dan die van programma {programme}: laat opnieuw ondertekenen, voor voorwaarden {expected}.",
  },
  SocialcoinEnrolledBefore: {
    en: "{participant} takes part in programme {programme} already, or has another account there now: leave the consent out.",
    nl: "{participant} doet al mee aan programma {programme}, of heeft daar nu een andere rekening: laat de toestemming weg.",
  },
  SocialcoinEnrolmentRefused: {
    en: "The consent of {participant} is for enrolment {given} in programme {programme} and the next one is {expected}: let it be signed again.",
    nl: "De toestemming van {participant} is voor deelname {given} aan programma {programme} en de volgende is {expected}: laat haar opnieuw ondertekenen.",
  },
  SocialcoinStatusRefused: {
    en: "{participant} is {status:participantStatus} in programme {programme}, which does not allow this: {status:participantAdvice}.",
    nl: "{participant} is {status:participantStatus} in programma {programme}, en dan kan dit niet: {status:participantAdvice}.",
  },
  SocialcoinSuccessorRefused: {
    en: "{successor} cannot be the new account in programme {programme}, where it is {status:participantStatus}: take a fresh account.",
    nl: "{successor} kan niet de nieuwe rekening zijn in programma {programme}, waar die {status:participantStatus} is: neem een verse rekening.",
  },
  SocialcoinReasonMissing: {
    en: "A reason is needed: give it as a short code.",
    nl: "Er is een reden nodig: geef die als korte code.",
  },
  SocialcoinTaskNotAwarded: {
    en: "Task {task} of programme {programme} was never awarded: correct its number.",
    nl: "Taak {task} van programma {programme} is nooit toegekend: verbeter het nummer.",
  },
  SocialcoinTaskAnnulledBefore: {
    en: "Task {task} of programme {programme} was annulled before: there is nothing to do.",
    nl: "Taak {task} van programma {programme} is al geannuleerd: er is niets te doen.",
  },
  SocialcoinNothingToAnnul: {
    en: "Nothing is left of the coins that {participant} earned with task {task} of programme {programme}: they have been redeemed. Have receipts of those coins undone first (receipt reverse), or leave the annulment out.",
    nl: "Van de coins die {participant} verdiende met taak {task} van programma {programme} is niets over: ze zijn ingeleverd. Laat eerst bewijzen van die coins terugdraaien (receipt reverse), of laat de annulering weg.",
  },
  SocialcoinParticipantNotEnrolled: {
    en: "{participant} is {status:participantStatus} in programme {programme} and only enrolled participants are awarded: leave the task out, or {status:participantAdvice}.",
    nl: "{participant} is {status:participantStatus} in programma {programme} en alleen wie meedoet krijgt coins toegekend: laat de taak weg, of {status:participantAdvice}.",
  },
  SocialcoinNothingToAward: {
    en: "The statement has no attestations: there is nothing to award.",
    nl: "De verklaring heeft geen taken: er is niets toe te kennen.",
  },
  SocialcoinTaskAwardedBefore: {
    en: "Task {task} was awarded before in programme {programme}: leave it out, or correct its number.",
    nl: "Taak {task} is al eerder toegekend in programma {programme}: laat haar weg, of verbeter het nummer.",
  },
  SocialcoinActivityRetired: {
    en: "Task {task} names activity {activity}, which programme {programme} no longer offers: leave it out.",
    nl: "Taak {task} noemt activiteit {activity}, die programma {programme} niet meer aanbiedt: laat haar weg.",
  },
  SocialcoinTaskWithoutUnits: {
    en: "Task {task} has zero units: write how many times the activity was done.",
    nl: "Taak {task} heeft het aantal nul: schrijf hoe vaak de activiteit is gedaan.",
  },
  SocialcoinTaskOutsidePeriod: {
    en: "Task {task} was not done between {startsAt:time} and {endsAt:time}, where tasks of programme {programme} count now: correct its times, or leave it out.",
    nl: "Taak {task} is niet gedaan tussen {startsAt:time} en {endsAt:time}, waarbinnen taken van programma {programme} nu tellen: verbeter de tijden, of laat haar weg.",
  },
  SocialcoinTaskTooShort: {
    en: "Task {task} took {have:duration} and its activity and units need {need:duration}: correct its times or units.",
    nl: "Taak {task} duurde {have:duration} en voor activiteit en aantal is {need:duration} nodig: verbeter de tijden of het aantal.",
  },
  SocialcoinBudgetExceeded: {
    en: "The award would bring programme {programme} to {need} coins and its budget is {budget}: award fewer tasks.",
    nl: "Met deze toekenning zou programma {programme} op {need} coins komen en het budget is {budget}: ken minder taken toe.",
  },
  SocialcoinMonthCeilingExceeded: {
    en: "Task {task} would bring {participant} to {need:euros} this month and the ceiling is {ceiling:euros}; nothing of the batch was awarded. {fitsIn:fits}",
    nl: "Met taak {task} zou {participant} deze maand op {need:euros} komen en de grens is {ceiling:euros}; van het geheel is niets toegekend. {fitsIn:fits}",
  },
  SocialcoinYearCeilingExceeded: {
    en: "Task {task} would bring {participant} to {need:euros} this year and the ceiling is {ceiling:euros}; nothing of the batch was awarded. {fitsIn:fits}",
    nl: "Met taak {task} zou {participant} dit jaar op {need:euros} komen en de grens is {ceiling:euros}; van het geheel is niets toegekend. {fitsIn:fits}",
  },
  SocialcoinNotRedeemer: {
    en: "{caller} may not burn coins of programme {programme}; only {redeemer} may, while the network administrator admits it.",
    nl: "{caller} mag geen coins van programma {programme} verbranden; alleen {redeemer} mag dat, zolang de netwerkbeheerder het toelaat.",
  },
  SocialcoinOrderRefused: {
    en: "The order of {participant} has number {given} and the next one in programme {programme} is {expected}: it was carried out before, or an earlier one is missing.",
    nl: "De opdracht van {participant} heeft nummer {given} en de volgende in programma {programme} is {expected}: zij is al uitgevoerd, of een eerdere ontbreekt.",
  },
  SocialcoinBalanceTooLow: {
    en: "{participant} has {have} coins of programme {programme} and {need} are needed.",
    nl: "{participant} heeft {have} coins van programma {programme} en {need} zijn nodig.",
  },
  SocialcoinNotRedeemed: {
    en: "Only {have} coins of programme {programme} are redeemed and {need} were to be given back.",
    nl: "Van programma {programme} zijn maar {have} coins ingeleverd en {need} zouden worden teruggegeven.",
  },
  SocialcoinLengthsDiffer: {
    en: "There are {accounts} accounts and {ids} ids: give as many of each.",
    nl: "Er zijn {accounts} rekeningen en {ids} nummers: geef er evenveel van elk.",
  },
} as const satisfies Record<string, Wording>;
