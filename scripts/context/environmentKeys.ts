import { HDNodeWallet, type Provider, Wallet, getAddress, isAddress } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Wording } from "../../src/language/Wording.js";
import type { AccountBook } from "./readAccountBook.js";
import type { Keys } from "./Context.js";

/** Chains of one developer's machine, where keys may come from a phrase that everybody knows. */
const DEVELOPMENT_CHAINS: ReadonlySet<bigint> = new Set([31_337n, 1_337n]);

/**
 * Keys by name: `SOCIALCOIN_KEY_<NAME>` of the environment, or, on a development network, an account of
 * `SOCIALCOIN_MNEMONIC` at the index that the account book gives to the name.
 *
 * @param environment Where the keys are.
 * @param book Names of accounts.
 * @param provider The network on which the signers act; null where nobody signs.
 */
export function environmentKeys(
  environment: NodeJS.ProcessEnv,
  book: AccountBook,
  chainId: bigint,
  provider: Provider | null,
): Keys {
  const fromPhrase = (name: string): HDNodeWallet | undefined => {
    const entry = book.get(name);
    const phrase = environment["SOCIALCOIN_MNEMONIC"];
    if (typeof entry !== "number" || !phrase || !DEVELOPMENT_CHAINS.has(chainId)) return undefined;
    return walletAt(phrase, entry);
  };
  const find = (name: string): Wallet | HDNodeWallet | undefined => {
    const key = environment[variableOf(name)];
    return key ? walletOf(variableOf(name), key) : fromPhrase(name);
  };
  return {
    signerOf(name) {
      const wallet = find(name);
      if (wallet === undefined) throw missing(name);
      return wallet.connect(provider);
    },
    addressOf(nameOrAddress) {
      if (isAddress(nameOrAddress)) return getAddress(nameOrAddress);
      const entry = book.get(nameOrAddress);
      return typeof entry === "string" ? entry : find(nameOrAddress)?.address;
    },
  };
}

function variableOf(name: string): string {
  return `SOCIALCOIN_KEY_${name.toUpperCase().replace(/[^A-Z0-9]+/g, "_")}`;
}

/** What ethers says about a bad key is dropped: it may quote the key. */
function walletOf(variable: string, key: string): Wallet {
  try {
    return new Wallet(key);
  } catch {
    throw invalid(variable, {
      en: "a private key: 0x and 64 hexadecimal digits",
      nl: "privésleutel: 0x en 64 hexadecimale cijfers",
    });
  }
}

function walletAt(phrase: string, index: number): HDNodeWallet {
  try {
    return HDNodeWallet.fromPhrase(phrase, undefined, `m/44'/60'/0'/0/${index.toString()}`);
  } catch {
    throw invalid("SOCIALCOIN_MNEMONIC", { en: "a recovery phrase", nl: "herstelzin" });
  }
}

function invalid(variable: string, what: Wording): SocialcoinError {
  return new SocialcoinError(
    "KEY_INVALID",
    {
      en: `${variable} is not ${what.en}. Correct it in .env.`,
      nl: `${variable} is geen ${what.nl}. Verbeter het in .env.`,
    },
    {
      exitKind: "configuration",
      details: {
        variable,
      },
    },
  );
}

function missing(name: string): SocialcoinError {
  const variable = variableOf(name);
  return new SocialcoinError(
    "KEY_MISSING",
    {
      en:
        `There is no key for "${name}". Put it into .env as ${variable}, or, on a development network, ` +
        "set SOCIALCOIN_MNEMONIC and name the account's index in the file of --accounts.",
      nl: `Er is geen sleutel voor "${name}". Zet die in .env als ${variable}, of zet, op een netwerk voor ontwikkeling, SOCIALCOIN_MNEMONIC en noem het nummer van de rekening in het bestand van --accounts.`,
    },
    { exitKind: "configuration", details: { name, variable } },
  );
}
