import { readFileSync } from "node:fs";

import { type BaseWallet, getAddress, isKeystoreJson, type Provider, Wallet } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Wording } from "../../src/language/Wording.js";
import { LockedSigner } from "./LockedSigner.js";

/** Asks a person for the password of a file; what is typed is not shown. */
export type AskPassword = (file: string) => Promise<string>;

/**
 * A key in an encrypted file (Web3 Secret Storage, version 3). Its password is asked once, when something is signed.
 *
 * @param file The keystore file.
 * @throws SocialcoinError `KEYSTORE_UNREADABLE`; when something is signed `PASSWORD_WRONG`
 */
export function keystoreSigner(
  file: string,
  askPassword: AskPassword,
  provider: Provider | null,
): LockedSigner {
  const text = read(file);
  const address = getAddress(`0x${addressIn(text, file)}`);
  return new LockedSigner(address, () => decrypt(file, text, address, askPassword), provider);
}

async function decrypt(
  file: string,
  text: string,
  address: string,
  askPassword: AskPassword,
): Promise<BaseWallet> {
  const password = await askPassword(file);
  try {
    const wallet = await Wallet.fromEncryptedJson(text, password);
    if (getAddress(wallet.address) === address) return wallet;
  } catch {
    // What the library says may hold what was typed.
  }
  throw new SocialcoinError(
    "PASSWORD_WRONG",
    {
      en: `The password does not open ${file}. Try again.`,
      nl: `Het wachtwoord opent ${file} niet. Probeer het opnieuw.`,
    },
    {
      exitKind: "configuration",
      details: { file },
    },
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw unreadable(file, { en: "cannot be read", nl: "kan niet worden gelezen" });
  }
}

function addressIn(text: string, file: string): string {
  const address = isKeystoreJson(text) ? (JSON.parse(text) as { address?: unknown }).address : undefined;
  if (typeof address === "string" && /^(0x)?[0-9a-fA-F]{40}$/.test(address))
    return address.replace(/^0x/, "");
  throw unreadable(file, {
    en: "is not a keystore file (version 3) that names its address",
    nl: "is geen sleutelbestand (keystore, versie 3) dat zijn adres noemt",
  });
}

function unreadable(file: string, what: Wording): SocialcoinError {
  return new SocialcoinError(
    "KEYSTORE_UNREADABLE",
    {
      en: `${file} ${what.en}. Correct the network's settings.`,
      nl: `${file} ${what.nl}. Verbeter de instellingen van het netwerk.`,
    },
    {
      exitKind: "configuration",
      details: { file },
    },
  );
}
