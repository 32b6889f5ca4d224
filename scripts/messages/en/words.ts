import { formatEuros } from "../../../src/language/formatEuros.js";
import { formatNumber } from "../../../src/language/formatNumber.js";

/** What is counted, as one and as more. */
const nouns = {
  activity: ["activity", "activities"],
  claim: ["claim", "claims"],
  coin: ["coin", "coins"],
  duty: ["duty", "duties"],
  file: ["file", "files"],
  letter: ["letter", "letters"],
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

/** A whole number. */
export const number = (n: bigint | number): string => formatNumber(n, "en");
/** So many of something. */
export const count = (n: bigint | number, noun: Noun): string =>
  `${number(n)} ${nouns[noun][n == 1 ? 0 : 1]}`;
/** Cents as euros. */
export const euros = (cents: bigint): string => formatEuros(cents, "en");
