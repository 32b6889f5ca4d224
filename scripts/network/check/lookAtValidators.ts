import { quorumOf } from "../../../src/proofs/quorumOf.js";
import { addressesIn, type Seen } from "./Snapshot.js";
import { type Expected, finder, type NodeFinding } from "./Watched.js";

/** Whether all nodes say the same about who validates, whether it is who should, and how many may be lost. */
export function lookAtValidators(
  seen: readonly Seen[],
  { validators, validatorsFrom }: Expected,
): NodeFinding {
  const found = finder("network", "validators");
  const sides = new Map<string, string[]>();
  for (const { watched, shot } of seen) {
    const set = addressesIn(shot.validators)?.join(" ");
    if (set !== undefined) sides.set(set, [...(sides.get(set) ?? []), watched.name]);
  }
  const [first] = sides.keys();
  if (first === undefined) return found("unknown", "No node tells who validates (the API QBFT is closed).");
  if (sides.size > 1) {
    const views = [...sides].map(([set, names]) => `${names.join(", ")}: ${set}`).join("; ");
    return found(
      "wrong",
      `Nodes disagree about who validates (${views}). Look again in a minute; then suspect a fork.`,
    );
  }
  const list = first.split(" ");
  const change = changeOf(list, validators);
  if (change !== undefined) {
    const file = validatorsFrom ?? "your files";
    return found(
      "warning",
      `${change}. If that was voted, bring ${file} up to date; if not, ask the others.`,
    );
  }
  const least = quorumOf(list.length);
  const spare = list.length - least;
  const bears = `${list.length} validate, ${least} must seal a block`;
  return spare > 0
    ? found("good", `${bears}: it goes on without ${spare} of them.`)
    : found("warning", `${bears}: it stops when one is down. Four validators bear the loss of one.`);
}

function changeOf(list: readonly string[], expected: Expected["validators"]): string | undefined {
  if (expected === undefined) return undefined;
  const added = list.filter((one) => !expected.includes(one)).map((one) => `${one} is new`);
  const gone = expected.filter((one) => !list.includes(one)).map((one) => `${one} does not validate`);
  return added.length + gone.length === 0 ? undefined : [...added, ...gone].join(", ");
}
