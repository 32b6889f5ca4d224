import { formatMoment } from "../../src/language/formatMoment.js";
import type { NetworkRole } from "../../src/organisation/NetworkRole.js";
import type { Messages } from "./en.js";
import { participation } from "./nl/participation.js";
import { plans } from "./nl/plans.js";
import { receipts } from "./nl/receipts.js";
import { register } from "./nl/register.js";
import { results } from "./nl/results.js";
import { shown } from "./nl/shown.js";
import { count, euros, number } from "./nl/words.js";

const networkRoles: Readonly<Record<NetworkRole, string>> = {
  administrator: "beheerder van het netwerk",
  brake: "houder van de noodrem",
  redeemer: "een contract dat coins inneemt",
};

const are = (n: number): string => (n === 1 ? "is" : "zijn");

/** All that the command line says in summaries, questions and results, in Dutch. */
export const nl: Messages = {
  language: "nl",
  number,
  euros,
  count,
  plans,
  receipts,
  results,
  shown,

  goOn: "Doorgaan?",
  answers: "[j/N]",
  dryRun: "Dit is een proef: er wordt niets verzonden of geschreven.",
  dryRunSigning: "Dit is een proef: er wordt niets ondertekend of geschreven.",
  more: (n) => `… en nog ${number(n)}.`,

  progress: {
    checking: "Taken nakijken",
    proving: "Bewijzen",
    reading: "Blokken lezen",
    sending: "Verzenden",
    signing: "Ondertekenen",
    submitting: "Indienen",
    verifying: "Controleren",
    writing: "Schrijven",
  },

  submission: {
    nothing: "Er is niets verzonden.",
    already: (n) => `${count(n, "statement")} ${are(n)} al eerder uitgevoerd.`,
    waiting: (n) => `Er is niets verzonden; er ${n === 1 ? "wacht" : "wachten"} ${count(n, "statement")}.`,
    done: (n) => `Klaar: ${count(n, "statement")} ${are(n)} uitgevoerd`,
    by: (hash, block) => `door ${hash} in blok ${block}.`,
    byMany: (transactions) => `in ${count(transactions, "transaction")}:`,
    transaction: (hash, block) => `  ${hash} in blok ${block}`,
    receipts: (receipts, coins) =>
      `${count(receipts, "receipt")} ${are(receipts)} afgegeven voor ${count(coins, "coin")}.`,
  },

  keys: {
    password: (file) => `Wachtwoord van ${file}: `,
    readable: (name) =>
      `Let op: de sleutel van "${name}" staat leesbaar in de omgeving, wat alleen voor ontwikkeling is. ` +
      "Zet haar in een sleutelbestand (keystore) of achter een externe ondertekenaar: zie docs/operators.md.",
  },

  carried: {
    soAlready: (n) => (n === 1 ? "Het is al zo." : `${number(n)} zijn al zo.`),
    wouldBe: (n) => (n === 1 ? "Het zou gebeuren." : `Het zou ${number(n)} keer gebeuren.`),
    done: (n) => (n === 1 ? "Klaar." : `Klaar: ${number(n)}.`),
  },

  administration: {
    freeze: (contract) => `${contract} stilzetten: alles wordt geweigerd tot het weer verder mag.`,
    unfreeze: (contract) => `${contract} weer verder laten gaan.`,
    appoint: (role, account, delay) =>
      `${account} wordt ${networkRoles[role]}${delay === 0n ? "." : `; wat die doet wacht ${number(delay)} seconden.`}`,
    dismiss: (role, account) => `${account} is niet langer ${networkRoles[role]}.`,
    remove: (oin, duties) =>
      `Organisatie ${oin} verwijderen: ${count(duties, "duty")} ingetrokken. Niemand handelt er nog voor.`,
    announced: (n, from) =>
      `Aangekondigd (${number(n)}). Vanaf ${formatMoment(from)} voert hetzelfde commando het uit; tot dan kan een andere beheerder het tegenhouden.`,
    announcedBefore: (n, from) =>
      `Al eerder aangekondigd (${number(n)}). Vanaf ${formatMoment(from)} voert hetzelfde commando het uit; tot dan kan een andere beheerder het tegenhouden.`,
  },

  numbered: {
    offer: (n) => `Aanbod ${n.toString()}`,
    proposal: (n) => `Voorstel ${n.toString()}`,
  },

  annulled: (task, coins, participant, spent) =>
    `Taak ${task.toString()}: ${count(coins, "coin")} teruggenomen van ${participant}` +
    (spent === 0n ? "." : `; ${count(spent, "coin")} waren al ingeleverd en blijven dat.`),

  attest: {
    keep: (files) => `Bewaar ${files}: daarmee hoort elke taak bij het bewijsstuk.`,
    skipped: (lines, file) => `${count(lines, "line")} ${are(lines)} weggelaten; ${file} zegt waarom.`,
  },

  resultFile: {
    head: ["regel", "taak", "uitkomst", "verklaring", "veld", "wat er mis is en wat te doen"],
    signed: "ondertekend",
    skipped: "weggelaten",
  },

  annulmentPlan: {
    sum: (coins) => `${count(coins, "coin")} ${coins === 1n ? "kan" : "kunnen"} worden teruggenomen.`,
    partly: (task, coins, spent) =>
      `Taak ${task.toString()}: maar ${count(coins, "coin")}; ${number(spent)} van wat ervoor is toegekend ${spent === 1n ? "is" : "zijn"} ingeleverd.`,
    once: "Een taak wordt één keer geannuleerd. Moeten ook bewijzen van die coins worden teruggedraaid, doe dat dan eerst (receipt reverse).",
  },

  redemptionPlan: {
    sum: (orders, participants, coins, cents) =>
      `${count(orders, "order")} van ${count(participants, "participant")}: hoogstens ${count(coins, "coin")}, ${euros(cents)}.`,
    programme: (programme, orders, coins, cents, left) =>
      `Programma ${programme.toString()}: ${count(orders, "order")}; hoogstens ${count(coins, "coin")}, ${euros(cents)}${left === 0n ? "" : `; ${number(left)} of meer ${left === 1n ? "blijft" : "blijven"} bij de deelnemers`}.`,
  },

  awardPlan: {
    sum: (tasks, participants, coins, cents) =>
      `${count(tasks, "task")} van ${count(participants, "participant")}: ${count(coins, "coin")}, ${euros(cents)}.`,
    head: [">programma", "activiteit", ">taken", ">aantal", ">coins", ">waarde"],
    budget: (programme, budget, before, coins, left) =>
      `Programma ${programme.toString()}: van ${count(budget, "coin")} zijn er eerder ${number(before)} toegekend, nu ${number(coins)}, en blijven er ${number(left)} over.`,
    budgetPassed: (programme, budget, before, coins, short) =>
      `Programma ${programme.toString()}: van ${count(budget, "coin")} zijn er eerder ${number(before)} toegekend; nu ${number(coins)} is ${number(short)} te veel en wordt geweigerd.`,
    beyond: (programme, participants) =>
      `Programma ${programme.toString()}: ${count(participants, "participant")} ${participants === 1 ? "gaat" : "gaan"} over een grens, wat geweigerd wordt:`,
    passes: (participant, month, year) =>
      month < 0n
        ? `  ${participant} met ${euros(-month)} deze maand`
        : `  ${participant} met ${euros(-year)} dit jaar`,
    room: (participant, month, year) =>
      `Het dichtst bij een grens: ${participant}, met nog ${euros(month)} deze maand en ${euros(year)} dit jaar.`,
  },

  participation,
  register,
};
