import { commitEvidence } from "../../../src/commitments/commitEvidence.js";
import type { Attestation } from "../../../src/statements/AttestationBatch.js";
import type { Task } from "./readTasks.js";

/** A task, and the salt of its evidence. */
export interface SaltedTask {
  readonly task: Omit<Task, "line">;
  readonly salt: string;
}

/** What opens the commitment to the evidence of a task. */
export interface OpenedEvidence {
  readonly task: bigint;
  readonly commitment: string;
  readonly salt: string;
  readonly reference: string;
}

/** What a team attests of tasks, and what opens the commitments in it. */
export function draftAttestations(batch: readonly SaltedTask[]): {
  readonly attestations: Attestation[];
  readonly evidence: readonly OpenedEvidence[];
} {
  const evidence = batch.map(({ task: { task, evidence: reference }, salt }) => {
    return { task, commitment: commitEvidence({ salt, reference }), salt, reference };
  });
  const attestations = batch.map(
    ({ task: { task, participant, activity, units, group, started, finished } }, index) => ({
      task,
      participant,
      activity,
      units,
      group,
      started,
      finished,
      evidence: evidence[index]?.commitment ?? "",
    }),
  );
  return { attestations, evidence };
}
