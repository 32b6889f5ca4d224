import { formatOin } from "../../organisation/formatOin.js";
import type { Audit } from "../Audit.js";
import type { Rule } from "../Rule.js";

/** How a proposal begins; the number is that of the contract. */
const OPEN = 1n;

/** Proposals of a neighbourhood: realised in one transaction, with exactly the coins that they take. */
export function proposals({ books }: Audit): Rule {
  /** Proposals that this transaction realised, and how many contributions were said to follow. */
  const realised = new Map<bigint, bigint>();

  return {
    ProposalMade: ({ proposal: number, programme, provider, terms }, at) => {
      const book = at.programme("I15", programme);
      if (book === undefined) return;
      at.requireCaller(book);
      at.requireNext("I15", "Proposal", number, books.proposals.size);
      const right = terms.provider === provider && terms.programme === programme && terms.status === OPEN;
      at.check("I15", right && book.acceded.has(provider), () => {
        return `Proposal ${number.toString()} differs within itself, or ${formatOin(provider)} has not acceded.`;
      });
      books.proposals.set(number, { terms, provider, realised: false, coins: 0n });
    },

    ProposalRealised: ({ proposal: id, programme, contributions }, at) => {
      const proposal = books.proposals.get(id);
      const right =
        proposal?.realised === false &&
        proposal.terms.programme === programme &&
        at.time <= proposal.terms.closesAt;
      at.check("I15", right, () => {
        return `Proposal ${id.toString()} was realised and was not open in programme ${programme.toString()}.`;
      });
      if (proposal !== undefined) proposal.realised = true;
      realised.set(id, contributions);
    },

    ContributionMade: ({ number, proposal: id, organisation, coins }, at) => {
      const proposal = books.proposals.get(id);
      at.check("I15", realised.has(id) && proposal?.provider === organisation, () => {
        return `Contribution ${number.toString()} was taken for proposal ${id.toString()} and ${formatOin(organisation)}, which was not realised with it.`;
      });
      if (proposal !== undefined) proposal.coins += coins;
    },

    after: (at) => {
      for (const [id, contributions] of realised) {
        const proposal = books.proposals.get(id);
        const made = at.transaction.events.filter(
          ({ name, args }) => name === "ContributionMade" && args.proposal === id,
        ).length;
        at.check("I15", proposal?.coins === proposal?.terms.target && BigInt(made) === contributions, () => {
          return `Proposal ${id.toString()} took ${String(proposal?.coins)} coins of ${String(proposal?.terms.target)}, in ${made} contributions of ${contributions.toString()}.`;
        });
      }
      realised.clear();
    },
  };
}
