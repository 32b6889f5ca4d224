import { setTimeout as sleep } from "node:timers/promises";

const PAUSE_MS = 100;

/**
 * Asks again and again until the answer is yes.
 *
 * @param what What is waited for, for the sentence when it does not come.
 * @returns Milliseconds that it took.
 */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  { within, pause = PAUSE_MS }: { readonly within: number; readonly pause?: number },
): Promise<number> {
  const begun = Date.now();
  while (!(await isSo())) {
    if (Date.now() - begun > within)
      throw new Error(`waited ${within / 1_000} seconds in vain until ${what}`);
    await sleep(pause);
  }
  return Date.now() - begun;
}
