import { readFileSync } from "node:fs";

import {
  AbstractSigner,
  type BaseWallet,
  getAddress,
  isKeystoreJson,
  type Provider,
  type TransactionRequest,
  type TypedDataDomain,
  type TypedDataField,
  Wallet,
} from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** Asks a person for a password; what is typed is not shown. */
export type AskSecret = (question: string) => Promise<string>;

/** A key in an encrypted file (Web3 Secret Storage, version 3). Its password is asked once, when something is signed. */
export class KeystoreSigner extends AbstractSigner {
  #opened: Promise<BaseWallet> | undefined;
  readonly #text: string;
  /** The account, as the file names it. */
  readonly address: string;

  /**
   * @param file The keystore file.
   * @throws SocialcoinError `KEYSTORE_UNREADABLE`
   */
  constructor(
    readonly file: string,
    readonly askSecret: AskSecret,
    provider: Provider | null,
  ) {
    super(provider);
    this.#text = read(file);
    this.address = getAddress(`0x${addressIn(this.#text, file)}`);
  }

  override getAddress(): Promise<string> {
    return Promise.resolve(this.address);
  }

  override connect(provider: Provider | null): KeystoreSigner {
    return new KeystoreSigner(this.file, this.askSecret, provider);
  }

  override async signTransaction(transaction: TransactionRequest): Promise<string> {
    return (await this.#open()).signTransaction(transaction);
  }

  override async signMessage(message: string | Uint8Array): Promise<string> {
    return (await this.#open()).signMessage(message);
  }

  override async signTypedData(
    domain: TypedDataDomain,
    types: Record<string, TypedDataField[]>,
    value: Record<string, unknown>,
  ): Promise<string> {
    return (await this.#open()).signTypedData(domain, types, value);
  }

  #open(): Promise<BaseWallet> {
    this.#opened ??= this.#decrypt();
    return this.#opened;
  }

  async #decrypt(): Promise<BaseWallet> {
    const password = await this.askSecret(`Password of ${this.file}: `);
    try {
      const wallet = await Wallet.fromEncryptedJson(this.#text, password);
      if (getAddress(wallet.address) === this.address) return wallet;
    } catch {
      // What the library says may hold what was typed.
    }
    throw new SocialcoinError("PASSWORD_WRONG", `The password does not open ${this.file}. Try again.`, {
      exitKind: "configuration",
      details: { file: this.file },
    });
  }
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
