import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** What is said of a register that cannot be relied on. */
export function damaged(file: string, cause?: unknown): SocialcoinError {
  return new SocialcoinError(
    "REGISTER_DAMAGED",
    {
      en: `${file} is damaged, or was changed by another program. Put it aside and restore the last copy (task backup).`,
      nl: `${file} is beschadigd, of door een ander programma veranderd. Leg het apart en zet de laatste kopie terug (task backup).`,
    },
    { exitKind: "configuration", details: { file }, cause },
  );
}
