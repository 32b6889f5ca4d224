import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { SigningKey, Wallet } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../src/language/inEnglish.js";

const OWNER_ONLY = 0o600;
const ANYBODY_ELSE = 0o077;
const KEY = /^(?:0x)?([0-9a-fA-F]{64})\s*$/;

/**
 * The private key of a node, as Besu keeps it: made here when there is none, never replaced, never shown.
 *
 * @throws SocialcoinError `KEY_INVALID`, `KEY_EXPOSED`, `FILE_NOT_WRITTEN`
 */
export function ensureKey(file: string): SigningKey {
  if (!existsSync(file)) write(file);
  if ((statSync(file).mode & ANYBODY_ELSE) !== 0) {
    throw new SocialcoinError(
      "KEY_EXPOSED",
      inEnglish(
        `Others on this machine can read ${file}. Take that away (chmod 600); if somebody did read it, make a new key.`,
      ),
      { exitKind: "configuration", details: { file } },
    );
  }
  const digits = KEY.exec(readFileSync(file, "utf8"))?.[1];
  try {
    return new SigningKey(`0x${digits ?? ""}`);
  } catch {
    // What ethers says about a bad key is dropped: it may quote the key.
    throw new SocialcoinError(
      "KEY_INVALID",
      inEnglish(`${file} is not a node's key. Restore it from the backup; it is never replaced here.`),
      { exitKind: "configuration", details: { file } },
    );
  }
}

function write(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // "wx": should another run have made one in the meantime, that one stands.
    writeFileSync(file, Wallet.createRandom().privateKey, { mode: OWNER_ONLY, flag: "wx" });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return;
    throw new SocialcoinError(
      "FILE_NOT_WRITTEN",
      inEnglish(`${file} cannot be written. Check the folder and its rights.`),
      {
        exitKind: "configuration",
        details: { file },
        cause,
      },
    );
  }
}
