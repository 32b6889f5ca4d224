import type { Input } from "../story/readInput.js";
import { readTable } from "./readTable.js";

/** A claim as its creditor's file states it. */
export interface StatedClaim {
  readonly name: string;
  /** Name of the creditor's folder. */
  readonly creditor: string;
  /** Names of all that ever held it, the one that stated it first. */
  readonly holders: readonly string[];
  /** What the creditor posts with, and so what ties a receipt to the claim. */
  readonly paymentReference: string;
  readonly cents: bigint;
  readonly preferential: boolean;
  readonly dischargeable: boolean;
}

/** All claims of the story, in the order in which they are registered. */
export function readStatedClaims(input: Input): StatedClaim[] {
  return input.story.creditors.flatMap((creditor) =>
    (creditor.claims === undefined ? [] : readTable(input.path(creditor.claims))).map((row) => ({
      name: row["claim"] ?? "",
      creditor: creditor.name,
      holders: [creditor.name, ...assigneesOf(input, row["claim"] ?? "")],
      paymentReference: row["paymentReference"] ?? "",
      cents: centsOf(row["amount"] ?? ""),
      preferential: row["rank"] === "preferential",
      dischargeable: row["dischargeable"] === "yes",
    })),
  );
}

/** Who took the claim over, one after the other. */
function assigneesOf({ story, months }: Input, claim: string): string[] {
  return story.corrections.flatMap((correction) =>
    correction.kind === "assignment" && correction.claim === claim && months.includes(correction.month)
      ? [correction.to]
      : [],
  );
}

/** Cents of an amount with exactly two decimals, whichever signs separate its digits. */
export function centsOf(amount: string): bigint {
  return BigInt(amount.replaceAll(/[.,\s]/g, ""));
}
