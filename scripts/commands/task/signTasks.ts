import { existsSync } from "node:fs";

import { freshSalt } from "../../../src/commitments/freshSalt.js";
import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Context } from "../../context/Context.js";
import { nameBeside } from "../../input/nameBeside.js";
import { refuseExisting } from "../../output/refuseExisting.js";
import type { Signing } from "../../statements/signerFor.js";
import type { SignedFile } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import type { SaltedTask } from "./draftAttestations.js";
import { draftBatch } from "./draftBatch.js";
import { draftEarlier } from "./draftEarlier.js";
import { fingerprintOf, type Survey } from "./surveyTasks.js";
import type { TaskSource } from "./TaskSource.js";

/** Statements of tasks, and the team's private files. */
export interface SignedTasks {
  readonly statements: readonly SignedFile[];
  readonly evidence: readonly string[];
}

/** Where statements go. */
export interface TasksPlace {
  readonly programme: bigint;
  /** The statement's file; with several statements each gets a number. */
  readonly out: string;
  readonly overwrite: boolean;
  /** Whether an earlier run is known to have been interrupted, although all of its statements may be there. */
  readonly resumed: boolean;
}

/**
 * Signs the sound tasks of a source, statement by statement, each written before the next is made. What an interrupted
 * run wrote of the very same tasks stays as it is, and the rest is signed.
 *
 * @throws SocialcoinError `FILE_CHANGED` where the tasks are not those that were checked, `FILE_EXISTS`
 */
export async function signTasks(
  context: Context,
  signing: Signing,
  source: TaskSource,
  { programme, out, overwrite, resumed }: TasksPlace,
  survey: Survey,
): Promise<SignedTasks> {
  const { fingerprints } = survey;
  const count = fingerprints.length;
  const names = fingerprints.map((_, part) =>
    count === 1 ? out : nameBeside(out, `${part + 1}-of-${count}`),
  );
  const kept = names.map((file) => nameBeside(file, "private"));
  const written = names.filter((file) => existsSync(file)).length;
  const unfinished = !overwrite && (resumed || written < count);
  if (!unfinished) refuseExisting([...names, ...kept], overwrite);
  const statements: SignedFile[] = [];
  const progress = context.output.progress(context.output.messages.progress.signing, count);
  try {
    for await (const batch of batchesOf(source, survey)) {
      const place = statements.length;
      const files = { file: names[place] ?? out, keptFile: kept[place] ?? out };
      const earlier = unfinished && (await draftEarlier(context, signing, programme, batch, files));
      if (!earlier) refuseExisting([files.file], overwrite);
      const drafted = earlier || draftBatch(signing, programme, batch, files);
      // Signing the same again writes the same, and a private file without its statement belongs to nothing.
      const replaces = overwrite || unfinished;
      statements.push(
        ...(await signToFile(context, drafted.signing, "AttestationBatch", [drafted.draft], replaces)),
      );
      progress.advance(1);
    }
  } finally {
    progress.stop();
  }
  return { statements, evidence: kept };
}

/** The sound tasks in parts, each as it was when it was checked. */
async function* batchesOf(
  source: TaskSource,
  { bad, fingerprints, perStatement }: Survey,
): AsyncGenerator<readonly SaltedTask[]> {
  let part = 0;
  let batch: SaltedTask[] = [];
  const checked = (): readonly SaltedTask[] => {
    const whole = batch;
    batch = [];
    if (fingerprintOf(whole.map(({ task }) => task)) !== fingerprints[part++]) throw changed(source.name);
    return whole;
  };
  for await (const { line, row, salt } of source.lines()) {
    if (bad.has(line)) continue;
    if (row === undefined) throw changed(source.name);
    batch.push({ task: row, salt: salt ?? freshSalt() });
    if (batch.length === perStatement) yield checked();
  }
  if (batch.length > 0) yield checked();
  if (part < fingerprints.length) throw changed(source.name);
}

function changed(file: string): SocialcoinError {
  return new SocialcoinError(
    "FILE_CHANGED",
    {
      en: `${file} was changed while it was read. Nothing after the change was signed. Run the command again with --overwrite.`,
      nl: `${file} is veranderd terwijl het werd gelezen. Na de verandering is niets ondertekend. Voer het commando opnieuw uit met --overwrite.`,
    },
    { details: { file } },
  );
}
