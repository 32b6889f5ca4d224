import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Attestation } from "../../../src/statements/AttestationBatch.js";
import { ISocialcoin__factory } from "../../../typechain-types/index.js";
import type { Context } from "../../context/Context.js";

/** Whose award it was. */
export interface Awarded {
  /** The attestation as it was signed and awarded. */
  readonly attestation: Attestation;
  /** Who signed it. */
  readonly attester: string;
}

/**
 * What was attested of a task that was awarded. The contract keeps the task's number only, so it is read from the call
 * that awarded it: that way an annulment names the participant who got the coins, and no other.
 *
 * @throws SocialcoinError `TASK_NOT_AWARDED`, `AWARD_UNREADABLE`
 */
export async function awardedAttestation(
  context: Context,
  programme: bigint,
  task: bigint,
): Promise<Awarded> {
  const { socialcoin } = context.contracts;
  const awards = await socialcoin.queryFilter(socialcoin.filters.TasksAwarded(programme));
  const award = awards.find(({ args }) => args.tasks.includes(task));
  if (award === undefined) {
    throw new SocialcoinError(
      "TASK_NOT_AWARDED",
      `Task ${task.toString()} of programme ${programme.toString()} was never awarded. Correct its number.`,
      { details: { programme, task } },
    );
  }
  const attestation = await readFrom(context, award.transactionHash, programme, task);
  if (attestation === undefined) {
    throw new SocialcoinError(
      "AWARD_UNREADABLE",
      `Task ${task.toString()} was awarded by transaction ${award.transactionHash}, in which this node does not show ` +
        "the attestation. Ask a node that keeps all transactions.",
      { exitKind: "unreachable", details: { programme, task, transaction: award.transactionHash } },
    );
  }
  return { attestation, attester: award.args.attester };
}

async function readFrom(
  context: Context,
  hash: string,
  programme: bigint,
  task: bigint,
): Promise<Attestation | undefined> {
  const sent = await context.provider.getTransaction(hash);
  if (sent === null) return undefined;
  const called = ISocialcoin__factory.createInterface().parseTransaction({ data: sent.data });
  if (called?.name !== "award") return undefined;
  const batch = called.args[0] as {
    programme: bigint;
    attestations: (Attestation & { toObject(): object })[];
  };
  if (batch.programme !== programme) return undefined;
  return batch.attestations.find((entry) => entry.task === task)?.toObject() as Attestation | undefined;
}
