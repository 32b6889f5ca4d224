import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { formatEuros } from "../../../src/language/formatEuros.js";
import { formatTable } from "../../output/formatTable.js";
import type { Play } from "../play/Play.js";
import type { Expectation, Outcome } from "../rule/expectOutcome.js";
import { bookOutcome } from "./bookOutcome.js";
import { findDifferences } from "./findDifferences.js";
import { readReceiptFolder } from "./readReceiptFolder.js";
import { summaryCsv } from "./summaryCsv.js";

/**
 * Adds up the receipts in the creditors' folders, writes `summary.csv`, shows the table, and compares.
 *
 * @returns Every figure that differs from the rule; empty when all is right.
 */
export function closeBooks(
  { folder, narrator }: Pick<Play, "folder" | "narrator">,
  { outcomes, earned }: Expectation,
): string[] {
  const booked = outcomes.map(({ claim }) =>
    bookOutcome(
      claim,
      claim.holders.flatMap((holder) => readReceiptFolder(folder(holder))),
    ),
  );
  writeFileSync(join(folder(), "summary.csv"), summaryCsv(booked));
  narrator.chapter("What the creditors' receipts say");
  narrator.show(formatTable(HEAD, [...booked.map(rowOf), totalOf(booked)]));
  const coins = booked.reduce((sum, { coins: each }) => sum + each, 0n);
  narrator.tell(`${(earned - coins).toString()} coins do not divide and stay with the household.`);
  return findDifferences(outcomes, booked);
}

const HEAD = ["claim", "creditor", "rank", ">amount", ">coins", ">written off", ">waived", ">outstanding"];

function rowOf({ claim, coins, writtenOffCents, waivedCents, outstandingCents }: Outcome): string[] {
  const rank = claim.preferential ? "preferential" : "unsecured";
  const amounts = [writtenOffCents, waivedCents, outstandingCents].map((cents) => formatEuros(cents));
  return [
    claim.name,
    claim.holders.at(-1) ?? "",
    rank,
    formatEuros(claim.cents),
    coins.toLocaleString("en"),
    ...amounts,
  ];
}

function totalOf(booked: readonly Outcome[]): string[] {
  const sum = (pick: (outcome: Outcome) => bigint): bigint =>
    booked.reduce((total, outcome) => total + pick(outcome), 0n);
  return [
    "",
    "",
    "",
    formatEuros(sum(({ claim }) => claim.cents)),
    sum(({ coins }) => coins).toLocaleString("en"),
    formatEuros(sum(({ writtenOffCents }) => writtenOffCents)),
    formatEuros(sum(({ waivedCents }) => waivedCents)),
    formatEuros(sum(({ outstandingCents }) => outstandingCents)),
  ];
}
