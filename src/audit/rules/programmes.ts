import { Duty } from "../../organisation/Duty.js";
import { REDEEMER_ROLE } from "../../organisation/roleOf.js";
import { REDEEMERS } from "../../statements/StatementKind.js";
import type { Audit } from "../Audit.js";
import type { Rule } from "../Rule.js";
import { ProgrammeStanding } from "../Books.js";

/** What was agreed, who acceded, and who suspended or closed a programme. */
export function programmes({ books, history }: Audit): Rule {
  return {
    ProgrammeCreated: ({ programme: number, termsHash, agreement }, at) => {
      const redeemer = REDEEMERS.find((name) => history.addresses[name] === agreement.redeemer);
      const book = {
        number,
        agreement,
        termsHash,
        redeemer,
        status: ProgrammeStanding.Open as bigint,
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
      const next = BigInt(books.programmes.size) + 1n;
      at.check(
        "I16",
        number === next,
        () => `Programme ${number.toString()} came where ${next.toString()} was next.`,
      );
      books.programmes.set(number, book);
      at.requireCaller(book);
      const { redeemer: contract } = agreement;
      at.check("I3", redeemer !== undefined, () => {
        return `The coins of programme ${number.toString()} are redeemed by ${contract}, whose receipts cannot be audited.`;
      });
      at.check("I16", books.roles.has(REDEEMER_ROLE, contract, at.time), () => {
        return `${contract} was not admitted as a redeemer when programme ${number.toString()} named it.`;
      });
    },

    ActivityAdded: ({ programme, activity, entry: { rate } }, at) => {
      const book = at.programme("I5", programme);
      if (book === undefined) return;
      at.requireCaller(book);
      at.check("I16", book.status !== ProgrammeStanding.Closed, () => {
        return `Activity ${activity.toString()} was added to programme ${programme.toString()}, which is closed.`;
      });
      at.check("I5", activity === BigInt(book.catalogue.length), () => {
        return `Activity ${activity.toString()} of programme ${programme.toString()} came where ${book.catalogue.length} was next.`;
      });
      book.catalogue.push({ rate, offered: rate.offered });
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
        return `Organisation ${organisation.toString()} acceded to programme ${programme.toString()} twice.`;
      });
      book.acceded.add(organisation);
    },

    ProgrammeStatusChanged: ({ programme, status }, at) => {
      const book = at.programme("I16", programme);
      if (book === undefined) return;
      at.requireCaller(book, Duty.Administrator);
      at.check("I16", book.status !== ProgrammeStanding.Closed && book.status !== status, () => {
        return `Programme ${programme.toString()} went from status ${book.status.toString()} to ${status.toString()}.`;
      });
      book.status = status;
    },
  };
}
