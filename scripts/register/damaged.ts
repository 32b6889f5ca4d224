import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** What is said of a register that cannot be relied on. */
export function damaged(file: string, cause?: unknown): SocialcoinError {
  return new SocialcoinError(
    "REGISTER_DAMAGED",
    `${file} is damaged, or was changed by another program. Put it aside and restore the last copy (task backup).`,
    { exitKind: "configuration", details: { file }, cause },
  );
}
