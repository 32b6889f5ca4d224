import { Audit } from "./Audit.js";
import type { AuditedEvent, History } from "./History.js";
import { Inspection } from "./Inspection.js";
import type { Rule } from "./Rule.js";
import { annulments } from "./rules/annulments.js";
import { awards } from "./rules/awards.js";
import { claims } from "./rules/claims.js";
import { coins } from "./rules/coins.js";
import { offers } from "./rules/offers.js";
import { participants } from "./rules/participants.js";
import { programmes } from "./rules/programmes.js";
import { proposals } from "./rules/proposals.js";
import { receipts } from "./rules/receipts.js";
import { redemptions } from "./rules/redemptions.js";
import { roles } from "./rules/roles.js";

/**
 * Goes through a history from its beginning, and checks each event against the promises and all that came before.
 * Signatures are left for afterwards, because contract accounts have to be asked.
 */
export function replay(history: History): Audit {
  const audit = new Audit(history);
  // Redemptions look at balances before coins are taken from them, and standing follows from claims.
  const rules: Rule[] = [
    roles(audit),
    programmes(audit),
    awards(),
    annulments(),
    redemptions(audit),
    claims(audit),
    receipts(audit),
    offers(audit),
    proposals(audit),
    coins(audit),
    participants(audit),
  ];
  for (const transaction of history.transactions) {
    const at = new Inspection(audit, transaction);
    for (const event of transaction.events) {
      const { contract } = event;
      if (contract !== "AccessManager") {
        at.contract = contract;
        requireNotFrozen(audit, at);
      }
      for (const rule of rules) apply(rule, event, at);
    }
    for (const { after } of rules) after?.(at);
  }
  return audit;
}

function requireNotFrozen({ books, history }: Audit, at: Inspection): void {
  at.check("I16", !books.roles.isClosed(history.addresses[at.contract]), () => {
    return `${at.contract} was frozen and changed.`;
  });
}

function apply(rule: Rule, { name, args }: AuditedEvent, at: Inspection): void {
  // The rule's function takes the fields of the event with its own name.
  const act = rule[name] as ((fields: typeof args, at: Inspection) => void) | undefined;
  act?.(args, at);
}
