import { DUTY_WORDS } from "../../../src/organisation/dutyWords.js";
import type { Messages } from "../en.js";
import { count, number } from "./words.js";

const programmes = (n: bigint): string => `programma ${n.toString()}`;

/** What a command will do, a sentence for each step, in Dutch. */
export const plans: Messages["plans"] = {
  total: (statements, transactions) =>
    `${count(statements, "statement")} in ${count(transactions, "transaction")}.`,

  admit: (oin, name, account) => `${oin} ${name} toelaten, beheerd door ${account}.`,
  appoint: (account, duty, oin) => `${account} wordt ${DUTY_WORDS.nl[duty]} van ${oin}.`,
  replace: (account, duty, oin, successor) =>
    `${account} is niet langer ${DUTY_WORDS.nl[duty]} van ${oin}${successor === undefined ? "" : `; ${successor} volgt op`}.`,
  cancel: (caller, what) => `Tegenhouden wat ${caller} aankondigde: ${what}.`,

  programme: (oin, label, coins, coinValue, activities) =>
    `Een programma van ${oin} voor ${label} maken: ${count(coins, "coin")} van € ${coinValue}, ${count(activities, "activity")}.`,
  accede: (oin, programme) => `${oin} treedt toe tot ${programmes(programme)}.`,
  status: {
    open: (programme) => `Programma ${programme.toString()} hervatten.`,
    suspended: (programme) => `Programma ${programme.toString()} schorsen: er wordt zolang niets toegekend.`,
    closed: (programme) =>
      `Programma ${programme.toString()} voorgoed sluiten: er wordt niets meer toegekend; coins inleveren kan nog.`,
  },
  addActivity: (code, coins, programme) =>
    `${code} aanbieden in ${programmes(programme)}: ${count(coins, "coin")} per keer.`,
  retireActivity: (code, programme) =>
    `${code} uit ${programmes(programme)} halen: het wordt niet meer toegekend.`,

  enrol: (participant, programme, target) =>
    `${participant} doet mee aan ${programmes(programme)}${target === 0n ? "" : `, schuldregeling ${target.toString()}`}.`,
  withdraw: (participant, programme) =>
    `${participant} stopt met ${programmes(programme)}; coins blijven en kunnen worden ingeleverd.`,
  suspend: (participant, programme, reason) =>
    `${participant} schorsen in ${programmes(programme)}: ${reason}.`,
  resume: (participant, programme) => `De schorsing van ${participant} in ${programmes(programme)} opheffen.`,
  recover: (participant, successor, programme) =>
    `${participant} heeft voortaan rekening ${successor} in ${programmes(programme)}.`,

  arrangement: (programme, file) =>
    `Een schuldregeling openen in ${programmes(programme)}; ${file} bewaart het geheim ervan.`,
  register: (oin, claims, arrangement) =>
    `${oin} meldt ${count(claims, "claim")} aan in schuldregeling ${arrangement.toString()}.`,
  assign: (claim, from, to) => `Vordering ${claim.toString()} gaat van ${from} naar ${to}.`,
  withdrawClaim: (oin, claim) => `${oin} vraagt de rest van vordering ${claim.toString()} niet meer.`,
  discharge: (oin, claim) => `${oin} scheldt de rest van vordering ${claim.toString()} kwijt.`,

  award: (tasks, programme, attester, file) =>
    `${count(tasks, "task")} van ${programmes(programme)} toekennen, bevestigd door ${attester} (${file}).`,
  annul: (task, participant, programme) =>
    `Taak ${task.toString()} van ${participant} in ${programmes(programme)} annuleren.`,

  offer: (oin, pieces, price, programme, file) =>
    `${oin} biedt ${number(pieces)} keer iets aan voor ${count(price, "coin")} in ${programmes(programme)} (${file}).`,
  propose: (file, programme, coins, until, oin) =>
    `${file} voorstellen in ${programmes(programme)}: ${count(coins, "coin")} uiterlijk ${until}, uitgevoerd door ${oin}.`,
  order: (participant, coins, target) =>
    `${participant} levert hoogstens ${count(coins, "coin")} in voor doel ${target.toString()}.`,
  acknowledge: (oin, receipts) => `${oin} heeft ${count(receipts, "receipt")} in de boeken.`,
  reverse: (oin, receipt, programme) =>
    `${oin} draait bewijs ${receipt.toString()} van ${programmes(programme)} terug; de coins gaan terug.`,
};
