import { type FunctionFragment, getBytes, hexlify } from "ethers";

import { decodeValues } from "../statements/decodeValues.js";
import type { Messages, PrimaryType } from "../statements/Statement.js";
import { AUDITED_INTERFACES } from "./auditedInterfaces.js";
import type { AuditedAddresses, Transaction } from "./History.js";
import { isDirect } from "./isDirect.js";

/** A signed statement as a transaction brought it. */
export interface Submission<P extends PrimaryType = PrimaryType> {
  readonly primaryType: P;
  readonly message: Messages[P];
  readonly signature: string;
}

/** The statements that each function takes: one and its signature, or a list of such pairs. */
const TAKES: Readonly<Record<string, PrimaryType>> = {
  accede: "Accession",
  enrol: "Consent",
  withdraw: "Withdrawal",
  award: "AttestationBatch",
  annul: "Annulment",
  recover: "Recovery",
  registerClaims: "ClaimBatch",
  redeem: "RedemptionOrder",
  discharge: "FinalDischarge",
  assign: "Assignment",
  withdrawClaim: "ClaimWithdrawal",
  acknowledge: "Acknowledgement",
  reverse: "Reversal",
  makeOffer: "OfferStatement",
};

const SELECTOR = 4;
const WORD = 32;
/** So many times its own length is read at most of the call of a contract account: one made to look like thousands is none. */
const MOST_TIMES = 4;

/** Every function that takes statements, by its selector: the contracts that redeem share some. */
const FUNCTIONS = new Map<number, FunctionFragment>();
for (const contract of Object.values(AUDITED_INTERFACES)) {
  contract.forEachFunction((fragment) => {
    if (fragment.name in TAKES) FUNCTIONS.set(Number(fragment.selector), fragment);
  });
}

/**
 * The signed statements in a transaction's call, in their order. The call of a contract account, of whichever kind, holds
 * that of ours whole, with its length in the word before: what is found by chance has no digest that an event names.
 */
export function statementsIn(
  { to, data }: Pick<Transaction, "to" | "data">,
  addresses: AuditedAddresses,
): Submission[] {
  const bytes = getBytes(data);
  if (isDirect(to, addresses)) return decode(bytes);
  const found: Submission[] = [];
  let left = MOST_TIMES * bytes.length;
  for (let at = WORD; at < bytes.length; at += 1) {
    if (!FUNCTIONS.has(selectorAt(bytes, at))) continue;
    const length = Number(BigInt(hexlify(bytes.subarray(at - WORD, at))));
    if (at + length > bytes.length) continue;
    left -= length;
    if (left < 0) break;
    const statements = decode(bytes.subarray(at, at + length));
    found.push(...statements);
    if (statements.length > 0) at += length - 1;
  }
  return found;
}

function decode(bytes: Uint8Array): Submission[] {
  const fragment = FUNCTIONS.get(selectorAt(bytes, 0));
  const primaryType = TAKES[fragment?.name ?? ""];
  if (fragment === undefined || primaryType === undefined) return [];
  try {
    const values = Object.values(decodeValues(fragment.inputs, bytes.subarray(SELECTOR)));
    const [first] = values;
    return Array.isArray(first)
      ? first.map((pair: object) => submission(primaryType, Object.values(pair)))
      : [submission(primaryType, values)];
  } catch (cause) {
    if (cause instanceof RangeError) return [];
    throw cause;
  }
}

/** The statement comes first and its signature last; the receipt that a reversal is about stands between. */
function submission(primaryType: PrimaryType, parts: readonly unknown[]): Submission {
  return { primaryType, message: parts[0] as Submission["message"], signature: String(parts.at(-1)) };
}

function selectorAt(bytes: Uint8Array, at: number): number {
  return bytes.length < at + SELECTOR ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}
