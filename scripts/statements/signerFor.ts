import { type Signer, getAddress, isAddress, VoidSigner } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { chainTime } from "../context/chainTime.js";
import type { Context } from "../context/Context.js";
import type { SigningOptions } from "./SigningOptions.js";

/** Who signs, as whom, and until when the statement holds. */
export interface Signing {
  readonly signer: Signer;
  /** The account that the statement names: the key's, or the contract account for which it signs. */
  readonly account: string;
  readonly forContractAccount: boolean;
  readonly deadline: bigint;
}

const DEFAULT_DAYS = 30;
const SECONDS_PER_DAY = 86_400n;

/**
 * Finds the key and the deadline for a statement, by the chain's clock.
 *
 * @throws SocialcoinError `KEY_MISSING`, `KEY_INVALID`, `ACCOUNT_UNKNOWN`
 */
export async function signerFor(context: Context, options: SigningOptions): Promise<Signing> {
  const signer =
    options.unsigned === true ? nameOnly(context, options.as) : context.keys.signerOf(options.as);
  const account: string | undefined = options.account;
  if (account !== undefined && !isAddress(account)) {
    throw new SocialcoinError("ACCOUNT_UNKNOWN", {
      en: `"${String(account)}" is not an address. Give the contract account's address.`,
      nl: `"${String(account)}" is geen adres. Geef het adres van de rekening die een contract is.`,
    });
  }
  const days = BigInt(options.validDays ?? DEFAULT_DAYS);
  return {
    signer,
    account: account === undefined ? await signer.getAddress() : getAddress(account),
    forContractAccount: account !== undefined,
    deadline: (await chainTime(context.provider)) + days * SECONDS_PER_DAY,
  };
}

/** Somebody whose key is elsewhere: what is written names the account, and cannot be signed here. */
function nameOnly({ keys, provider }: Context, as: string): VoidSigner {
  const address = keys.addressOf(as);
  if (address !== undefined) return new VoidSigner(address, provider);
  throw new SocialcoinError("ACCOUNT_UNKNOWN", {
    en: `"${as}" is neither an address nor a known name. Give the signer's address, or a name of --accounts.`,
    nl: `"${as}" is geen adres en geen bekende naam. Geef het adres van de ondertekenaar, of een naam van --accounts.`,
  });
}
