import { dataSlice, type FunctionFragment } from "ethers";

import { decodeAward } from "../statements/decodeAward.js";
import type { Messages, PrimaryType } from "../statements/Statement.js";
import { AUDITED_INTERFACES } from "./auditedInterfaces.js";
import type { AuditedAddresses, AuditedContract, Transaction } from "./History.js";
import { plainOf } from "./plainOf.js";

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

const SELECTOR_DIGITS = 8;
/** So many places in the call of a contract account are tried: a call that is made to look like thousands is none of ours. */
const MAX_PLACES = 1_000;

/** Every function that takes statements, by its selector: the contracts that redeem share some. */
const FUNCTIONS = new Map<string, FunctionFragment>();
for (const contract of Object.values(AUDITED_INTERFACES)) {
  contract.forEachFunction((fragment) => {
    if (fragment.name in TAKES) FUNCTIONS.set(fragment.selector, fragment);
  });
}

/**
 * The signed statements in a transaction's call, in their order. The call of a contract account holds that of ours whole,
 * and so it is looked for at every byte; what is found by chance has no digest that an event names, and no signature.
 */
export function statementsIn(
  { to, data }: Pick<Transaction, "to" | "data">,
  addresses: AuditedAddresses,
): Submission[] {
  if (Object.values(addresses).includes(to ?? "")) return decode(data);
  const places: number[] = [];
  for (const selector of FUNCTIONS.keys()) {
    const digits = selector.slice("0x".length);
    for (let at = data.indexOf(digits); at !== -1; at = data.indexOf(digits, at + 1)) {
      if (at % 2 === 0) places.push(at / 2 - 1);
      if (places.length > MAX_PLACES) return [];
    }
  }
  return places.sort((a, b) => a - b).flatMap((place) => decode(dataSlice(data, place)));
}

function decode(data: string): Submission[] {
  const fragment = FUNCTIONS.get(data.slice(0, "0x".length + SELECTOR_DIGITS));
  if (fragment === undefined) return [];
  const primaryType = TAKES[fragment.name] as PrimaryType;
  try {
    if (primaryType === "AttestationBatch") return [{ primaryType, ...decodeAward(data) }];
    const values = Array.from(codecOf(fragment).decodeFunctionData(fragment, data));
    const [first] = fragment.inputs;
    const args = plainOf(fragment.inputs, values);
    if (first?.arrayChildren == null) return [submission(primaryType, Object.values(args))];
    const pairs = args[first.name] as Record<string, unknown>[];
    return pairs.map((pair) => submission(primaryType, Object.values(pair)));
  } catch {
    // Bytes that are no such call.
    return [];
  }
}

/** The statement comes first and its signature last; the receipt that a reversal is about stands between. */
function submission(primaryType: PrimaryType, parts: readonly unknown[]): Submission {
  return { primaryType, message: parts[0] as Submission["message"], signature: String(parts.at(-1)) };
}

function codecOf({ selector }: FunctionFragment) {
  const found = (Object.keys(AUDITED_INTERFACES) as AuditedContract[]).find((name) =>
    AUDITED_INTERFACES[name].hasFunction(selector),
  );
  return AUDITED_INTERFACES[found ?? "Socialcoin"];
}
