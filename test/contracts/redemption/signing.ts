import { type Signer, type TypedDataDomain, type TypedDataField, TypedDataEncoder } from "ethers";

import { digestOf as digest, type Kind, type Message, signAs, typesOf } from "../typedData.js";

/** Statements that go to the coin or to Programmes; all others go to a redeemer. */
const ELSEWHERE: Partial<Record<Kind, string>> = {
  Accession: "Socialcoin Programmes",
  Annulment: "Socialcoin",
  AttestationBatch: "Socialcoin",
  Consent: "Socialcoin",
  Recovery: "Socialcoin",
  Withdrawal: "Socialcoin",
};

/** Where statements go: EIP-712's chain and contract. */
export interface Place {
  readonly chainId: bigint;
  readonly contract: string;
  /** The redeemer's name; DebtRelief's where it is absent. */
  readonly name?: string;
}

/** What a receipt says, by the name of its struct. */
export type Content = "WriteOff" | "Voucher" | "Contribution";

/** Signs a statement as a wallet does. */
export async function sign(kind: Kind, place: Place, signer: Signer, message: object): Promise<string> {
  return signAs(signer, domainOf(place, ELSEWHERE[kind]), kind, message as Message);
}

/** The digest that {@link sign} signs. */
export function digestOf(kind: Kind, place: Place, message: object): string {
  return digest(domainOf(place, ELSEWHERE[kind]), kind, message as Message);
}

/** The EIP-712 struct hash of the content of a receipt. */
export function contentHash(content: object, kind: Content = "WriteOff"): string {
  return TypedDataEncoder.hashStruct(kind, typesOf(kind), content);
}

/** The digest of a receipt, of which the chain keeps 31 bytes. */
export function receiptDigest(place: Place, receipt: object, kind: Content = "WriteOff"): string {
  const types = { Receipt: [...RECEIPT, { name: "content", type: kind }], ...typesOf(kind) };
  return TypedDataEncoder.hash(domainOf(place), types, receipt);
}

const RECEIPT: TypedDataField[] = [
  { name: "number", type: "uint256" },
  { name: "programme", type: "uint256" },
  { name: "organisation", type: "uint56" },
];

function domainOf(
  { chainId, contract, name: redeemer = "Socialcoin DebtRelief" }: Place,
  name = redeemer,
): TypedDataDomain {
  return { name, version: "1", chainId, verifyingContract: contract };
}
