import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";

/** What is said of a file that begins like a workbook and is none that can be read. */
export function invalidWorkbook(file: string, cause: unknown): SocialcoinError {
  if (cause instanceof SocialcoinError) return cause;
  return new SocialcoinError(
    "WORKBOOK_INVALID",
    {
      en: `${file} is not a workbook that can be read (${cause instanceof Error ? cause.message : "damaged"}). Save it as .xlsx again, without a password, or as CSV.`,
      nl: `${file} is geen werkmap die te lezen is (${cause instanceof Error ? cause.message : "beschadigd"}). Bewaar haar opnieuw als .xlsx, zonder wachtwoord, of als CSV.`,
    },
    { details: { file }, cause },
  );
}
