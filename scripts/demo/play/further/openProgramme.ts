import { award } from "../../../commands/award/award.js";
import { enrol } from "../../../commands/participant/enrol.js";
import { signConsent } from "../../../commands/participant/signConsent.js";
import { createProgramme } from "../../../commands/programme/create.js";
import { attestTasks } from "../../../commands/task/attest.js";
import type { Further } from "../../story/Further.js";
import { accedeAll } from "../accedeAll.js";
import type { Play } from "../Play.js";

/**
 * A further programme is created, its providers accede, its participants consent and are awarded what they did.
 *
 * @returns The programme's number.
 */
export async function openProgramme(play: Play, further: Further): Promise<bigint> {
  const { input, context, folder, moveTo } = play;
  const { operator, attester } = input.story;
  const created = await createProgramme(context, { file: input.path(further.programme), as: operator });
  const programme = created.programme ?? 0n;
  await accedeAll(play, programme, further.kind === "plan" ? [further.provider] : further.providers);

  const consents: string[] = [];
  for (const as of further.participants) {
    const out = `${folder(further.name)}/consent-${as}.json`;
    consents.push((await signConsent(context, { programme, as, out })).file);
  }
  await enrol(context, { files: consents, as: operator });

  await moveTo(further.awarded);
  const out = `${folder(further.name)}/attestation.json`;
  const file = input.path(further.tasks);
  const { statements } = await attestTasks(context, { file, programme, as: attester, out });
  await award(context, { files: statements.map((statement) => statement.file), as: operator });
  return programme;
}
