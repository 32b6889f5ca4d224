import { Duty } from "../../organisation/Duty.js";
import { currentAccount } from "../currentAccount.js";
import type { Rule } from "../Rule.js";
import { personOf } from "./personOf.js";
import { taskName } from "./taskName.js";

/** Of an attestation, what decides how much is taken from whom, and which ceiling is freed. Evidence may be committed to anew. */
const DECIDING = ["participant", "activity", "units", "group", "started", "finished"] as const;

/** Annulments: each says what the award said, which the contract cannot know. */
export function annulments(): Rule {
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
      for (const field of annulment === undefined ? [] : DECIDING) {
        const [said, was] = [annulment?.attestation[field], awarded.attestation[field]];
        at.check("I5", said === was, () => {
          return `${name} was awarded with ${field} ${String(was)} and annulled with ${String(said)}, by ${at.caller} on the word of ${attester}.`;
        });
      }
      const account = currentAccount(book, awarded.attestation.participant);
      at.check("I8", participant === account, () => {
        return `${name} was annulled with coins of ${participant}; its participant is ${account}.`;
      });
      at.check("I2", coins + spent === awarded.coins, () => {
        return `${name} was annulled with ${coins.toString()} coins and ${spent.toString()} spent; it was awarded ${awarded.coins.toString()}.`;
      });
      const { months } = personOf(book, account);
      if (!awarded.annulled) months.set(awarded.month, (months.get(awarded.month) ?? 0n) - coins);
      awarded.annulled = true;
    },
  };
}
