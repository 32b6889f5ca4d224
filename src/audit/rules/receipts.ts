import { Duty } from "../../organisation/Duty.js";
import { formatOin } from "../../organisation/formatOin.js";
import type { Redeemer } from "../../statements/StatementKind.js";
import type { Audit } from "../Audit.js";
import type { ProgrammeBook } from "../Books.js";
import { currentAccount } from "../currentAccount.js";
import type { Inspection } from "../Inspection.js";
import type { Rule } from "../Rule.js";

/** What became of receipts: acknowledged, or reversed with their coins given back. */
export function receipts({ books }: Audit): Rule {
  return {
    ReceiptsAcknowledged: ({ programme, organisation, signer, numbers }, at) => {
      // Only the contracts that redeem log what becomes of receipts.
      const redeemer = at.contract as Redeemer;
      const book = requireParties(at, redeemer, programme, organisation, signer);
      if (book === undefined) return;
      at.statement(
        "I7",
        "Acknowledgement",
        (said) =>
          said.programme === programme &&
          said.organisation === organisation &&
          said.signer === signer &&
          said.numbers.length === numbers.length &&
          said.numbers.every((number, index) => number === numbers[index]),
      );
      for (const number of numbers) {
        const receipt = books.receipts[redeemer].get(number);
        const fits = receipt?.status === "issued" && receipt.organisation === organisation;
        at.check("I7", fits && receipt.programme === book, () => {
          return `Receipt ${number.toString()} of ${redeemer} was acknowledged by ${formatOin(organisation)}; it was ${receipt?.status ?? "never issued"}.`;
        });
        if (receipt !== undefined) receipt.status = "acknowledged";
      }
    },

    ReceiptReversed: ({ programme, organisation, number, signer, reason }, at) => {
      const redeemer = at.contract as Redeemer;
      const book = requireParties(at, redeemer, programme, organisation, signer);
      if (book === undefined) return;
      at.statement(
        "I7",
        "Reversal",
        (said) =>
          said.programme === programme &&
          said.organisation === organisation &&
          said.number === number &&
          said.signer === signer &&
          said.reason === reason,
      );
      const receipt = books.receipts[redeemer].get(number);
      const party =
        redeemer === "DebtRelief" ? books.claims.get(receipt?.target ?? 0n)?.holder : receipt?.organisation;
      const fits = receipt?.programme === book && receipt.status !== "reversed" && party === organisation;
      at.check("I7", fits, () => {
        return `Receipt ${number.toString()} of ${redeemer} was reversed by ${formatOin(organisation)}; it was ${receipt?.status ?? "never issued"}.`;
      });
      if (receipt === undefined || receipt.status === "reversed") return;
      receipt.status = "reversed";
      book.redeemed -= receipt.coins;
      const account = currentAccount(book, receipt.participant);
      if (receipt.coins > 0n) at.toRestore.push({ programme, account, coins: receipt.coins });
      const offer = redeemer === "InKind" ? books.offers.get(receipt.target) : undefined;
      if (offer !== undefined) offer.stock += 1n;
    },
  };
}

/** Requires an operator who sent it, and somebody who speaks for an organisation that receives such receipts. */
function requireParties(
  at: Inspection,
  redeemer: Redeemer,
  programme: bigint,
  organisation: bigint,
  signer: string,
): ProgrammeBook | undefined {
  const book = at.programme("I7", programme);
  if (book === undefined) return undefined;
  at.requireCaller(book);
  const duty = redeemer === "DebtRelief" ? Duty.Creditor : Duty.Provider;
  at.requireDuty("I7", organisation, [duty], signer);
  return book;
}
