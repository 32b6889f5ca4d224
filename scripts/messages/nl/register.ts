import type { register as english } from "../en/register.js";
import { count, number } from "./words.js";

type Count = bigint | number;

const tasks = (n: Count): string => count(n, "task");
const are = (n: Count): string => (n == 1 ? "is" : "zijn");

/** What the command line says of a neighbourhood team's register, in Dutch. */
export const register: typeof english = {
  clock: (time) => `Om te oefenen: de klok van het team staat op ${time} (SOCIALCOIN_CLOCK).`,
  dryRun: "Dit is een proef: er wordt niets veranderd of geschreven.",
  none: "Geen taken.",
  yes: "ja",
  no: "nee",
  states: {
    proposed: "voorgesteld",
    assigned: "toegewezen",
    started: "begonnen",
    finished: "klaar",
    approved: "goedgekeurd",
    attested: "bevestigd",
    awarded: "toegekend",
    annulled: "geannuleerd",
    rejected: "afgewezen",
  },
  changes: {
    propose: "voorgesteld",
    assign: "toegewezen",
    start: "begonnen",
    finish: "klaar",
    approve: "goedgekeurd",
    reject: "afgewezen",
    remind: "herinnerd",
    expire: "termijn voorbij",
    attest: "bevestigd",
    lapse: "niet op tijd ingediend",
    award: "toegekend",
    annul: "geannuleerd",
    move: "nieuw nummer",
  },
  head: [">taak", "staat", "activiteit", ">aantal", "groep", "deelnemer", "vóór", "begonnen", "klaar"],
  historyHead: ["wanneer", "wie", "wat", "staat", "bijzonderheden"],
  fields: {
    task: "taak",
    state: "staat",
    participant: "deelnemer",
    activity: "activiteit",
    units: "aantal",
    group: "als groep",
    proposer: "voorgesteld door",
    assigned: "toegewezen",
    due: "vóór",
    reminded: "herinnerd",
    started: "begonnen",
    finished: "klaar",
    evidence: "bewijsstuk",
    time: "tijd (1–5)",
    quality: "kwaliteit (1–5)",
    statement: "verklaring",
  },
  created: (file, programme, first, activities) =>
    `${file} is het register van programma ${programme.toString()}: ${number(activities)} activiteiten, taken vanaf nummer ${first.toString()}.`,
  aside: (columns) => `Buiten beschouwing gelaten: ${columns}. Zo heet geen kolom van taken.`,
  imported: (n) => `${tasks(n)} ${n == 1 ? "staat" : "staan"} nu in het register.`,
  exported: (n, entries, files) => `${tasks(n)} en ${number(entries)} regels van hun geschiedenis: ${files}`,
  backedUp: (file) => `De kopie is ${file}. Bewaar die waar u het register bewaart: ook de salts staan erin.`,
  expired: (n) =>
    n == 0
      ? "Geen termijn is voorbij."
      : `De termijn van ${tasks(n)} is voorbij; ${n == 1 ? "die staat" : "die staan"} weer op de lijst.`,
  reminded: (n) =>
    n == 0
      ? "Niemand hoeft herinnerd te worden."
      : `${tasks(n)}: driekwart van de termijn is voorbij. Herinner de ${n == 1 ? "deelnemer" : "deelnemers"}.`,
  remindedBefore: (n) => `Eerder herinnerd en nog niet klaar: ${tasks(n)}.`,
  notices: (n, files) => `${number(n)} ${n == 1 ? "bericht" : "berichten"} om te geven: ${files}`,
  notice: (task, activity, due, participant) => [
    `Herinnering: taak ${task}`,
    `Voor ${participant}`,
    `U koos ervoor om “${activity}” te doen. Het wijkteam verwacht dat het klaar is vóór ${due}.`,
    "Bent u klaar? Zeg het dan tegen het wijkteam. Heeft u meer tijd nodig, of doet u het toch niet? Zeg dat ook: u kiest zelf, " +
      "en de taak gaat naar iemand anders.",
    "Horen we niets, dan gaat de taak na die dag terug naar de lijst. De coins die u heeft verdiend, blijven van u.",
  ],
  nothingToAttest: "Er wacht geen goedgekeurde taak op bevestiging.",
  resumed: (statement) => `Verklaring ${statement.toString()} lag klaar en is nu geschreven.`,
  nothingNew: "Niets nieuws op de keten.",
  syncedTo: (block) => `Stand op blok ${block}.`,
  synced: {
    awarded: (n, list) => `${tasks(n)} ${are(n)} toegekend: ${list}.`,
    annulled: (n, list) => `${tasks(n)} ${are(n)} geannuleerd: ${list}.`,
    lapsed: (n, list) =>
      `${tasks(n)} ${n == 1 ? "moet" : "moeten"} opnieuw bevestigd worden, omdat de verklaring niet meer ingediend kon worden: ${list}.`,
    moved: (n, list) =>
      `${tasks(n)} ${n == 1 ? "hoort" : "horen"} bij het nieuwe nummer van een deelnemer: ${list}.`,
    taken: (n, list) =>
      `Let op: de nummers van ${tasks(n)} zijn toegekend met een verklaring die niet uit dit register komt: ${list}. Gebruikt een ander team dezelfde nummers?`,
  },
};
