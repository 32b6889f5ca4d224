import type { Provider } from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { formatTime } from "../language/formatTime.js";
import type { Wording } from "../language/Wording.js";
import type { Primitives } from "../proofs/Primitives.js";
import type { StatementPlace } from "./buildStatement.js";
import { domainName } from "./domainName.js";
import { isSignedBy } from "./isSignedBy.js";
import { signerOf } from "./signerOf.js";
import type { PrimaryType, SignedStatement, Statement } from "./Statement.js";

/** Against what a statement is checked. */
export interface StatementContext extends StatementPlace {
  /** Unix seconds; where there is a chain, the time of its newest block. */
  time: bigint;
  /** Reads the chain; without it only signatures of plain accounts can be checked. */
  provider?: Provider;
  /** The statement's digest, where the caller has computed it. */
  digest?: string;
  /** What recovers keys from signatures, where the caller has something faster than ethers. */
  primitives?: Pick<Primitives, "recover"> | undefined;
}

/**
 * Requires that a statement is signed by the account that it names, in time, and for this contract on this chain: what
 * the contract requires of every statement. Duties and the state of things are for the contract.
 *
 * @throws SocialcoinError `STATEMENT_UNSIGNED`, `STATEMENT_OTHER_CHAIN`, `STATEMENT_OTHER_CONTRACT`,
 * `STATEMENT_EXPIRED`, `STATEMENT_NOT_SIGNED`
 */
export async function checkStatement<P extends PrimaryType>(
  statement: Statement<P>,
  { chainId, verifyingContract, contractName, time, provider, digest, primitives }: StatementContext,
): Promise<SignedStatement<P>> {
  const { domain, primaryType, message, signature } = statement;
  if (signature === undefined) {
    throw refuse("STATEMENT_UNSIGNED", {
      en: `The ${primaryType} is not signed: let ${signerOf(statement)} sign it.`,
      nl: `De ${primaryType} is niet ondertekend: laat ${signerOf(statement)} haar ondertekenen.`,
    });
  }
  if (domain.chainId !== chainId) {
    throw refuse("STATEMENT_OTHER_CHAIN", {
      en: `The ${primaryType} is for chain ${domain.chainId.toString()} and this is chain ${chainId.toString()}: use the network that it was signed for.`,
      nl: `De ${primaryType} is voor keten ${domain.chainId.toString()} en dit is keten ${chainId.toString()}: gebruik het netwerk waarvoor zij is ondertekend.`,
    });
  }
  const name = domainName(primaryType, contractName);
  if (domain.verifyingContract.toLowerCase() !== verifyingContract.toLowerCase() || domain.name !== name) {
    throw refuse("STATEMENT_OTHER_CONTRACT", {
      en: `The ${primaryType} is for "${domain.name}" at ${domain.verifyingContract} and not for "${name}" at ${verifyingContract}: let it be made and signed again.`,
      nl: `De ${primaryType} is voor "${domain.name}" op ${domain.verifyingContract} en niet voor "${name}" op ${verifyingContract}: laat haar opnieuw maken en ondertekenen.`,
    });
  }
  if (message.deadline < time) {
    throw refuse("STATEMENT_EXPIRED", {
      en: `The ${primaryType} could be submitted until ${formatTime(message.deadline)} and it is ${formatTime(time)}: let it be signed again with a later deadline.`,
      nl: `De ${primaryType} kon worden ingediend tot en met ${formatTime(message.deadline)} en het is ${formatTime(time)}: laat haar opnieuw ondertekenen met een latere termijn.`,
    });
  }

  const signed = { ...statement, signature };
  if (!(await isSignedBy(signed, signerOf(statement), provider, digest, primitives))) {
    throw refuse("STATEMENT_NOT_SIGNED", {
      en: `The signature of the ${primaryType} is not that of ${signerOf(statement)}: a field was altered after signing, or somebody else signed; let it be signed again.`,
      nl: `De handtekening van de ${primaryType} is niet van ${signerOf(statement)}: een gegeven is na het ondertekenen veranderd, of iemand anders tekende; laat opnieuw ondertekenen.`,
    });
  }
  return signed;
}

function refuse(code: string, said: Wording): SocialcoinError {
  return new SocialcoinError(code, said);
}
