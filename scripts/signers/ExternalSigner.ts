import {
  AbstractSigner,
  getAddress,
  Network,
  type Provider,
  Signature,
  type TypedDataDomain,
  TypedDataEncoder,
  type TypedDataField,
  verifyTypedData,
} from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Asker } from "../chain/askerOf.js";
import { NodeProvider } from "../context/NodeProvider.js";

/** A person may have to approve what is signed. */
const PATIENCE_MS = 300_000;

/**
 * A signer that keeps its key to itself and is asked over JSON-RPC, such as Web3Signer or Clef: statements by
 * `eth_signTypedData_v4`, transactions by `eth_sendTransaction` with their nonce, so that asking twice sends once.
 */
export class ExternalSigner extends AbstractSigner {
  /** Whom transactions are given to. */
  readonly sends: Asker;

  /**
   * @param url Where the signer answers.
   * @param address The account whose key it keeps.
   */
  constructor(
    readonly url: string,
    readonly address: string,
    readonly chainId: bigint,
    provider: Provider | null,
  ) {
    super(provider);
    this.sends = new NodeProvider(url, Network.from(chainId), PATIENCE_MS);
  }

  override getAddress(): Promise<string> {
    return Promise.resolve(this.address);
  }

  override connect(provider: Provider | null): ExternalSigner {
    return new ExternalSigner(this.url, this.address, this.chainId, provider);
  }

  override async signTypedData(
    domain: TypedDataDomain,
    types: Record<string, TypedDataField[]>,
    value: Record<string, unknown>,
  ): Promise<string> {
    const payload: unknown = TypedDataEncoder.getPayload(domain, types, value);
    const params = [this.address, JSON.stringify(payload)];
    const [answer] = await this.sends.askAll([{ method: "eth_signTypedData_v4", params }]);
    const signature = answer?.result;
    if (typeof signature !== "string") throw refused(answer?.error?.message ?? "it gave no signature");
    if (!isBy(this.address, () => verifyTypedData(domain, types, value, signature))) {
      throw refused(`what it gave is not a signature of ${this.address}`);
    }
    // In the form that the contracts take: some signers write the parity in another way.
    return Signature.from(signature).serialized;
  }

  override signTransaction(): Promise<string> {
    return Promise.reject(refused("it sends what it signs"));
  }

  override signMessage(): Promise<string> {
    return Promise.reject(refused("it signs statements and transactions only"));
  }
}

function isBy(address: string, recover: () => string): boolean {
  try {
    return getAddress(recover()) === address;
  } catch {
    return false;
  }
}

function refused(why: string): SocialcoinError {
  return new SocialcoinError(
    "SIGNER_REFUSED",
    {
      en: `The external signer does not sign: ${why}. Nothing was sent. Look at the signer, then run the command again.`,
      nl: `De externe ondertekenaar tekent niet: ${why}. Er is niets verzonden. Kijk naar de ondertekenaar, en voer het commando dan opnieuw uit.`,
    },
    { exitKind: "configuration" },
  );
}
