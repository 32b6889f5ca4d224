/** What each refusal of access or of a signed statement says to people; `{fact:form}` is filled in. */
export const dutyRefusals = {
  DutyMissing:
    "{account} does not hold the duty {duty:duty} at organisation {organisation:oin}, or holds it with a delay: let the organisation's administrator grant it, or use the key of somebody who holds it.",
  DutyContractFrozen:
    "The network administrator has frozen {target}: nothing can be changed there until it is released.",
  StatementNeedsFourEyes:
    "{account} both signed the statement and submits it: let another operator submit it.",
  StatementExpired:
    "The statement could be submitted until {deadline:time} and it is {time:time} on the chain: let it be signed again with a later deadline.",
  StatementNotSigned:
    "The signature is not that of {signer}: a field was altered after signing, it was signed for another chain or contract, or somebody else signed; let it be signed again.",
  StatementsMissing: "There is no statement: name at least one.",
  StatementUsed: "This statement has been carried out before: there is nothing to do.",
} as const;
