import type { Moment } from "../Moment.js";

/** The arrangements that a transaction concerns. */
export function touched({ transaction: { events } }: Moment): Set<bigint> {
  return new Set(
    events.flatMap(({ name, args }) => {
      if (name === "ArrangementOpened" || name === "MemberJoined" || name === "EpochBegun")
        return [args.arrangement];
      if (name === "DebtWrittenOff" || name === "ClaimRestored") return [args.claim >> 8n];
      return [];
    }),
  );
}
