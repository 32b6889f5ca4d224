import type { Wording } from "../../language/Wording.js";

/** What each refusal of the access manager and the brake says to people; `{fact:form}` is filled in. */
export const managerRefusals = {
  BrakeRoleMissing: {
    en: "{account} may not pull the brake, or may so with a delay only: use the key of somebody who holds that role.",
    nl: "{account} mag de noodrem niet gebruiken, of alleen met een wachttijd: gebruik de sleutel van een houder van de noodrem.",
  },
  AccessManagerAlreadyScheduled: {
    en: "The operation {operationId} is scheduled already: wait, or execute it.",
    nl: "De handeling {operationId} is al aangekondigd: wacht, of voer haar uit.",
  },
  AccessManagerNotScheduled: {
    en: "The operation {operationId} is not scheduled: schedule it first.",
    nl: "De handeling {operationId} is niet aangekondigd: kondig haar eerst aan.",
  },
  AccessManagerNotReady: {
    en: "The operation {operationId} has to wait for its delay: try again later.",
    nl: "De handeling {operationId} moet haar wachttijd nog uitzitten: probeer het later opnieuw.",
  },
  AccessManagerExpired: {
    en: "The operation {operationId} was not executed in time: schedule it again.",
    nl: "De handeling {operationId} is niet op tijd uitgevoerd: kondig haar opnieuw aan.",
  },
  AccessManagerLockedRole: {
    en: "Role {roleId} cannot be changed.",
    nl: "Rol {roleId} kan niet worden veranderd.",
  },
  AccessManagerLockedFunction: {
    en: "The function {selector} cannot be given to another role.",
    nl: "De functie {selector} kan niet aan een andere rol worden gegeven.",
  },
  AccessManagerBadConfirmation: {
    en: "An account can give up its own role only: use the key of that account.",
    nl: "Een rekening kan alleen haar eigen rol opgeven: gebruik de sleutel van die rekening.",
  },
  AccessManagerUnauthorizedAccount: {
    en: "{msgsender} does not hold {roleId:role}, which is needed for this: use the key of somebody who holds it.",
    nl: "{msgsender} heeft niet {roleId:role}, en die is hiervoor nodig: gebruik de sleutel van iemand die haar heeft.",
  },
  AccessManagerUnauthorizedCall: {
    en: "{caller} may not call {selector} of {target}: use the key of somebody who may.",
    nl: "{caller} mag {selector} van {target} niet aanroepen: gebruik de sleutel van iemand die dat mag.",
  },
  AccessManagerUnauthorizedConsume: {
    en: "{target} may not carry out scheduled operations.",
    nl: "{target} mag geen aangekondigde handelingen uitvoeren.",
  },
  AccessManagerUnauthorizedCancel: {
    en: "{msgsender} may not cancel this operation of {caller}.",
    nl: "{msgsender} mag deze handeling van {caller} niet tegenhouden.",
  },
  AccessManagerInvalidInitialAdmin: {
    en: "{initialAdmin} cannot be the network administrator.",
    nl: "{initialAdmin} kan niet de netwerkbeheerder zijn.",
  },
} as const satisfies Record<string, Wording>;
