import { BaseWallet, getAddress, type Signer } from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { signerOf } from "./signerOf.js";
import { statementDigest } from "./statementDigest.js";
import { type PrimaryType, type SignedStatement, type Statement, statementKinds } from "./Statement.js";

/** How to sign. */
export interface SigningOptions {
  /** The statement names a contract account (ERC-1271) that accepts this key's signatures. */
  forContractAccount?: boolean;
}

/**
 * The statement with a signature.
 *
 * @param signer Any ethers signer: a key, a node's account, a wallet.
 * @throws SocialcoinError `STATEMENT_OTHER_SIGNER` where the statement names somebody else.
 */
export async function signStatement<P extends PrimaryType>(
  statement: Statement<P>,
  signer: Signer,
  { forContractAccount = false }: SigningOptions = {},
): Promise<SignedStatement<P>> {
  const named = signerOf(statement);
  const address = getAddress(await signer.getAddress());
  if (!forContractAccount && address !== named) {
    throw new SocialcoinError(
      "STATEMENT_OTHER_SIGNER",
      {
        en: `The ${statement.primaryType} names ${named} as its signer and the key is that of ${address}: use the key of ${named}.`,
        nl: `De ${statement.primaryType} noemt ${named} als ondertekenaar en de sleutel is die van ${address}: gebruik de sleutel van ${named}.`,
      },
      { details: { named, address } },
    );
  }

  // A key at hand signs the digest: the library's way to it takes ten times as long for a statement of hundreds of tasks.
  if (signer instanceof BaseWallet && signer.signTypedData === BaseWallet.prototype.signTypedData) {
    return { ...statement, signature: signer.signingKey.sign(statementDigest(statement)).serialized };
  }
  const { types } = statementKinds[statement.primaryType];
  const signature = await signer.signTypedData(statement.domain, types, statement.message);
  return { ...statement, signature };
}
