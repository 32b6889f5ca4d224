import type { participation as english } from "../en/participation.js";
import { count } from "./words.js";

/** What the command line and its letters say of what a participant did and earned, in Dutch. */
export const participation: typeof english = {
  locale: "nl-NL",
  total: "totaal",
  written: (file) => `Geschreven: ${file}`,
  page: (page, pages) => `bladzijde ${page} van ${pages}`,
  asOf: (moment, block) => `${moment} (blok ${block})`,
  fields: {
    participant: "Deelnemer",
    former: "Eerdere nummers",
    programme: "Programma",
    network: "Netwerk",
    asOf: "Stand op",
    status: "Stand",
    earned: "Verdiend",
    annulled: "Teruggenomen",
    redeemed: "Ingeleverd",
    restored: "Teruggekomen",
    balance: "Coins nu",
    monthRoom: "Kan nog deze maand",
    yearRoom: "Kan nog dit jaar",
    tasks: "Taken",
    hours: "Uren",
    coins: "Coins",
  },
  statuses: {
    none: "doet niet mee",
    enrolled: "doet mee",
    cleared: "doet mee; er staat geen schuld meer open",
    suspended: "toekennen wacht",
    withdrawn: "gestopt",
    moved: "heeft een ander nummer",
  },
  statement: {
    title: "Uw coins",
    coins: (coins, euros) => `${count(coins, "coin")}, waard ${euros}`,
    earnedHeading: "Verdiend, per maand van toekenning",
    earnedHead: ["maand", "activiteit", ">taken", ">keer", ">coins", ">teruggenomen"],
    redeemedHeading: "Ingeleverd, per maand",
    redeemedHead: ["maand", ">coins", ">teruggekomen"],
    claimsHeading: "Wat er nog open staat",
    claimsHead: [">vordering", "schuldeiser", ">gevorderd", ">door uw coins", ">staat open", "stand"],
    receiptsHeading: "Bewijzen voor uw coins",
    receiptsHead: [">bewijs", "dag", "aan", ">voor", ">coins", ">afgeboekt", "stand"],
    statuses: { none: "onbekend", issued: "afgegeven", acknowledged: "in de boeken", reversed: "ongedaan" },
    monthsNote: "Verdiend en ingeleverd tellen per kalendermaand in UTC, net als de grenzen.",
    claimsNote:
      "Wat open staat, is wat de schuldeisers van uw huishouden opgaven, min wat is afgeboekt. Betalingen buiten dit programma zijn hier niet bekend.",
  },
  effort: {
    title: "Verklaring van deelname",
    intro:
      "Deze deelnemer deed uit eigen keuze mee aan activiteiten voor de buurt. Het wijkteam bevestigde elke activiteit, en de gemeente nam dat over.",
    heading: "Activiteiten en uren, per maand",
    head: ["maand", "activiteit", ">taken", ">uren"],
    coinsHead: ">coins",
    hours: (hours) => `${hours} uur`,
    notes: [
      "Uren lopen van het begin tot het einde van elke taak, op Nederlandse klokken. Wat ten onrechte bevestigd bleek, telt niet mee.",
      "Deze verklaring zegt niets over schulden. Iedereen met toegang tot het netwerk kan haar opnieuw maken en vergelijken.",
    ],
    none: "Nog geen activiteiten.",
  },
};
