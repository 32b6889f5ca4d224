import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { inEachLanguage } from "../../src/language/inEachLanguage.js";

/**
 * Reads something of a file, and names the file in every error that does not name one itself.
 *
 * @throws SocialcoinError whatever `read` throws
 */
export async function inFile<T>(file: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (problem) {
    if (!(problem instanceof SocialcoinError) || "file" in problem.details) throw problem;
    const { code, said, exitKind, details, cause } = problem;
    throw new SocialcoinError(
      code,
      inEachLanguage((language) => `${file}: ${said[language]}`),
      {
        exitKind,
        details: { file, ...details },
        cause,
      },
    );
  }
}
