import type { Wording } from "../../language/Wording.js";

/** What each refusal of access or of a signed statement says to people; `{fact:form}` is filled in. */
export const dutyRefusals = {
  DutyMissing: {
    en: "{account} does not hold the duty {duty:duty} at organisation {organisation:oin}, or holds it with a delay: let the organisation's administrator grant it, or use the key of somebody who holds it.",
    nl: "{account} heeft niet de bevoegdheid {duty:duty} bij organisatie {organisation:oin}, of heeft die met een wachttijd: laat de beheerder van de organisatie haar geven, of gebruik de sleutel van iemand die haar heeft.",
  },
  DutyContractFrozen: {
    en: "Contract {target} is frozen: nothing can be changed there until the network administrator lets it go on (network unfreeze).",
    nl: "Contract {target} staat stil: daar kan niets veranderen tot de netwerkbeheerder het weer verder laat gaan (network unfreeze).",
  },
  StatementNeedsFourEyes: {
    en: "{account} both signed the statement and submits it: let another operator submit it.",
    nl: "{account} heeft de verklaring ondertekend en dient haar ook in: laat een andere consulent haar indienen.",
  },
  StatementExpired: {
    en: "The statement could be submitted until {deadline:time} and it is {time:time} on the chain: let it be signed again with a later deadline.",
    nl: "De verklaring kon worden ingediend tot en met {deadline:time} en op de keten is het {time:time}: laat haar opnieuw ondertekenen met een latere termijn.",
  },
  StatementNotSigned: {
    en: "The signature is not that of {signer}: a field was altered after signing, it was signed for another chain or contract, or somebody else signed; let it be signed again.",
    nl: "De handtekening is niet van {signer}: een gegeven is na het ondertekenen veranderd, zij is voor een andere keten of een ander contract gezet, of iemand anders tekende; laat opnieuw ondertekenen.",
  },
  StatementsMissing: {
    en: "There is no statement: name at least one.",
    nl: "Er is geen verklaring: noem er minstens een.",
  },
  StatementUsed: {
    en: "This statement has been carried out before: there is nothing to do.",
    nl: "Deze verklaring is al eerder uitgevoerd: er is niets te doen.",
  },
} as const satisfies Record<string, Wording>;
