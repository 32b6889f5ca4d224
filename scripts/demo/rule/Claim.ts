import type { Input } from "../story/readInput.js";
import { readTable } from "./readTable.js";

/** A claim as its creditor's file states it. */
export interface StatedClaim {
  readonly name: string;
  /** Name of the creditor's folder. */
  readonly creditor: string;
  /** What the creditor posts with, and so what ties a receipt to the claim. */
  readonly paymentReference: string;
  readonly cents: bigint;
  readonly preferential: boolean;
  readonly dischargeable: boolean;
}

/** All claims of the story, in the order in which they are registered. */
export function readStatedClaims(input: Input): StatedClaim[] {
  return input.story.creditors.flatMap((creditor) =>
    readTable(input.path(creditor.claims)).map((row) => ({
      name: row["claim"] ?? "",
      creditor: creditor.name,
      paymentReference: row["paymentReference"] ?? "",
      cents: centsOf(row["amount"] ?? ""),
      preferential: row["rank"] === "preferential",
      dischargeable: row["dischargeable"] === "yes",
    })),
  );
}

/** Cents of an amount with exactly two decimals, whichever signs separate its digits. */
export function centsOf(amount: string): bigint {
  return BigInt(amount.replaceAll(/[.,\s]/g, ""));
}
