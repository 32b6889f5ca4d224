/** What each refusal of the redeemers says to people; `{fact:form}` is filled in. */
export const redemptionRefusals = {
  ReceiptBookOtherRedeemer:
    "The coins of programme {programme} are redeemed by {redeemer}: submit this there.",
  ReceiptBookNotCoin: "{caller} is not the coin: only the coin announces participants.",
  ReceiptBookTargetRefused:
    "A consent to this programme names no target and this one names {target}: let {participant} sign again with target 0.",
  ReceiptBookNothingOffered:
    "Order {nonce} of {participant} in programme {programme} offers no coins: leave it out.",
  ReceiptBookOrderNotNeeded:
    "The other orders take all coins that can be divided: leave order {nonce} of {participant} out; the coins stay with the participant.",
  ReceiptBookLengthsDiffer:
    "There are {numbers} receipt numbers and {contents} contents: give as many of each, and at least one.",
  ReceiptBookUnknown: "There is no receipt {number} with these fields: check the receipt against the chain.",
  ReceiptBookNotIssued: "Receipt {number} is {status:receiptStatus} already: leave it out.",
  ReceiptBookReversedBefore: "Receipt {number} was reversed before: there is nothing to do.",
  ReceiptBookReversalDiffers:
    "The reversal is of receipt {given} and the fields are of receipt {number}: submit the two that go together.",
  ReceiptBookReasonMissing: "A reason is needed to reverse receipt {number}: give it as a short code.",
  DebtReliefArrangementUnknown:
    "There is no arrangement {arrangement} in programme {programme}: correct its number.",
  DebtReliefCommitmentMissing: "The arrangement has no commitment to its case number: make one.",
  DebtReliefArrangementFull:
    "Arrangement {arrangement} has its {limit} members: enrol the participant towards another one.",
  DebtReliefNotMember:
    "{participant} belongs to arrangement {have} of programme {programme}, not to {need}: correct the target.",
  DebtReliefNotAcceded:
    "Organisation {creditor:oin} has not acceded to programme {programme}: let it accede first.",
  DebtReliefClaimsRefused:
    "Arrangement {arrangement} would have {needed} claims; it has from 1 to {limit}: register fewer.",
  DebtReliefClaimInvalid:
    "A claim for arrangement {arrangement} has no amount or no commitment (number {index} of the statement, counted from 0): let the creditor correct it.",
  DebtReliefClaimNotOpen: "Claim {claim} is {status:claimStatus}: it has to be open for this.",
  DebtReliefNotHolder: "Claim {claim} is held by {have:oin}, not by {need:oin}: let its holder sign.",
  DebtReliefGroundMissing:
    "The statement about claim {claim} names no ground or reason: let it be signed again with one.",
  DebtReliefReversalRefused:
    "The receipt cannot be reversed, because its claim {claim} is {status:claimStatus} now.",
  DebtReliefNotDischargeable:
    "Its creditor stated that claim {claim} cannot be discharged: leave the discharge out.",
  DebtReliefTooFewCoins:
    "{offered} coins are too few to give any claim of arrangement {arrangement} one more: wait until there are more.",
  InKindNotAcceded:
    "Organisation {provider:oin} has not acceded to programme {programme}: let it accede first.",
  InKindOfferInvalid:
    "The offer's {field} is {have} and has to be {need} at least, as a number: let the provider correct it.",
  InKindOfferUnknown: "There is no offer {offer} in programme {programme}: correct its number.",
  InKindOutsidePeriod:
    "Offer {offer} is from {startsAt:time} until {endsAt:time} and it is {time:time} on the chain.",
  InKindSoldOut: "Offer {offer} has {have} left and {need} are asked: leave orders out.",
  InKindTooFewCoins: "{participant} offers {have} coins and offer {offer} costs {need}.",
  PlanNotAcceded:
    "Organisation {provider:oin} has not acceded to programme {programme}: let it accede first.",
  PlanProposalInvalid:
    "The proposal's {field} is {have} and has to be {need} at least, as a number: correct it.",
  PlanProposalNotOpen:
    "Proposal {proposal} of programme {programme} is {status:proposalStatus}: it has to be open for this.",
  PlanProposalExpired:
    "Proposal {proposal} could be realised until {closesAt:time} and it is {time:time} on the chain.",
  PlanTargetNotReached:
    "The orders bring {have} coins together and proposal {proposal} takes {need}: wait for more.",
} as const;
