import { headOf, type Snapshot } from "./Snapshot.js";
import { type Expected, finder, type NodeFinding } from "./Watched.js";

const MILLISECONDS = 1_000;
/** A block may take some rounds; after so many block periods, or seconds, nobody proposes any more. */
const STILL_PERIODS = 30;
const STILL_SECONDS = 60;
const LATE_PERIODS = 5;
/** Between two machines with the right time, and a block that was just made. */
const TOLERANCE_SECONDS = 3;

/**
 * Whether the node moves and has the time.
 *
 * @param before What it said some block periods earlier.
 */
export function lookAtHead(
  node: string,
  before: Snapshot,
  shot: Snapshot,
  expected: Expected,
): NodeFinding[] {
  const found = finder(node, "head");
  const [earlier, head] = [headOf(before), headOf(shot)];
  if (head === undefined || earlier === undefined) return [found("wrong", "It knows no block.")];
  if (shot.syncing.result !== false && shot.syncing.error === undefined) {
    return [found("wrong", "It is still catching up with the others. Wait, and use another node meanwhile.")];
  }
  const [period, number] = [expected.blockPeriodSeconds, Number(head.number)];
  const age = Math.floor(shot.at / MILLISECONDS) - Number(head.timestamp);
  const fresh = number - Number(earlier.number);
  if (age > Math.max(STILL_SECONDS, STILL_PERIODS * period) && fresh === 0) {
    return [
      found(
        "wrong",
        `Block ${number} is ${age} seconds old and no new one comes: this node stands still, or more than a third of the ` +
          "validators do. If others go on, restart this one; its answers until then are old.",
      ),
    ];
  }
  const late = fresh === 0 && age > Math.max(LATE_PERIODS * period, TOLERANCE_SECONDS);
  const sentence = `Block ${number}, ${age} seconds old; ${fresh} new while this looked.`;
  return [
    late
      ? found(
          "warning",
          `${sentence} That is slow for a block every ${period} seconds: a validator may be down.`,
        )
      : found("good", sentence),
    clockOf(node, age, fresh, period),
  ];
}

/** When blocks come, the newest is hardly older than a block period, and never of the future. */
function clockOf(node: string, age: number, fresh: number, period: number): NodeFinding {
  const found = finder(node, "clock");
  if (age < -TOLERANCE_SECONDS) {
    return found(
      "wrong",
      `The newest block is ${-age} seconds in the future: this machine's clock is behind, or the validators' are ahead. ` +
        "Let all of them follow a time server (NTP).",
    );
  }
  if (fresh === 0)
    return found("unknown", "No new block came, so that nothing can be said about the clocks.");
  if (age > LATE_PERIODS * period + TOLERANCE_SECONDS) {
    return found(
      "warning",
      `New blocks come and are ${age} seconds old all the same: this machine's clock is ahead, or the validators' are behind. ` +
        "Let all of them follow a time server (NTP).",
    );
  }
  return found("good", "It agrees with the time in the blocks.");
}
