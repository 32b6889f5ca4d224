import { formatEuros } from "../../src/language/formatEuros.js";
import { formatNumber } from "../../src/language/formatNumber.js";
import type { Language } from "../../src/language/Language.js";

/** What is counted, as one and as more. */
const nouns = {
  activity: ["activity", "activities"],
  claim: ["claim", "claims"],
  coin: ["coin", "coins"],
  duty: ["duty", "duties"],
  file: ["file", "files"],
  line: ["line", "lines"],
  order: ["order", "orders"],
  organisation: ["organisation", "organisations"],
  participant: ["participant", "participants"],
  problem: ["problem", "problems"],
  receipt: ["receipt", "receipts"],
  statement: ["statement", "statements"],
  task: ["task", "tasks"],
  transaction: ["transaction", "transactions"],
} as const;

/** What can be counted. */
export type Noun = keyof typeof nouns;

const number = (n: bigint | number): string => formatNumber(n, "en");
const count = (n: bigint | number, noun: Noun): string => `${number(n)} ${nouns[noun][n == 1 ? 0 : 1]}`;
const were = (n: number): string => (n === 1 ? "was" : "were");

/** All that the command line says in summaries, questions and results, in English. */
export const en = {
  language: "en" as Language,
  number,
  euros: (cents: bigint): string => formatEuros(cents, "en"),
  count,

  goOn: "Go on?",
  answers: "[y/N]",
  dryRun: "This is a dry run: nothing is sent or written.",
  dryRunSigning: "This is a dry run: nothing is signed or written.",
  more: (n: number): string => `… and ${number(n)} more.`,

  submission: {
    nothing: "Nothing was sent.",
    already: (n: number): string => `${count(n, "statement")} ${were(n)} carried out already.`,
    waiting: (n: number): string =>
      `Nothing was sent; ${count(n, "statement")} ${n === 1 ? "is" : "are"} waiting.`,
    done: (n: number): string => `Done: ${count(n, "statement")} ${were(n)} carried out`,
    by: (hash: string, block: number): string => `by ${hash} in block ${block}.`,
    byMany: (transactions: number): string => `in ${count(transactions, "transaction")}:`,
    transaction: (hash: string, block: number): string => `  ${hash} in block ${block}`,
    receipts: (receipts: number, coins: bigint): string =>
      `${count(receipts, "receipt")} ${were(receipts)} issued for ${count(coins, "coin")}.`,
    progress: "Submitting",
  },

  carried: {
    soAlready: (n: number): string => (n === 1 ? "It is so already." : `${number(n)} are so already.`),
    wouldBe: (n: number): string => (n === 1 ? "It would be done." : `${number(n)} would be done.`),
    done: (n: number): string => (n === 1 ? "Done." : `Done: ${number(n)}.`),
  },

  numbered: {
    offer: (n: bigint): string => `Offer ${n.toString()}`,
    proposal: (n: bigint): string => `Proposal ${n.toString()}`,
  },

  annulled: (task: bigint, coins: bigint, participant: string, spent: bigint): string =>
    `Task ${task.toString()}: ${count(coins, "coin")} taken back from ${participant}` +
    (spent === 0n ? "." : `; ${count(spent, "coin")} were redeemed before and stay so.`),
};

/** One catalogue per language; every language says all of it. */
export type Messages = typeof en;
