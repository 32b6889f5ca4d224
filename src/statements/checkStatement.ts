import type { Provider } from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";
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
  { chainId, verifyingContract, contractName, time, provider, digest }: StatementContext,
): Promise<SignedStatement<P>> {
  const { domain, primaryType, message, signature } = statement;
  if (signature === undefined) {
    throw refuse(
      "STATEMENT_UNSIGNED",
      `The ${primaryType} is not signed: let ${signerOf(statement)} sign it.`,
    );
  }
  if (domain.chainId !== chainId) {
    throw refuse(
      "STATEMENT_OTHER_CHAIN",
      `The ${primaryType} is for chain ${domain.chainId.toString()} and this is chain ${chainId.toString()}: use the network that it was signed for.`,
    );
  }
  const name = domainName(primaryType, contractName);
  if (domain.verifyingContract.toLowerCase() !== verifyingContract.toLowerCase() || domain.name !== name) {
    throw refuse(
      "STATEMENT_OTHER_CONTRACT",
      `The ${primaryType} is for "${domain.name}" at ${domain.verifyingContract} and not for "${name}" at ${verifyingContract}: let it be made and signed again.`,
    );
  }
  if (message.deadline < time) {
    throw refuse(
      "STATEMENT_EXPIRED",
      `The ${primaryType} could be submitted until ${dateOf(message.deadline)} and it is ${dateOf(time)}: let it be signed again with a later deadline.`,
    );
  }

  const signed = { ...statement, signature };
  if (!(await isSignedBy(signed, signerOf(statement), provider, digest))) {
    throw refuse(
      "STATEMENT_NOT_SIGNED",
      `The signature of the ${primaryType} is not that of ${signerOf(statement)}: a field was altered after signing, or somebody else signed; let it be signed again.`,
    );
  }
  return signed;
}

function refuse(code: string, sentence: string): SocialcoinError {
  return new SocialcoinError(code, sentence);
}

/** Unix seconds as a moment; a deadline beyond what calendars show is only shown as a number. */
function dateOf(seconds: bigint): string {
  const date = new Date(Number(seconds) * 1_000);
  return Number.isNaN(date.getTime()) ? seconds.toString() : date.toISOString();
}
