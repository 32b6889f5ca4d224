/** Where a participant stands in a programme; the numbers are those of the contracts. */
export const ParticipantStatus = {
  None: 0n,
  Enrolled: 1n,
  Cleared: 2n,
  Suspended: 3n,
  Withdrawn: 4n,
  Moved: 5n,
} as const;
