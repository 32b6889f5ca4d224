import { getAddress } from "ethers";
import type { z } from "zod";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { describeIssue } from "../json/describeIssue.js";
import {
  DOMAIN_NAMES,
  DOMAIN_VERSION,
  type Messages,
  type PrimaryType,
  type Statement,
  statementKinds,
} from "./Statement.js";

/** Where a statement is meant to be submitted. */
export interface StatementPlace {
  chainId: bigint;
  /** Address of the contract that the kind of statement is for. */
  verifyingContract: string;
}

/**
 * An unsigned statement.
 *
 * @throws SocialcoinError `STATEMENT_FIELD_INVALID`, naming the field, where a value does not fit its type.
 */
export function buildStatement<P extends PrimaryType>(
  primaryType: P,
  { chainId, verifyingContract }: StatementPlace,
  message: Messages[P],
): Statement<P> {
  const kind = statementKinds[primaryType];
  const checked = (kind.schema as z.ZodType<Messages[P]>).safeParse(message);
  if (!checked.success) {
    const { field, sentence } = describeIssue(checked.error);
    throw new SocialcoinError("STATEMENT_FIELD_INVALID", `The ${primaryType} cannot be made: ${sentence}.`, {
      details: { primaryType, field },
    });
  }

  const domain = {
    name: DOMAIN_NAMES[kind.contract],
    version: DOMAIN_VERSION,
    chainId,
    verifyingContract: getAddress(verifyingContract),
  };
  return { domain, primaryType, message: checked.data };
}
