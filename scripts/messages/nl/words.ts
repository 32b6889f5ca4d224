import { formatEuros } from "../../../src/language/formatEuros.js";
import { formatNumber } from "../../../src/language/formatNumber.js";
import type { Noun } from "../en/words.js";

const nouns: Readonly<Record<Noun, readonly [one: string, more: string]>> = {
  activity: ["activiteit", "activiteiten"],
  claim: ["vordering", "vorderingen"],
  coin: ["coin", "coins"],
  duty: ["bevoegdheid", "bevoegdheden"],
  file: ["bestand", "bestanden"],
  letter: ["brief", "brieven"],
  line: ["regel", "regels"],
  order: ["opdracht", "opdrachten"],
  organisation: ["organisatie", "organisaties"],
  participant: ["deelnemer", "deelnemers"],
  problem: ["probleem", "problemen"],
  receipt: ["bewijs", "bewijzen"],
  statement: ["verklaring", "verklaringen"],
  task: ["taak", "taken"],
  transaction: ["transactie", "transacties"],
};

/** A whole number. */
export const number = (n: bigint | number): string => formatNumber(n, "nl");
/** So many of something. */
export const count = (n: bigint | number, noun: Noun): string =>
  `${number(n)} ${nouns[noun][n == 1 ? 0 : 1]}`;
/** Cents as euros. */
export const euros = (cents: bigint): string => formatEuros(cents, "nl");
