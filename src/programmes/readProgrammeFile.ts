import { SocialcoinError } from "../errors/SocialcoinError.js";
import { describeIssue } from "../json/describeIssue.js";
import { readJson } from "../json/readJson.js";
import { type ProgrammeFile, programmeFileSchema } from "./ProgrammeFile.js";

/**
 * A programme's file.
 *
 * @param text The file's content.
 * @throws SocialcoinError `PROGRAMME_FIELD_INVALID`, naming the field; `PROGRAMME_ACTIVITY_TWICE`; those of `readJson`
 */
export function readProgrammeFile(text: string): ProgrammeFile {
  const file = programmeFileSchema.safeParse(readJson(text));
  if (!file.success) {
    const { field, sentence } = describeIssue(file.error);
    throw new SocialcoinError(
      "PROGRAMME_FIELD_INVALID",
      {
        en: `The programme cannot be read: ${sentence.en}.`,
        nl: `Het programma is niet te lezen: ${sentence.nl}.`,
      },
      {
        details: { field },
      },
    );
  }

  const codes = file.data.catalogue.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) {
    throw new SocialcoinError(
      "PROGRAMME_ACTIVITY_TWICE",
      {
        en: `The catalogue has the activity "${twice}" twice: task files could not tell them apart; give one another code.`,
        nl: `De catalogus heeft de activiteit "${twice}" twee keer: bestanden met taken kunnen ze niet onderscheiden; geef een ervan een andere code.`,
      },
      { details: { code: twice } },
    );
  }
  return file.data;
}
