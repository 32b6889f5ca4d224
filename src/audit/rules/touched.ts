import type { AuditedEvent } from "../History.js";
import type { Inspection } from "../Inspection.js";

/** The arrangements that a transaction concerns. */
export function touched({ audit: { books }, transaction: { events } }: Inspection): Set<bigint> {
  const arrangementsOf = ({ name, args }: AuditedEvent): bigint[] => {
    switch (name) {
      case "ArrangementOpened":
      case "MemberJoined":
      case "ClaimRegistered":
      case "EpochBegun":
        return [args.arrangement];
      case "DebtWrittenOff":
      case "ClaimDischarged":
      case "ClaimWithdrawn":
      case "ClaimRestored":
        return [args.claim >> 8n];
      case "ParticipantEnrolled":
      case "ParticipantStatusChanged":
        return [books.programmes.get(args.programme)?.people.get(args.participant)?.arrangement ?? 0n];
      default:
        return [];
    }
  };
  // Participants of programmes in kind have none.
  return new Set(events.flatMap(arrangementsOf).filter((number) => number !== 0n));
}
