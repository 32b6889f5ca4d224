import { InvalidArgumentError } from "commander";

/** A judgement in argv, from 1 to 5. */
export function parseScale(text: string): number {
  if (!/^[1-5]$/.test(text)) throw new InvalidArgumentError("Write a number from 1 (bad) to 5 (good).");
  return Number(text);
}
