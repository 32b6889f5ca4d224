import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** What is said of a file that is something else than a register. */
export function unknownRegister(file: string): SocialcoinError {
  return new SocialcoinError(
    "REGISTER_UNKNOWN",
    {
      en: `${file} is no register of tasks. Name yours with --register, or make one with task create-register.`,
      nl: `${file} is geen register van taken. Noem dat van u met --register, of maak er een met task create-register.`,
    },
    { exitKind: "configuration", details: { file } },
  );
}
