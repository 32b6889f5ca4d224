import { existsSync } from "node:fs";

import { z } from "zod";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { readStatement } from "../../../src/statements/readStatement.js";
import { statementDigest } from "../../../src/statements/statementDigest.js";
import type { Context } from "../../context/Context.js";
import { nameBeside } from "../../input/nameBeside.js";
import { readTextFile } from "../../input/readTextFile.js";
import { syncFile } from "../../output/syncFile.js";
import type { Announced } from "../../register/Announced.js";
import { changeTask } from "../../register/changeTask.js";
import { damaged } from "../../register/damaged.js";
import type { Desk } from "../../register/Desk.js";
import { readAttestable } from "../../register/readAttestable.js";
import { readRegistered } from "../../register/readRegistered.js";
import { withRegister } from "../../register/withRegister.js";
import type { Signing } from "../../statements/signerFor.js";
import type { SignedFile } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { draftAttestations } from "./draftAttestations.js";

/** Where statements go: each gets its number in the register into its name. */
export interface StatementsPlace {
  readonly base: string;
  readonly overwrite: boolean;
}

const OF_STATEMENT = "tasks.task IN (SELECT task FROM statementTasks WHERE statement = ?)";

/**
 * Writes a statement that the register announces, and then that its tasks are attested. Whoever does it a second time
 * writes the same.
 *
 * @throws SocialcoinError `FILE_EXISTS`, `REGISTER_DAMAGED` where the tasks are not what was announced, and what signing
 * throws
 */
export async function writeAnnounced(
  context: Context,
  desk: Desk,
  signing: Signing,
  { number, deadline, digest }: Announced,
  { base, overwrite }: StatementsPlace,
): Promise<SignedFile> {
  const { programme, tasks } = await withRegister(desk, (register) => ({
    programme: register.facts.programme,
    tasks: readAttestable(register, OF_STATEMENT, number),
  }));
  const { attestations } = draftAttestations(tasks.map((task) => ({ task, salt: task.salt })));
  const message = { programme, attester: signing.account, deadline: BigInt(deadline), attestations };
  const file = nameBeside(base, number.toString());
  const replaces = overwrite || isStatement(file, digest);
  const asAnnounced = { ...signing, deadline: message.deadline };
  const [signed] = await signToFile(context, asAnnounced, "AttestationBatch", [{ message, file }], replaces);
  if (signed?.digest !== digest) throw damaged(desk.file);
  syncFile(file);
  await withRegister(desk, (register) => {
    const waiting = "SELECT number FROM statements WHERE number = ? AND written IS NULL";
    // A colleague may have run the same at the same time.
    if (register.all(z.unknown(), waiting, number).length === 0) return;
    register.run("UPDATE statements SET written = ? WHERE number = ?", desk.now(), number);
    // What was named in another statement meanwhile may be further by now.
    for (const { task } of readRegistered(
      register,
      `${OF_STATEMENT} AND state IN ('approved', 'attested')`,
      number,
    )) {
      changeTask(register, task, "attest", { statement: number });
    }
  });
  return signed;
}

/** Whether a file is this very statement, which an interrupted run wrote. */
function isStatement(file: string, digest: string): boolean {
  if (!existsSync(file)) return false;
  try {
    return statementDigest(readStatement(readTextFile(file), "AttestationBatch")) === digest;
  } catch (problem) {
    if (problem instanceof SocialcoinError) return false;
    throw problem;
  }
}
