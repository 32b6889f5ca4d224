import { createProgramme } from "../../commands/programme/create.js";
import { accedeAll } from "./accedeAll.js";
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

  const claimants = creditors.filter(({ claims }) => claims !== undefined);
  const willing = claimants.filter((creditor) => creditor.reconsidered === undefined);
  const reluctant = claimants.filter((creditor) => creditor.reconsidered !== undefined);
  await moveTo(dates.accession);
  await accedeAll(play, programme, willing);
  narrator.tell(
    `${willing.length} of ${claimants.length} creditors accept its terms, each on its legal ground.`,
  );
  await moveTo(dates.reconsideration);
  for (const creditor of reluctant) narrator.tell(creditor.reconsidered ?? "");
  await accedeAll(play, programme, reluctant);
  return programme;
}
