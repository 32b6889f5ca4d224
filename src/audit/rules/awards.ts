import { formatEuros } from "../../language/formatEuros.js";
import { Duty } from "../../organisation/Duty.js";
import { ParticipantStatus } from "../../participation/ParticipantStatus.js";
import type { Attestation } from "../../statements/AttestationBatch.js";
import { type ProgrammeBook, ProgrammeStatus } from "../Books.js";
import type { Inspection } from "../Inspection.js";
import type { Rule } from "../Rule.js";
import { statusName } from "../statusName.js";
import { personOf } from "./personOf.js";
import { taskName } from "./taskName.js";

/** Awards: what was attested earns what the catalogue promises, once, within budget and ceilings. */
export function awards(): Rule {
  return {
    TasksAwarded: ({ programme, operator, attester, statement, coins, tasks }, at) => {
      const book = at.programme("I5", programme);
      // The coins stand in the events before this one, a task each.
      const mints = at.minted.splice(Math.max(0, at.minted.length - tasks.length));
      if (book === undefined) return;
      at.requireCaller(book);
      at.check(
        "I5",
        operator === at.caller,
        () => `The award names ${operator} and was sent by ${at.caller}.`,
      );
      at.check("I16", book.status === ProgrammeStatus.Open, () => {
        return `Tasks were awarded in programme ${programme.toString()}, which was not open.`;
      });
      at.requireDuty("I5", book.agreement.municipality, [Duty.Attester], attester);
      const batch = at.statement("I5", "AttestationBatch", statement);
      const attestations = batch?.attestations ?? [];
      const same =
        batch?.programme === programme &&
        batch.attester === attester &&
        attestations.length === tasks.length &&
        attestations.every(({ task }, index) => task === tasks[index]);
      at.check(
        "I5",
        same,
        () =>
          `An award of ${operator} in programme ${programme.toString()} differs from the statement of ${attester} that it names.`,
      );

      let sum = 0n;
      for (const [index, attestation] of attestations.entries()) {
        const mint = mints[index];
        const earned = mint?.programme === programme && mint.account === attestation.participant;
        const task = taskName(book, attestation);
        at.check("I5", earned, () => `The coins of ${task} went to another account than was attested.`);
        awardOne(at, book, attestation, mint?.coins ?? 0n);
        sum += mint?.coins ?? 0n;
      }
      at.check("I5", sum === coins, () => {
        return `The award of ${coins.toString()} coins in programme ${programme.toString()} brought ${sum.toString()}.`;
      });
      book.awarded += coins;
      const { budget } = book.agreement;
      at.check("I1", book.awarded <= budget, () => {
        return `Programme ${programme.toString()} awarded ${book.awarded.toString()} coins; its budget is ${budget.toString()}.`;
      });
    },
  };
}

function awardOne(at: Inspection, book: ProgrammeBook, attestation: Attestation, coins: bigint): void {
  const { task, participant, activity, units, group, started, finished } = attestation;
  const { startsAt, endsAt, coinValue, monthCeiling, yearCeiling } = book.agreement;
  const name = taskName(book, attestation);
  at.check("I5", !book.tasks.has(task), () => `${name} was awarded before.`);
  const entry = book.catalogue[Number(activity)];
  at.check(
    "I5",
    entry?.offered === true,
    () => `${name} is of activity ${activity.toString()}, which was not offered.`,
  );
  const { reward = 0n, groupMultiplier = 0n, minimumDuration = 0n } = entry?.entry.rate ?? {};
  at.check("I5", units > 0n, () => `${name} has no units.`);
  const earned = reward * units * (group ? groupMultiplier : 1n);
  at.check("I5", earned === coins, () => {
    return `${name} brought ${coins.toString()} coins; the catalogue gives ${earned.toString()}.`;
  });
  at.check(
    "I5",
    started >= startsAt && finished <= endsAt,
    () => `${name} was outside the programme's period.`,
  );
  at.check("I5", finished <= at.time, () => `${name} was awarded before it was finished.`);
  const took = finished - started;
  const needed = minimumDuration * units;
  at.check("I5", took >= needed, () => {
    return `${name} took ${took.toString()} seconds; its activity takes ${needed.toString()} at least.`;
  });

  const person = personOf(book, participant);
  at.check("I5", person.status === ParticipantStatus.Enrolled, () => {
    return `${name} was awarded to ${participant}, who was ${statusName(ParticipantStatus, person.status)}.`;
  });
  const month = new Date(Number(at.time) * 1_000).toISOString().slice(0, "2027-01".length);
  person.months.set(month, (person.months.get(month) ?? 0n) + coins);
  const inMonth = (person.months.get(month) ?? 0n) * coinValue;
  let inYear = 0n;
  for (const [one, awarded] of person.months) {
    if (one.slice(0, "2027".length) === month.slice(0, "2027".length)) inYear += awarded * coinValue;
  }
  at.check("I9", inMonth <= monthCeiling && inYear <= yearCeiling, () => {
    return `${participant} was awarded ${formatEuros(inMonth)} in ${month} and ${formatEuros(inYear)} in its year; the ceilings of programme ${book.number.toString()} are ${formatEuros(monthCeiling)} and ${formatEuros(yearCeiling)}.`;
  });
  if (!book.tasks.has(task)) book.tasks.set(task, { attestation, coins, month, annulled: false });
}
