import { Duty } from "../../organisation/Duty.js";
import type { Attestation } from "../../statements/AttestationBatch.js";
import type { Audit } from "../Audit.js";
import type { Rule } from "../Rule.js";
import { personOf } from "./personOf.js";
import { taskName } from "./taskName.js";

/** Annulments: each says what the award said, which the contract cannot know. */
export function annulments({ books }: Audit): Rule {
  return {
    TaskAnnulled: ({ programme, participant, task, attester, coins, spent, reason }, at) => {
      const book = at.programme("I5", programme);
      if (book === undefined) return;
      at.requireCaller(book);
      at.requireDuty("I5", book.agreement.municipality, [Duty.Attester], attester);
      const annulment = at.statement(
        "I5",
        "Annulment",
        (said) =>
          said.programme === programme &&
          said.attester === attester &&
          said.reason === reason &&
          said.attestation.task === task,
      );
      at.toBurn.push({ programme, account: participant, coins });
      book.annulled += coins;
      const awarded = book.tasks.get(task);
      const known = at.check("I5", awarded !== undefined, () => {
        return `Task ${task.toString()} of programme ${programme.toString()} was annulled and never awarded.`;
      });
      if (!known || awarded === undefined) return;
      const name = taskName(book, awarded.attestation);
      at.check("I5", !awarded.annulled, () => `${name} was annulled twice.`);
      const same = annulment !== undefined && isSame(annulment.attestation, awarded.attestation);
      at.check("I5", same, () => `${name} was annulled with other contents than it was awarded with.`);
      const account = books.currentAccount(book, awarded.attestation.participant);
      at.check("I8", participant === account, () => {
        return `The annulment of ${name} took coins from ${participant}; its participant is ${account}.`;
      });
      at.check("I2", coins + spent === awarded.coins, () => {
        return `The annulment of ${name} tells ${coins.toString()} coins and ${spent.toString()} spent; it was awarded ${awarded.coins.toString()}.`;
      });
      const { months } = personOf(book, account);
      if (!awarded.annulled) months.set(awarded.month, (months.get(awarded.month) ?? 0n) - coins);
      awarded.annulled = true;
    },
  };
}

/** Evidence may be committed to anew; everything else decides what is taken from whom. */
function isSame(one: Attestation, other: Attestation): boolean {
  return (
    one.participant === other.participant &&
    one.activity === other.activity &&
    one.units === other.units &&
    one.group === other.group &&
    one.finished === other.finished &&
    one.started === other.started
  );
}
