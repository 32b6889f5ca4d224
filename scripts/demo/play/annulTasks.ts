import { award } from "../../commands/award/award.js";
import { annul } from "../../commands/task/annul.js";
import { attestTasks } from "../../commands/task/attest.js";
import { signAnnulment } from "../../commands/task/signAnnulment.js";
import { readTable } from "../rule/readTable.js";
import type { Play } from "./Play.js";
import type { Settlement } from "./settle.js";

/** Tasks that are attested and awarded wrongly this month, and annulled when it is found out. */
export async function annulTasks(play: Play, { programme }: Settlement, month: string): Promise<void> {
  const { input, context, folder, narrator, named } = play;
  const { corrections, attester, operator } = input.story;
  for (const correction of corrections) {
    if (correction.kind !== "annulment" || correction.month !== month) continue;
    const file = input.path(correction.tasks);
    const out = `${folder("team")}/attestation-${month}-wrong.json`;
    const { statements } = await attestTasks(context, { file, programme, as: attester, out });
    await award(context, { files: statements.map((statement) => statement.file), as: operator });

    const files: string[] = [];
    for (const row of readTable(file)) {
      const task = BigInt(row["task"] ?? "");
      const { reason } = correction;
      const out = `${folder("team")}/annulment-${task.toString()}.json`;
      files.push((await signAnnulment(context, { programme, task, reason, as: attester, out })).file);
    }
    const { annulled } = await annul(context, { files, as: operator });
    narrator.tell(correction.tell);
    for (const { task, participant, coins, spent } of annulled) {
      narrator.tell(named(context.output.messages.annulled(task, coins, participant, spent)));
    }
  }
}
