import { getAddress } from "ethers";
import type { z } from "zod";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { describeIssue } from "../json/describeIssue.js";
import { domainName } from "./domainName.js";
import {
  DOMAIN_VERSION,
  type Messages,
  type PrimaryType,
  type Statement,
  statementKinds,
} from "./Statement.js";
import type { StatementContract } from "./StatementKind.js";

/** Where a statement is meant to be submitted. */
export interface StatementPlace {
  chainId: bigint;
  /** Address of the contract that the kind of statement is for. */
  verifyingContract: string;
  /** Which contract that is, for a kind that several take; the first of them where it is left out. */
  contractName?: StatementContract | undefined;
}

/**
 * An unsigned statement.
 *
 * @throws SocialcoinError `STATEMENT_FIELD_INVALID`, naming the field, where a value does not fit its type.
 */
export function buildStatement<P extends PrimaryType>(
  primaryType: P,
  { chainId, verifyingContract, contractName }: StatementPlace,
  message: Messages[P],
): Statement<P> {
  const kind = statementKinds[primaryType];
  const checked = (kind.schema as z.ZodType<Messages[P]>).safeParse(message);
  if (!checked.success) {
    const { field, sentence } = describeIssue(checked.error);
    throw new SocialcoinError(
      "STATEMENT_FIELD_INVALID",
      {
        en: `The ${primaryType} cannot be made: ${sentence.en}.`,
        nl: `De ${primaryType} is niet te maken: ${sentence.nl}.`,
      },
      {
        details: { primaryType, field },
      },
    );
  }

  const domain = {
    name: domainName(primaryType, contractName),
    version: DOMAIN_VERSION,
    chainId,
    verifyingContract: getAddress(verifyingContract),
  };
  return { domain, primaryType, message: checked.data };
}
