/** What each refusal of the access manager and the brake says to people; `{fact:form}` is filled in. */
export const managerRefusals = {
  BrakeRoleMissing:
    "{account} may not pull the brake, or may so with a delay only: use the key of somebody who holds that role.",
  AccessManagerAlreadyScheduled: "The operation {operationId} is scheduled already: wait, or execute it.",
  AccessManagerNotScheduled: "The operation {operationId} is not scheduled: schedule it first.",
  AccessManagerNotReady: "The operation {operationId} has to wait for its delay: try again later.",
  AccessManagerExpired: "The operation {operationId} was not executed in time: schedule it again.",
  AccessManagerLockedRole: "Role {roleId} cannot be changed.",
  AccessManagerLockedFunction: "The function {selector} cannot be given to another role.",
  AccessManagerBadConfirmation: "An account can give up its own role only: use the key of that account.",
  AccessManagerUnauthorizedAccount:
    "{msgsender} does not hold {roleId:role}, which is needed for this: use the key of somebody who holds it.",
  AccessManagerUnauthorizedCall:
    "{caller} may not call {selector} of {target}: use the key of somebody who may.",
  AccessManagerUnauthorizedConsume: "{target} may not carry out scheduled operations.",
  AccessManagerUnauthorizedCancel: "{msgsender} may not cancel this operation of {caller}.",
  AccessManagerInvalidInitialAdmin: "{initialAdmin} cannot be the network administrator.",
} as const;
