import { isHexString, ZeroHash } from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { inEnglish } from "../language/inEnglish.js";

const BYTES = 32;

/**
 * Requires a whole salt: what can be guessed from a small set would be found by trying, if its salt were short.
 *
 * @throws SocialcoinError `SALT_INVALID`
 */
export function requireSalt(salt: string): void {
  if (isHexString(salt, BYTES) && salt !== ZeroHash) return;
  // The salt is secret: it is not repeated here.
  throw new SocialcoinError(
    "SALT_INVALID",
    inEnglish("A salt has 32 random bytes in hexadecimal: take a fresh one."),
  );
}
