import { DUTY_WORDS } from "../../../src/organisation/dutyWords.js";
import type { Messages } from "../en.js";
import { euros, number } from "./words.js";

/** What stands in the tables of what is on the chain, in Dutch. */
export const shown: Messages["shown"] = {
  members: ["deelnemer", ">coins"],
  claims: [">vordering", "houder", "rang", ">aangemeld", ">afgeboekt", ">rest", "status"],
  orders: ["deelnemer", ">voor", ">coins", ">afgeboekt", "bewijzen"],
  ranks: { unsecured: "concurrent", preferential: "preferent" },
  claimStatuses: {
    none: "geen",
    open: "open",
    "written-off": "afgeboekt",
    discharged: "kwijtgescholden",
    withdrawn: "ingetrokken",
  },

  programme: {
    title: (programme, label) => `Programma ${programme.toString()}: ${label}`,
    fields: {
      municipality: "gemeente",
      status: "stand",
      distribution: "verdeling",
      period: "periode",
      coinValue: "een coin boekt af",
      ceilings: "grenzen",
      budget: "budget",
      awarded: "toegekend",
      terms: "voorwaarden",
    },
    statuses: { none: "geen", open: "open", suspended: "geschorst", closed: "gesloten" },
    distributions: { "pro-rata": "naar rato", "participants-choice": "keuze van de deelnemer" },
    ceilings: (month, year) => `${euros(month)} per maand, ${euros(year)} per jaar`,
    budget: (coins) => `${number(coins)} coins`,
    awarded: (awarded, outstanding, redeemed, annulled) =>
      `${number(awarded)} = ${number(outstanding)} bij deelnemers + ${number(redeemed)} ingeleverd + ${number(annulled)} teruggenomen`,
    activities: [">nummer", "activiteit", ">coins", ">minuten", ">groep"],
    retired: "vervallen",
    accessions: ["toegetreden", "grond"],
  },

  organisation: {
    head: ["bevoegdheid", "rekening"],
    duties: DUTY_WORDS.nl,
    nobody: (oin) => `${oin} is niet toegelaten, of heeft geen mensen.`,
  },
  pending: ["handeling", "aangekondigd door", "wat", "vanaf"],
  nothingPending: "Er is niets aangekondigd.",
  offers: [">aanbod", "aanbieder", ">coins", ">over", "te koop"],
  proposals: [">voorstel", "aanbieder", ">coins", "tot en met"],
  proposalStatuses: { open: "open", realised: "verwezenlijkt" },
  period: (from, to) => `${from} tot ${to}`,
};
