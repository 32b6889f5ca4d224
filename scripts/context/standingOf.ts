import { ParticipantStatus } from "../../src/participation/ParticipantStatus.js";
import type { Context } from "./Context.js";

/** A participant's standing in a programme, and whether somebody joined and has not stopped. */
export async function standingOf(
  context: Context,
  programme: bigint,
  participant: string,
): Promise<{ readonly status: bigint; readonly enrolments: bigint; readonly takesPart: boolean }> {
  const { status, enrolments } = await context.contracts.socialcoin.participantOf(programme, participant);
  const { Enrolled, Cleared, Suspended } = ParticipantStatus;
  const takesPart = status === Enrolled || status === Cleared || status === Suspended;
  return { status, enrolments, takesPart };
}
