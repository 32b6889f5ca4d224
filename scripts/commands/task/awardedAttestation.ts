import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { attestationsIn } from "../../../src/participation/attestationsIn.js";
import type { Attestation } from "../../../src/statements/AttestationBatch.js";
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
      {
        en: `Task ${task.toString()} of programme ${programme.toString()} was never awarded. Correct its number.`,
        nl: `Taak ${task.toString()} van programma ${programme.toString()} is nooit toegekend. Verbeter het nummer.`,
      },
      { details: { programme, task } },
    );
  }
  const sent = await context.provider.getTransaction(award.transactionHash);
  const attestation = attestationsIn(sent?.data ?? "0x", programme)?.find((entry) => entry.task === task);
  if (attestation === undefined) {
    throw new SocialcoinError(
      "AWARD_UNREADABLE",
      {
        en:
          `Task ${task.toString()} was awarded by transaction ${award.transactionHash}, in which this node does not show ` +
          "the attestation. Ask a node that keeps all transactions.",
        nl: `Taak ${task.toString()} is toegekend door transactie ${award.transactionHash}, waarvan dit knooppunt de bevestiging niet toont. Vraag een knooppunt dat alle transacties bewaart.`,
      },
      { exitKind: "unreachable", details: { programme, task, transaction: award.transactionHash } },
    );
  }
  return { attestation, attester: award.args.attester };
}
