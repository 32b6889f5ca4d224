import type { ProgrammeBook } from "./Books.js";

/** A participant's present account: the given one, or the last that took its place. */
export function currentAccount({ successors }: ProgrammeBook, account: string): string {
  let current = account;
  for (let next = successors.get(current); next !== undefined; next = successors.get(current)) {
    current = next;
  }
  return current;
}
