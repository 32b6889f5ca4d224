import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { isAway } from "../context/isAway.js";
import type { Run } from "./Run.js";
import type { Work } from "./Work.js";

/**
 * Whether a work is refused because somebody else did it a moment before; then it is settled.
 *
 * @param problem Why it cannot be sent.
 */
export async function wasDoneMeanwhile(run: Run, work: Work, problem: unknown): Promise<boolean> {
  if (!(problem instanceof SocialcoinError) || problem.exitKind !== "refused") return false;
  if (!(await isDone(work))) return false;
  run.settled.push({ work, transaction: undefined });
  run.onSettled(work);
  return true;
}

/** A node that does not answer now says nothing about it. */
async function isDone(work: Work): Promise<boolean> {
  try {
    return (await work.isDone?.()) ?? false;
  } catch (failure) {
    if (!isAway(failure)) throw failure;
    return false;
  }
}
