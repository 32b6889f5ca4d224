import { accede } from "../../commands/programme/accede.js";
import { createProgramme } from "../../commands/programme/create.js";
import { signAccession } from "../../commands/programme/signAccession.js";
import type { StoryCreditor } from "../story/Story.js";
import type { Play } from "./Play.js";

/**
 * The municipality creates the programme and the creditors accede; one may need to be asked twice.
 *
 * @returns The programme's number.
 */
export async function agree(play: Play): Promise<bigint> {
  const { input, context, narrator, moveTo } = play;
  const { creditors, dates, operator } = input.story;
  const { programme = 0n } = await createProgramme(context, {
    file: input.path("programme.json"),
    as: operator,
  });
  narrator.tell(`The municipality creates programme ${programme.toString()} from programme.json.`);

  const willing = creditors.filter((creditor) => creditor.reconsidered === undefined);
  const reluctant = creditors.filter((creditor) => creditor.reconsidered !== undefined);
  await moveTo(dates.accession);
  await accedeAll(play, programme, willing);
  narrator.tell(
    `${willing.length} of ${creditors.length} creditors accept its terms, each on its legal ground.`,
  );
  await moveTo(dates.reconsideration);
  for (const creditor of reluctant) narrator.tell(creditor.reconsidered ?? "");
  await accedeAll(play, programme, reluctant);
  return programme;
}

async function accedeAll(play: Play, programme: bigint, creditors: readonly StoryCreditor[]): Promise<void> {
  const { context, folder, input } = play;
  const files: string[] = [];
  for (const { name, oin, ground } of creditors) {
    const out = `${folder(name, "statements")}/accession.json`;
    files.push((await signAccession(context, { programme, oin, ground, as: name, out })).file);
  }
  if (files.length > 0) await accede(context, { files, as: input.story.operator });
}
