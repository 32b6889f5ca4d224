import { Duty } from "../../organisation/Duty.js";
import { formatOin } from "../../organisation/formatOin.js";
import { REDEEMER_ROLE } from "../../organisation/roleOf.js";
import { REDEEMERS } from "../../statements/StatementKind.js";
import type { Audit } from "../Audit.js";
import { ProgrammeStatus } from "../Books.js";
import type { Rule } from "../Rule.js";
import { statusName } from "../statusName.js";

/** What was agreed, who acceded, and who suspended or closed a programme. */
export function programmes({ books, history }: Audit): Rule {
  return {
    ProgrammeCreated: ({ programme: number, municipality, label, termsHash, agreement }, at) => {
      const redeemer = REDEEMERS.find((name) => history.addresses[name] === agreement.redeemer);
      const book = {
        number,
        label,
        agreement,
        termsHash,
        redeemer,
        status: ProgrammeStatus.Open as bigint,
        catalogue: [],
        acceded: new Set<bigint>(),
        people: new Map(),
        successors: new Map(),
        tasks: new Map(),
        outstanding: 0n,
        awarded: 0n,
        redeemed: 0n,
        annulled: 0n,
      };
      at.requireNext("I16", "Programme", number, books.programmes.size);
      books.programmes.set(number, book);
      at.requireCaller(book);
      const agrees = municipality === agreement.municipality && agreement.status === ProgrammeStatus.Open;
      at.check("I16", agrees, () => {
        return `Programme ${number.toString()} of ${formatOin(municipality)} began as ${statusName(ProgrammeStatus, agreement.status)} and for ${formatOin(agreement.municipality)}.`;
      });
      const { redeemer: contract } = agreement;
      at.check("I3", redeemer !== undefined, () => {
        return `The coins of programme ${number.toString()} are redeemed by ${contract}, whose receipts cannot be audited.`;
      });
      at.check("I16", books.roles.has(REDEEMER_ROLE, contract, at.time), () => {
        return `${contract} was not admitted as a redeemer when programme ${number.toString()} named it.`;
      });
    },

    ActivityAdded: ({ programme, activity, entry }, at) => {
      const book = at.programme("I5", programme);
      if (book === undefined) return;
      at.requireCaller(book);
      at.check("I16", book.status !== ProgrammeStatus.Closed, () => {
        return `Activity ${activity.toString()} was added to programme ${programme.toString()}, which is closed.`;
      });
      at.requireNext(
        "I5",
        `Of programme ${programme.toString()} activity`,
        activity,
        book.catalogue.length - 1,
      );
      book.catalogue.push({ entry, offered: entry.rate.offered });
    },

    ActivityRetired: ({ programme, activity }, at) => {
      const book = at.programme("I5", programme);
      if (book === undefined) return;
      at.requireCaller(book);
      const entry = book.catalogue[Number(activity)];
      const offered = entry?.offered === true;
      at.check("I5", offered, () => {
        return `Activity ${activity.toString()} of programme ${programme.toString()} was retired and not offered.`;
      });
      if (entry !== undefined) entry.offered = false;
    },

    OrganisationAcceded: ({ programme, organisation, signer, ground }, at) => {
      const book = at.programme("I16", programme);
      if (book === undefined) return;
      at.requireCaller(book);
      at.statement(
        "I16",
        "Accession",
        (said) =>
          said.programme === programme &&
          said.organisation === organisation &&
          said.signer === signer &&
          said.ground === ground &&
          said.termsHash === book.termsHash,
      );
      at.requireDuty("I16", organisation, [Duty.Creditor, Duty.Provider], signer);
      at.check("I16", !book.acceded.has(organisation), () => {
        return `Organisation ${formatOin(organisation)} acceded to programme ${programme.toString()} twice.`;
      });
      book.acceded.add(organisation);
    },

    ProgrammeStatusChanged: ({ programme, status }, at) => {
      const book = at.programme("I16", programme);
      if (book === undefined) return;
      at.requireCaller(book, Duty.Administrator);
      at.check("I16", book.status !== ProgrammeStatus.Closed && book.status !== status, () => {
        return `Programme ${programme.toString()} went from ${statusName(ProgrammeStatus, book.status)} to ${statusName(ProgrammeStatus, status)}.`;
      });
      book.status = status;
    },
  };
}
