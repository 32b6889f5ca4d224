import { buildStatement } from "../../../src/statements/buildStatement.js";
import { statementDigest } from "../../../src/statements/statementDigest.js";
import type { Context } from "../../context/Context.js";
import { type Announced, announced } from "../../register/Announced.js";
import type { Desk } from "../../register/Desk.js";
import type { AttestableTask } from "../../register/readAttestable.js";
import { requireChange } from "../../register/requireChange.js";
import { requireNotAnnounced } from "../../register/requireNotAnnounced.js";
import { withRegister } from "../../register/withRegister.js";
import { contractOf } from "../../statements/contractOf.js";
import type { Signing } from "../../statements/signerFor.js";
import { draftAttestations } from "./draftAttestations.js";
import { TASKS_PER_STATEMENT } from "./TaskSource.js";

/** What is to be announced. */
export interface Announcement {
  readonly programme: bigint;
  readonly tasks: readonly AttestableTask[];
  /** Whether somebody named these tasks: then a statement of a colleague that never came does not bind them. */
  readonly named: boolean;
  /** The chain's clock. */
  readonly time: number;
}

/**
 * Writes into the register what statements are going to say, before anything is signed.
 *
 * @throws SocialcoinError `TASK_BEING_ATTESTED`, `TASK_STATE_REFUSED` where a colleague was faster
 */
export async function announceStatements(
  context: Context,
  desk: Desk,
  { account: attester, deadline }: Signing,
  { programme, tasks, named, time }: Announcement,
): Promise<Announced[]> {
  const place = {
    chainId: context.network.chainId,
    verifyingContract: await contractOf(context, "AttestationBatch"),
  };
  const parts: (readonly AttestableTask[])[] = [];
  for (let start = 0; start < tasks.length; start += TASKS_PER_STATEMENT) {
    parts.push(tasks.slice(start, start + TASKS_PER_STATEMENT));
  }
  const drafts = parts.map((part) => {
    const { attestations } = draftAttestations(part.map((task) => ({ task, salt: task.salt })));
    const message = { programme, attester, deadline, attestations };
    return { part, digest: statementDigest(buildStatement("AttestationBatch", place, message)) };
  });
  return withRegister(desk, (register) => {
    const { run, all } = register;
    return drafts.flatMap(({ part, digest }) => {
      for (const { task } of part) {
        if (!named) requireNotAnnounced(register, Number(task), time);
        requireChange(register, Number(task), "attest");
      }
      run(
        "INSERT INTO statements (attester, deadline, digest, announced) VALUES (?, ?, ?, ?)",
        attester,
        deadline,
        digest,
        desk.now(),
      );
      const made = all(
        announced,
        "SELECT number, attester, deadline, digest FROM statements WHERE digest = ?",
        digest,
      );
      for (const { number } of made) {
        for (const { task } of part)
          run("INSERT INTO statementTasks (statement, task) VALUES (?, ?)", number, task);
      }
      return made;
    });
  });
}
