import { readFileSync } from "node:fs";

import { type BaseWallet, getAddress, isKeystoreJson, type Provider, Wallet } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { LockedSigner } from "./LockedSigner.js";

/** Asks a person for a password; what is typed is not shown. */
export type AskSecret = (question: string) => Promise<string>;

/**
 * A key in an encrypted file (Web3 Secret Storage, version 3). Its password is asked once, when something is signed.
 *
 * @param file The keystore file.
 * @throws SocialcoinError `KEYSTORE_UNREADABLE`; when something is signed `PASSWORD_WRONG`
 */
export function keystoreSigner(file: string, askSecret: AskSecret, provider: Provider | null): LockedSigner {
  const text = read(file);
  const address = getAddress(`0x${addressIn(text, file)}`);
  return new LockedSigner(address, () => decrypt(file, text, address, askSecret), provider);
}

async function decrypt(
  file: string,
  text: string,
  address: string,
  askSecret: AskSecret,
): Promise<BaseWallet> {
  const password = await askSecret(`Password of ${file}: `);
  try {
    const wallet = await Wallet.fromEncryptedJson(text, password);
    if (getAddress(wallet.address) === address) return wallet;
  } catch {
    // What the library says may hold what was typed.
  }
  throw new SocialcoinError("PASSWORD_WRONG", `The password does not open ${file}. Try again.`, {
    exitKind: "configuration",
    details: { file },
  });
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw unreadable(file, "cannot be read");
  }
}

function addressIn(text: string, file: string): string {
  const address = isKeystoreJson(text) ? (JSON.parse(text) as { address?: unknown }).address : undefined;
  if (typeof address === "string" && /^(0x)?[0-9a-fA-F]{40}$/.test(address))
    return address.replace(/^0x/, "");
  throw unreadable(file, "is not a keystore file (version 3) that names its address");
}

function unreadable(file: string, what: string): SocialcoinError {
  return new SocialcoinError("KEYSTORE_UNREADABLE", `${file} ${what}. Correct the network's settings.`, {
    exitKind: "configuration",
    details: { file },
  });
}
