import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";

/** What is said of a file that begins like a workbook and is none that can be read. */
export function invalidWorkbook(file: string, cause: unknown): SocialcoinError {
  if (cause instanceof SocialcoinError) return cause;
  return new SocialcoinError(
    "WORKBOOK_INVALID",
    `${file} is not a workbook that can be read (${cause instanceof Error ? cause.message : "damaged"}). Save it as .xlsx again, without a password, or as CSV.`,
    { details: { file }, cause },
  );
}
