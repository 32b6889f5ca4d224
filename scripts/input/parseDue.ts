import { parseTime } from "./parseTime.js";

const DAY = /^(\d{4}-\d\d-\d\d|\d{1,2}-\d{1,2}-\d{4})$/;

/**
 * The end of a term: a time as {@link parseTime} reads it, and of a day alone its last minute.
 *
 * @throws SocialcoinError as {@link parseTime} does
 */
export function parseDue(text: string): number {
  return Number(parseTime(DAY.test(text) ? `${text} 23:59` : text));
}
