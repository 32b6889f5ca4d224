/** What each refusal of the coin says to people; `{fact:form}` is filled in. */
export const socialcoinRefusals = {
  SocialcoinNotTransferable: "Coins never change hands, and nobody can be approved to move them.",
  SocialcoinProgrammeNotOpen:
    "Programme {programme} is {status:programmeStatus}: it has to be open for this.",
  SocialcoinTermsDiffer:
    "The consent accepts other terms than those of programme {programme}: let it be signed again for terms {expected}.",
  SocialcoinEnrolledBefore:
    "{participant} takes part in programme {programme} already: leave the consent out.",
  SocialcoinEnrolmentRefused:
    "The consent of {participant} is for enrolment {given} in programme {programme} and the next one is {expected}: let it be signed again.",
  SocialcoinStatusRefused:
    "{participant} is {status:participantStatus} in programme {programme}, which does not allow this.",
  SocialcoinSuccessorRefused:
    "{successor} cannot be the new account in programme {programme}, where it is {status:participantStatus}: take a fresh account.",
  SocialcoinReasonMissing: "A reason is needed: give it as a short code.",
  SocialcoinTaskNotAwarded: "Task {task} of programme {programme} was never awarded: correct its number.",
  SocialcoinTaskAnnulledBefore:
    "Task {task} of programme {programme} was annulled before: there is nothing to do.",
  SocialcoinNothingToAnnul:
    "Nothing is left of the coins that {participant} earned with task {task} of programme {programme}: they have been redeemed.",
  SocialcoinParticipantNotEnrolled:
    "{participant} is {status:participantStatus} in programme {programme} and only enrolled participants are awarded: leave the task out, or enrol the participant first.",
  SocialcoinNothingToAward: "The statement has no attestations: there is nothing to award.",
  SocialcoinTaskAwardedBefore:
    "Task {task} was awarded before in programme {programme}: leave it out, or correct its number.",
  SocialcoinActivityRetired:
    "Task {task} names activity {activity}, which programme {programme} no longer offers: leave it out.",
  SocialcoinTaskWithoutUnits: "Task {task} has zero units: write how many times the activity was done.",
  SocialcoinTaskOutsidePeriod:
    "Task {task} was not done between {startsAt:time} and {endsAt:time}, where tasks of programme {programme} count now: correct its times, or leave it out.",
  SocialcoinTaskTooShort:
    "Task {task} took {have:duration} and its activity and units need {need:duration}: correct its times or units.",
  SocialcoinBudgetExceeded:
    "The award would bring programme {programme} to {need} coins and its budget is {budget}: award fewer tasks.",
  SocialcoinMonthCeilingExceeded:
    "Task {task} would bring {participant} to {need:euros} this month and the ceiling is {ceiling:euros}; nothing of the batch was awarded. {fitsIn:fits}",
  SocialcoinYearCeilingExceeded:
    "Task {task} would bring {participant} to {need:euros} this year and the ceiling is {ceiling:euros}; nothing of the batch was awarded. {fitsIn:fits}",
  SocialcoinNotRedeemer:
    "{caller} may not burn coins of programme {programme}; only {redeemer} may, while the network administrator admits it.",
  SocialcoinOrderRefused:
    "The order of {participant} has number {given} and the next one in programme {programme} is {expected}: it was carried out before, or an earlier one is missing.",
  SocialcoinBalanceTooLow: "{participant} has {have} coins of programme {programme} and {need} are needed.",
  SocialcoinNotRedeemed:
    "Only {have} coins of programme {programme} are redeemed and {need} were to be given back.",
  SocialcoinLengthsDiffer: "There are {accounts} accounts and {ids} ids: give as many of each.",
} as const;
