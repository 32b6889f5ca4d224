import { DUTY_WORDS } from "../../../src/organisation/dutyWords.js";
import { euros, number } from "./words.js";

/** What stands in the tables of what is on the chain, in English. */
export const shown = {
  members: ["participant", ">coins"],
  claims: [">claim", "holder", "rank", ">registered", ">written off", ">rest", "status"],
  orders: ["participant", ">towards", ">coins", ">written off", "receipts"],
  ranks: { unsecured: "unsecured", preferential: "preferential" },
  claimStatuses: {
    none: "none",
    open: "open",
    "written-off": "written off",
    discharged: "waived",
    withdrawn: "withdrawn",
  },

  programme: {
    title: (programme: bigint, label: string): string => `Programme ${programme.toString()}: ${label}`,
    fields: {
      municipality: "municipality",
      status: "status",
      distribution: "distribution",
      period: "period",
      coinValue: "a coin writes off",
      ceilings: "ceilings",
      budget: "budget",
      awarded: "awarded",
      terms: "terms",
    },
    statuses: { none: "none", open: "open", suspended: "suspended", closed: "closed" },
    distributions: { "pro-rata": "pro-rata", "participants-choice": "participants-choice" },
    ceilings: (month: bigint, year: bigint): string => `${euros(month)} a month, ${euros(year)} a year`,
    budget: (coins: bigint): string => `${number(coins)} coins`,
    awarded: (awarded: bigint, outstanding: bigint, redeemed: bigint, annulled: bigint): string =>
      `${number(awarded)} = ${number(outstanding)} outstanding + ${number(redeemed)} redeemed + ${number(annulled)} annulled`,
    activities: [">number", "activity", ">coins", ">minutes", ">group"],
    retired: "retired",
    accessions: ["acceded", "ground"],
  },

  organisation: {
    head: ["duty", "account"],
    duties: DUTY_WORDS.en,
    nobody: (oin: string): string => `${oin} is not admitted, or has no people.`,
  },
  pending: ["operation", "announced by", "what", "from"],
  nothingPending: "Nothing is announced.",
  offers: [">offer", "provider", ">coins", ">left", "sold"],
  proposals: [">proposal", "provider", ">coins", "until"],
  proposalStatuses: { open: "open", realised: "realised" },
  period: (from: string, to: string): string => `${from} to ${to}`,
};
