import { Duty } from "../../organisation/Duty.js";
import { formatOin } from "../../organisation/formatOin.js";
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
      at.check("I14", same, () => `Offer ${number.toString()} differs from the statement that it names.`);
      at.check("I14", book.acceded.has(provider), () => {
        return `${formatOin(provider)} made offer ${number.toString()} and has not acceded.`;
      });
      at.requireNext("I14", "Offer", number, books.offers.size);
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
      at.check("I14", terms.startsAt <= at.time && at.time <= terms.endsAt, () => {
        return `Voucher ${number.toString()} was sold outside the period of offer ${id.toString()}.`;
      });
      at.check("I14", offer.stock > 0n, () => {
        return `Voucher ${number.toString()} was sold when nothing was left of offer ${id.toString()}.`;
      });
      const right = coins === terms.price && organisation === provider && programme === terms.programme;
      at.check("I14", right, () => {
        return `Voucher ${number.toString()} cost ${coins.toString()} coins for ${formatOin(organisation)} in programme ${programme.toString()}; offer ${id.toString()} of ${formatOin(provider)} in programme ${terms.programme.toString()} costs ${terms.price.toString()}.`;
      });
      offer.stock -= 1n;
    },
  };
}
