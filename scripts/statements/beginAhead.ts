import { setImmediate as turn } from "node:timers/promises";

/**
 * Begins with each item in turn, and gives the outcomes in their order: while one is awaited, those behind it are under
 * way. A failure is told when its turn comes.
 *
 * @param most So many are under way at a time.
 */
export async function* beginAhead<T, R>(
  items: readonly T[],
  most: number,
  begin: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const begun: Promise<R>[] = [];
  for (const item of items) {
    const outcome = begin(item);
    outcome.catch(() => undefined);
    // So that what it asks leaves, before the next one keeps this process busy.
    await turn();
    if (begun.push(outcome) === most) yield* first(begun);
  }
  while (begun.length > 0) yield* first(begun);
}

async function* first<R>(begun: Promise<R>[]): AsyncGenerator<R, void> {
  const outcome = begun.shift();
  if (outcome !== undefined) yield await outcome;
}
