import { formatMoment } from "../../src/language/formatMoment.js";
import type { NetworkRole } from "../../src/organisation/NetworkRole.js";
import type { Language } from "../../src/language/Language.js";
import { participation } from "./en/participation.js";
import { plans } from "./en/plans.js";
import { receipts } from "./en/receipts.js";
import { register } from "./en/register.js";
import { results } from "./en/results.js";
import { shown } from "./en/shown.js";
import { count, euros, number } from "./en/words.js";

const networkRoles: Readonly<Record<NetworkRole, string>> = {
  administrator: "an administrator of the network",
  brake: "a holder of the brake",
  redeemer: "a contract that redeems coins",
};

const were = (n: number): string => (n === 1 ? "was" : "were");

/** All that the command line says in summaries, questions and results, in English. */
export const en = {
  language: "en" as Language,
  number,
  euros,
  count,
  plans,
  receipts,
  results,
  shown,

  goOn: "Go on?",
  answers: "[y/N]",
  dryRun: "This is a dry run: nothing is sent or written.",
  dryRunSigning: "This is a dry run: nothing is signed or written.",
  more: (n: number): string => `… and ${number(n)} more.`,

  /** What takes a while, beside its bar. */
  progress: {
    checking: "Checking tasks",
    proving: "Proving",
    reading: "Reading blocks",
    sending: "Sending",
    signing: "Signing",
    submitting: "Submitting",
    verifying: "Verifying",
    writing: "Writing",
  },

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
  },

  keys: {
    password: (file: string): string => `Password of ${file}: `,
    readable: (name: string): string =>
      `Warning: the key of "${name}" stands readable in the environment, which is for development only. ` +
      "Put it into a keystore file or behind an external signer: see docs/operators.md.",
  },

  carried: {
    soAlready: (n: number): string => (n === 1 ? "It is so already." : `${number(n)} are so already.`),
    wouldBe: (n: number): string => (n === 1 ? "It would be done." : `${number(n)} would be done.`),
    done: (n: number): string => (n === 1 ? "Done." : `Done: ${number(n)}.`),
  },

  administration: {
    freeze: (contract: string): string =>
      `Freeze ${contract}: it refuses every change until it is let go on.`,
    unfreeze: (contract: string): string => `Let ${contract} go on.`,
    appoint: (role: NetworkRole, account: string, delay: bigint): string =>
      `Make ${account} ${networkRoles[role]}${delay === 0n ? "." : `, whose acts wait ${number(delay)} seconds.`}`,
    dismiss: (role: NetworkRole, account: string): string =>
      `Take from ${account} that it is ${networkRoles[role]}.`,
    remove: (oin: string, duties: number): string =>
      `Remove organisation ${oin}: ${count(duties, "duty")} taken away. Nobody acts for it any more.`,
    announced: (n: number, from: bigint): string =>
      `Announced (${number(n)}). From ${formatMoment(from)} the same command carries it out; until then another administrator can cancel it.`,
    announcedBefore: (n: number, from: bigint): string =>
      `Announced before (${number(n)}). From ${formatMoment(from)} the same command carries it out; until then another administrator can cancel it.`,
  },

  numbered: {
    offer: (n: bigint): string => `Offer ${n.toString()}`,
    proposal: (n: bigint): string => `Proposal ${n.toString()}`,
  },

  annulled: (task: bigint, coins: bigint, participant: string, spent: bigint): string =>
    `Task ${task.toString()}: ${count(coins, "coin")} taken back from ${participant}` +
    (spent === 0n ? "." : `; ${count(spent, "coin")} were redeemed before and stay so.`),

  attest: {
    keep: (files: string): string => `Keep ${files}: it links the tasks to their evidence.`,
    skipped: (lines: number, file: string): string =>
      `${count(lines, "line")} ${were(lines)} left out; ${file} tells why.`,
  },

  resultFile: {
    head: ["line", "task", "outcome", "statement", "field", "what is wrong and what to do"],
    signed: "signed",
    skipped: "left out",
  },

  annulmentPlan: {
    sum: (coins: bigint): string => `${count(coins, "coin")} can be taken back.`,
    partly: (task: bigint, coins: bigint, spent: bigint): string =>
      `Task ${task.toString()}: only ${count(coins, "coin")}; ${number(spent)} of its award were redeemed.`,
    once: "A task is annulled once. If receipts of those coins are to be undone too, do that first (receipt reverse).",
  },

  redemptionPlan: {
    sum: (orders: number, participants: number, coins: bigint, cents: bigint): string =>
      `${count(orders, "order")} of ${count(participants, "participant")}: at most ${count(coins, "coin")}, ${euros(cents)}.`,
    programme: (programme: bigint, orders: number, coins: bigint, cents: bigint, left: bigint): string =>
      `Programme ${programme.toString()}: ${count(orders, "order")}; at most ${count(coins, "coin")}, ${euros(cents)}${left === 0n ? "" : `; ${number(left)} or more stay with the participants`}.`,
  },

  awardPlan: {
    sum: (tasks: number, participants: number, coins: bigint, cents: bigint): string =>
      `${count(tasks, "task")} of ${count(participants, "participant")}: ${count(coins, "coin")}, ${euros(cents)}.`,
    head: [">programme", "activity", ">tasks", ">units", ">coins", ">worth"],
    budget: (programme: bigint, budget: bigint, before: bigint, coins: bigint, left: bigint): string =>
      `Programme ${programme.toString()}: of ${count(budget, "coin")} ${number(before)} were awarded before, ${number(coins)} are now, ${number(left)} are left.`,
    budgetPassed: (programme: bigint, budget: bigint, before: bigint, coins: bigint, short: bigint): string =>
      `Programme ${programme.toString()}: of ${count(budget, "coin")} ${number(before)} were awarded before; ${number(coins)} now are ${number(short)} too many, and will be refused.`,
    beyond: (programme: bigint, participants: number): string =>
      `Programme ${programme.toString()}: ${count(participants, "participant")} would pass a ceiling, which is refused:`,
    passes: (participant: string, month: bigint, year: bigint): string =>
      month < 0n
        ? `  ${participant} by ${euros(-month)} this month`
        : `  ${participant} by ${euros(-year)} this year`,
    room: (participant: string, month: bigint, year: bigint): string =>
      `Nearest to a ceiling: ${participant}, with ${euros(month)} left this month and ${euros(year)} this year.`,
  },

  participation,
  register,
};

/** One catalogue per language; every language says all of it. */
export type Messages = typeof en;
