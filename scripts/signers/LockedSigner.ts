import {
  AbstractSigner,
  type BaseWallet,
  type Provider,
  type TransactionRequest,
  type TypedDataDomain,
  type TypedDataField,
} from "ethers";

/** A key that is locked away: its account is known, and it is opened once, when something is signed. */
export class LockedSigner extends AbstractSigner {
  #opened: Promise<BaseWallet> | undefined;

  /**
   * @param address The account.
   * @param open Opens the key; it must be that of the account.
   */
  constructor(
    readonly address: string,
    readonly open: () => Promise<BaseWallet>,
    provider: Provider | null,
  ) {
    super(provider);
  }

  override getAddress(): Promise<string> {
    return Promise.resolve(this.address);
  }

  override connect(provider: Provider | null): LockedSigner {
    return new LockedSigner(this.address, this.open, provider);
  }

  override async signTransaction(transaction: TransactionRequest): Promise<string> {
    return (await this.#wallet()).signTransaction(transaction);
  }

  override async signMessage(message: string | Uint8Array): Promise<string> {
    return (await this.#wallet()).signMessage(message);
  }

  override async signTypedData(
    domain: TypedDataDomain,
    types: Record<string, TypedDataField[]>,
    value: Record<string, unknown>,
  ): Promise<string> {
    return (await this.#wallet()).signTypedData(domain, types, value);
  }

  #wallet(): Promise<BaseWallet> {
    this.#opened ??= this.open();
    return this.#opened;
  }
}
