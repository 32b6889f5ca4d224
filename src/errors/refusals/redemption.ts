import type { Wording } from "../../language/Wording.js";

/** What each refusal of the redeemers says to people; `{fact:form}` is filled in. */
export const redemptionRefusals = {
  ReceiptBookOtherRedeemer: {
    en: "The coins of programme {programme} are redeemed by {redeemer}: submit this there.",
    nl: "De coins van programma {programme} worden ingeleverd bij {redeemer}: dien dit daar in.",
  },
  ReceiptBookNotCoin: {
    en: "{caller} is not the coin: only the coin announces participants.",
    nl: "{caller} is niet de coin: alleen de coin meldt deelnemers aan.",
  },
  ReceiptBookTargetRefused: {
    en: "A consent to this programme names no target and this one names {target}: let {participant} sign again with target 0.",
    nl: "Een toestemming voor dit programma noemt geen doel en deze noemt {target}: laat {participant} opnieuw ondertekenen met doel 0.",
  },
  ReceiptBookNothingOffered: {
    en: "Order {nonce} of {participant} in programme {programme} offers no coins, or none beyond those of earlier orders: leave it out. If the account was replaced, let the new one sign.",
    nl: "Opdracht {nonce} van {participant} in programma {programme} levert geen coins in, of geen andere dan eerdere opdrachten: laat haar weg. Is de rekening vervangen, laat dan de nieuwe ondertekenen.",
  },
  ReceiptBookOrderNotNeeded: {
    en: "The other orders take all coins that can be divided: leave order {nonce} of {participant} out; the coins stay with the participant.",
    nl: "De andere opdrachten nemen alle coins die te verdelen zijn: laat opdracht {nonce} van {participant} weg; de coins blijven bij de deelnemer.",
  },
  ReceiptBookLengthsDiffer: {
    en: "There are {numbers} receipt numbers and {contents} contents: give as many of each, and at least one.",
    nl: "Er zijn {numbers} nummers van bewijzen en {contents} inhouden: geef er evenveel van elk, en minstens een.",
  },
  ReceiptBookUnknown: {
    en: "There is no receipt {number} with these fields: check the receipt against the chain.",
    nl: "Er is geen bewijs {number} met deze gegevens: vergelijk het bewijs met de keten.",
  },
  ReceiptBookNotIssued: {
    en: "Receipt {number} is {status:receiptStatus} already: leave it out.",
    nl: "Bewijs {number} is al {status:receiptStatus}: laat het weg.",
  },
  ReceiptBookReversedBefore: {
    en: "Receipt {number} was reversed before: there is nothing to do.",
    nl: "Bewijs {number} is al teruggedraaid: er is niets te doen.",
  },
  ReceiptBookReversalDiffers: {
    en: "The reversal is of receipt {given} and the fields are of receipt {number}: submit the two that go together.",
    nl: "Het terugdraaien is van bewijs {given} en de gegevens zijn van bewijs {number}: dien de twee in die bij elkaar horen.",
  },
  ReceiptBookReasonMissing: {
    en: "A reason is needed to reverse receipt {number}: give it as a short code.",
    nl: "Om bewijs {number} terug te draaien is een reden nodig: geef die als korte code.",
  },
  DebtReliefArrangementUnknown: {
    en: "There is no arrangement {arrangement}{programme:inProgramme}: correct its number.",
    nl: "Er is geen schuldregeling {arrangement}{programme:inProgramme}: verbeter het nummer.",
  },
  DebtReliefCommitmentMissing: {
    en: "The arrangement has no commitment to its case number: make one.",
    nl: "De schuldregeling heeft geen vastlegging van haar zaaknummer: maak die.",
  },
  DebtReliefArrangementFull: {
    en: "Arrangement {arrangement} has its {limit} members: enrol the participant towards another one.",
    nl: "Schuldregeling {arrangement} heeft haar {limit} leden: schrijf de deelnemer bij een andere in.",
  },
  DebtReliefNotMember: {
    en: "{participant} belongs to arrangement {have} of programme {programme}, not to {need}: correct the target.",
    nl: "{participant} hoort bij schuldregeling {have} van programma {programme}, niet bij {need}: verbeter het doel.",
  },
  DebtReliefNotAcceded: {
    en: "Organisation {creditor:oin} has not acceded to programme {programme}: let it accede first.",
    nl: "Organisatie {creditor:oin} is niet toegetreden tot programma {programme}: laat die eerst toetreden.",
  },
  DebtReliefClaimsRefused: {
    en: "Arrangement {arrangement} would have {needed} claims; it has from 1 to {limit}: register fewer.",
    nl: "Schuldregeling {arrangement} zou {needed} vorderingen hebben; zij heeft er 1 tot {limit}: meld er minder aan.",
  },
  DebtReliefClaimInvalid: {
    en: "A claim for arrangement {arrangement} has no amount or no commitment (number {index} of the statement, counted from 0): let the creditor correct it.",
    nl: "Een vordering voor schuldregeling {arrangement} heeft geen bedrag of geen vastlegging (nummer {index} van de verklaring, geteld vanaf 0): laat de schuldeiser haar verbeteren.",
  },
  DebtReliefClaimNotOpen: {
    en: "Claim {claim} is {status:claimStatus}: it has to be open for this.",
    nl: "Vordering {claim} is {status:claimStatus}: hiervoor moet zij open staan.",
  },
  DebtReliefNotHolder: {
    en: "Claim {claim} is held by {have:oin}, not by {need:oin}: let its holder sign.",
    nl: "Vordering {claim} is van {have:oin}, niet van {need:oin}: laat de houder ondertekenen.",
  },
  DebtReliefGroundMissing: {
    en: "The statement about claim {claim} names no ground or reason: let it be signed again with one.",
    nl: "De verklaring over vordering {claim} noemt geen grond of reden: laat haar opnieuw ondertekenen met een.",
  },
  DebtReliefReversalRefused: {
    en: "The receipt cannot be reversed, because its claim {claim} is {status:claimStatus} now.",
    nl: "Het bewijs kan niet worden teruggedraaid, omdat vordering {claim} nu {status:claimStatus} is.",
  },
  DebtReliefNotDischargeable: {
    en: "Its creditor stated that claim {claim} cannot be discharged: leave the discharge out.",
    nl: "De schuldeiser verklaarde dat vordering {claim} niet kan worden kwijtgescholden: laat de kwijting weg.",
  },
  DebtReliefTooFewCoins: {
    en: "{offered} coins are too few to give any claim of arrangement {arrangement} one more, or none of its claims is open: wait until there are more coins, or a claim.",
    nl: "{offered} coins zijn te weinig om een vordering van schuldregeling {arrangement} er een meer te geven, of geen van haar vorderingen staat open: wacht tot er meer coins zijn, of een vordering.",
  },
  InKindNotAcceded: {
    en: "Organisation {provider:oin} has not acceded to programme {programme}: let it accede first.",
    nl: "Organisatie {provider:oin} is niet toegetreden tot programma {programme}: laat die eerst toetreden.",
  },
  InKindOfferInvalid: {
    en: "The offer's {field} is {have} and has to be {need} at least, as a number: let the provider correct it.",
    nl: "{field} van het aanbod is {have} en moet minstens {need} zijn, als getal: laat de aanbieder het verbeteren.",
  },
  InKindOfferUnknown: {
    en: "There is no offer {offer} in programme {programme}: correct its number.",
    nl: "Er is geen aanbod {offer} in programma {programme}: verbeter het nummer.",
  },
  InKindOutsidePeriod: {
    en: "Offer {offer} is from {startsAt:time} until {endsAt:time} and it is {time:time} on the chain.",
    nl: "Aanbod {offer} loopt van {startsAt:time} tot {endsAt:time} en op de keten is het {time:time}.",
  },
  InKindSoldOut: {
    en: "Offer {offer} has {have} left and {need} are asked: leave orders out.",
    nl: "Van aanbod {offer} zijn er {have} over en {need} gevraagd: laat opdrachten weg.",
  },
  InKindTooFewCoins: {
    en: "{participant} offers {have} coins and offer {offer} costs {need}.",
    nl: "{participant} levert {have} coins in en aanbod {offer} kost er {need}.",
  },
  PlanNotAcceded: {
    en: "Organisation {provider:oin} has not acceded to programme {programme}: let it accede first.",
    nl: "Organisatie {provider:oin} is niet toegetreden tot programma {programme}: laat die eerst toetreden.",
  },
  PlanProposalInvalid: {
    en: "The proposal's {field} is {have} and has to be {need} at least, as a number: correct it.",
    nl: "{field} van het voorstel is {have} en moet minstens {need} zijn, als getal: verbeter het.",
  },
  PlanProposalNotOpen: {
    en: "Proposal {proposal} of programme {programme} is {status:proposalStatus}: it has to be open for this.",
    nl: "Voorstel {proposal} van programma {programme} is {status:proposalStatus}: hiervoor moet het open zijn.",
  },
  PlanProposalExpired: {
    en: "Proposal {proposal} could be realised until {closesAt:time} and it is {time:time} on the chain.",
    nl: "Voorstel {proposal} kon worden verwezenlijkt tot en met {closesAt:time} en op de keten is het {time:time}.",
  },
  PlanTargetNotReached: {
    en: "The orders bring {have} coins together and proposal {proposal} takes {need}: wait for more.",
    nl: "De opdrachten brengen {have} coins bij elkaar en voorstel {proposal} vraagt er {need}: wacht op meer.",
  },
} as const satisfies Record<string, Wording>;
