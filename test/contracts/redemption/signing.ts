import { type Signer, type TypedDataDomain, type TypedDataField, TypedDataEncoder } from "ethers";

import { digestOf as digest, type Kind, type Message, signAs, typesOf } from "../typedData.js";

/** Statements that go to the coin or to Programmes; all others go to DebtRelief. */
const ELSEWHERE: Partial<Record<Kind, string>> = {
  Accession: "Socialcoin Programmes",
  AttestationBatch: "Socialcoin",
  Consent: "Socialcoin",
  Recovery: "Socialcoin",
  Withdrawal: "Socialcoin",
};

/** Where statements go: EIP-712's chain and contract. */
export interface Place {
  readonly chainId: bigint;
  readonly contract: string;
}

/** Signs a statement as a wallet does. */
export async function sign(kind: Kind, place: Place, signer: Signer, message: object): Promise<string> {
  return signAs(signer, domainOf(place, ELSEWHERE[kind]), kind, message as Message);
}

/** The digest that {@link sign} signs. */
export function digestOf(kind: Kind, place: Place, message: object): string {
  return digest(domainOf(place, ELSEWHERE[kind]), kind, message as Message);
}

/** The EIP-712 struct hash of the content of a write-off receipt. */
export function contentHash(content: object): string {
  return TypedDataEncoder.hashStruct("WriteOff", typesOf("WriteOff"), content);
}

/** The digest of a write-off receipt, of which the chain keeps 31 bytes. */
export function receiptDigest(place: Place, receipt: object): string {
  return TypedDataEncoder.hash(domainOf(place), { Receipt: RECEIPT, ...typesOf("WriteOff") }, receipt);
}

const RECEIPT: TypedDataField[] = [
  { name: "number", type: "uint256" },
  { name: "programme", type: "uint256" },
  { name: "organisation", type: "uint56" },
  { name: "content", type: "WriteOff" },
];

function domainOf({ chainId, contract }: Place, name = "Socialcoin DebtRelief"): TypedDataDomain {
  return { name, version: "1", chainId, verifyingContract: contract };
}
