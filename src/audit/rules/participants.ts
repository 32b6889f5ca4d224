import { Duty } from "../../organisation/Duty.js";
import { ParticipantStatus } from "../../participation/ParticipantStatus.js";
import type { Audit } from "../Audit.js";
import { type Person, ProgrammeStatus } from "../Books.js";
import type { Inspection } from "../Inspection.js";
import { openClaims } from "../openClaims.js";
import type { Rule } from "../Rule.js";
import { statusName } from "../statusName.js";
import { personOf } from "./personOf.js";
import { touched } from "./touched.js";

/** Who joined, stopped, was suspended or has another account; and whether each stands as was acted. */
export function participants({ books }: Audit): Rule {
  /** Who joined in this transaction, and the arrangement that they named. */
  const joined: { readonly account: string; readonly person: Person; readonly target: bigint }[] = [];

  return {
    ParticipantEnrolled: ({ programme, participant, target, enrolment }, at) => {
      const book = at.programme("I11", programme);
      if (book === undefined) return;
      at.requireCaller(book);
      at.check("I16", book.status === ProgrammeStatus.Open, () => {
        return `${participant} joined programme ${programme.toString()}, which was not open.`;
      });
      at.statement(
        "I11",
        "Consent",
        (said) =>
          said.programme === programme &&
          said.participant === participant &&
          said.target === target &&
          said.enrolment === enrolment &&
          said.termsHash === book.termsHash,
      );
      const person = personOf(book, participant);
      const joins = person.status === ParticipantStatus.None || person.status === ParticipantStatus.Withdrawn;
      at.check("I11", joins && enrolment === person.enrolments + 1n, () => {
        return `${participant} joined programme ${programme.toString()} with enrolment ${enrolment.toString()} after ${person.enrolments.toString()}, and was ${nameOf(person.status)}.`;
      });
      person.status = ParticipantStatus.Enrolled;
      person.enrolments = enrolment;
      joined.push({ account: participant, person, target: book.redeemer === "DebtRelief" ? target : 0n });
    },

    ParticipantStatusChanged: ({ programme, participant, status, reason }, at) => {
      const book = at.programme("I11", programme);
      if (book === undefined) return;
      const person = personOf(book, participant);
      const before = person.status;
      const stays = status === ParticipantStatus.Cleared && person.arrangement === 0n;
      at.check("I11", mayGo(before, status) && !stays, () => {
        return `${participant} of programme ${programme.toString()} went from ${nameOf(before)} to ${nameOf(status)}.`;
      });
      if (status === ParticipantStatus.Withdrawn) {
        at.statement(
          "I11",
          "Withdrawal",
          (said) =>
            said.programme === programme &&
            said.participant === participant &&
            said.enrolment === person.enrolments,
        );
      }
      at.check("I11", (status === ParticipantStatus.Suspended) === (BigInt(reason) !== 0n), () => {
        const given = status === ParticipantStatus.Suspended ? "without a reason" : "with a reason";
        return `${participant} of programme ${programme.toString()} became ${nameOf(status)} ${given}.`;
      });
      at.requireCaller(book);
      person.status = status;
    },

    ParticipantRecovered: ({ programme, participant, successor, attester }, at) => {
      const book = at.programme("I8", programme);
      if (book === undefined) return;
      at.requireCaller(book);
      at.statement(
        "I8",
        "Recovery",
        (said) =>
          said.programme === programme &&
          said.participant === participant &&
          said.successor === successor &&
          said.attester === attester,
      );
      at.requireDuty("I8", book.agreement.municipality, [Duty.Attester], attester);
      const moved = personOf(book, participant);
      const unknown = personOf(book, successor).status === ParticipantStatus.None;
      const could =
        unknown && moved.status !== ParticipantStatus.None && moved.status !== ParticipantStatus.Moved;
      at.check("I8", could, () => {
        return `${successor} took the place of ${participant} in programme ${programme.toString()}, and one of them could not.`;
      });
      // Else accounts could take each other's place in a circle.
      if (!could) return;
      book.people.set(successor, moved);
      book.people.delete(participant);
      personOf(book, participant).status = ParticipantStatus.Moved;
      book.successors.set(participant, successor);
    },

    after: (at) => {
      for (const { account, person, target } of joined.splice(0)) {
        at.check("I11", person.arrangement === target, () => {
          return `${account} consented to arrangement ${target.toString()} and joined ${person.arrangement.toString()}.`;
        });
      }
      clearedAsIs(at);
    },
  };

  /** Cleared are those, and only those, whose household has claims of which none is open. */
  function clearedAsIs(at: Inspection): void {
    for (const number of touched(at)) {
      const arrangement = books.arrangements.get(number);
      if (arrangement === undefined) continue;
      const cleared = arrangement.claims.length > 0 && openClaims(arrangement) === 0;
      for (const account of arrangement.members) {
        const person = personOf(arrangement.programme, account);
        if (person.status !== ParticipantStatus.Enrolled && person.status !== ParticipantStatus.Cleared)
          continue;
        at.check("I11", (person.status === ParticipantStatus.Cleared) === cleared, () => {
          return `${account} is ${cleared ? "not cleared, although no claim" : "cleared, although a claim"} of arrangement ${number.toString()} is open.`;
        });
      }
    }
  }
}

function nameOf(status: bigint): string {
  return statusName(ParticipantStatus, status);
}

function mayGo(from: bigint, to: bigint): boolean {
  const { Enrolled, Cleared, Suspended, Withdrawn } = ParticipantStatus;
  const takesPart = from === Enrolled || from === Cleared || from === Suspended;
  if (to === Enrolled) return from === Cleared || from === Suspended;
  if (to === Cleared) return from === Enrolled || from === Suspended;
  if (to === Suspended) return from === Enrolled || from === Cleared;
  return to === Withdrawn && takesPart;
}
