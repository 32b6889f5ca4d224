import type { Case } from "./faultyNode.js";

const CHOICE = /^(?<scene>[a-z]+)(?: (?<first>\d+)(?:-(?<last>\d+))?(?: (?<fault>[a-z ]+))?)?$/;

/**
 * Which cases are asked for: `all`, those of a scene (`redemption`), of some of its calls (`redemption 120-140`) or of
 * one (`redemption 120`), or a single case (`redemption 120 stop before`).
 *
 * @throws RangeError where it is none of these
 */
export function choiceOf(text: string): (scene: string, one: Case) => boolean {
  const groups = CHOICE.exec(text)?.groups;
  if (groups === undefined) throw new RangeError(`no choice of cases: ${text}`);
  const { scene, first, last = first, fault } = groups;
  return (name, one) =>
    (scene === "all" || scene === name) &&
    (first === undefined || (one.at >= Number(first) && one.at <= Number(last))) &&
    (fault === undefined || fault === one.fault);
}

/** The command that tries a case again. */
export function commandFor(scene: string, { at, fault }: Case): string {
  return `SOCIALCOIN_FAULTS="${scene} ${at} ${fault}" npx hardhat test mocha test/faults/faults.test.ts`;
}
