import { toJson } from "../../output/toJson.js";
import type { Signing } from "../../statements/signerFor.js";
import type { Draft } from "../../statements/signToFile.js";
import { draftAttestations, type SaltedTask } from "./draftAttestations.js";

/** Where a statement of tasks and the team's private file beside it go. */
export interface BatchFiles {
  readonly file: string;
  readonly keptFile: string;
}

/** What is signed of some tasks, and by whom and until when. */
export interface DraftedBatch {
  readonly signing: Signing;
  readonly draft: Draft<"AttestationBatch">;
}

/** Drafts the statement of some tasks, and what opens its commitments. */
export function draftBatch(
  signing: Signing,
  programme: bigint,
  batch: readonly SaltedTask[],
  { file, keptFile }: BatchFiles,
): DraftedBatch {
  const { attestations, evidence } = draftAttestations(batch);
  const keeping = { format: "socialcoin-evidence", version: 1, programme, evidence };
  const draft = {
    message: { programme, attester: signing.account, deadline: signing.deadline, attestations },
    file,
    kept: { file: keptFile, text: `${toJson(keeping)}\n`, secret: true },
  };
  return { signing, draft };
}
