import { Duty } from "../../organisation/Duty.js";
import type { Audit } from "../Audit.js";
import type { Rule } from "../Rule.js";

/** Offers in kind, and that no more is sold than there is. */
export function offers({ books }: Audit): Rule {
  return {
    OfferMade: ({ offer: number, programme, provider, terms, statement }, at) => {
      const book = at.programme("I14", programme);
      if (book === undefined) return;
      at.requireCaller(book);
      const said = at.statement("I14", "OfferStatement", statement);
      if (said !== undefined) at.requireDuty("I14", provider, [Duty.Provider], said.signer);
      const same =
        said?.programme === programme &&
        said.provider === provider &&
        terms.provider === provider &&
        terms.programme === programme &&
        said.price === terms.price &&
        said.stock === terms.stock &&
        said.startsAt === terms.startsAt &&
        said.endsAt === terms.endsAt &&
        said.termsHash === terms.termsHash;
      at.check("I14", same && book.acceded.has(provider), () => {
        return `Offer ${number.toString()} differs from the statement that it names, or its provider has not acceded.`;
      });
      const next = BigInt(books.offers.size) + 1n;
      at.check(
        "I14",
        number === next,
        () => `Offer ${number.toString()} came where ${next.toString()} was next.`,
      );
      books.offers.set(number, { terms, provider, stock: terms.stock });
    },

    VoucherIssued: ({ number, offer: id, organisation, programme, coins }, at) => {
      const offer = books.offers.get(id);
      at.check(
        "I14",
        offer !== undefined,
        () => `Voucher ${number.toString()} is for offer ${id.toString()}, which was never made.`,
      );
      if (offer === undefined) return;
      const { terms, provider } = offer;
      const sold = terms.startsAt <= at.time && at.time <= terms.endsAt && offer.stock > 0n;
      at.check("I14", sold, () => {
        return `Voucher ${number.toString()} was sold outside the period of offer ${id.toString()}, or with ${offer.stock.toString()} left.`;
      });
      const right = coins === terms.price && organisation === provider && programme === terms.programme;
      at.check("I14", right, () => {
        return `Voucher ${number.toString()} cost ${coins.toString()} coins; offer ${id.toString()} costs ${terms.price.toString()}.`;
      });
      offer.stock -= 1n;
    },
  };
}
