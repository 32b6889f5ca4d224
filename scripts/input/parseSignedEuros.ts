import { parseEuros } from "./parseEuros.js";

/**
 * An amount of somebody's books in cents, below zero where it has a minus before or behind it or stands in brackets, as
 * bookkeepers write it: `-15,30`, `15,30-`, `(15.30)`.
 *
 * @throws SocialcoinError those of {@link parseEuros}
 */
export function parseSignedEuros(text: string): bigint {
  const sign = String.raw`[-−–]\s*`;
  const found =
    new RegExp(`^(€\\s*)?${sign}(?<amount>\\S.*)$`).exec(text) ??
    /^(?<amount>.*\d)\s*[-−–]$/.exec(text) ??
    /^\((?<amount>.*)\)$/.exec(text);
  const amount = found?.groups?.["amount"];
  return amount === undefined ? parseEuros(text) : -parseEuros(amount.trim());
}
