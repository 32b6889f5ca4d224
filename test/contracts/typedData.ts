import { ethers, type Signer, type TypedDataDomain, type TypedDataField } from "ethers";

/**
 * The signed statements as their EIP-712 types say. They are written out here and not taken from `src/`, so that a
 * change of contract and library together does not go unseen.
 */
const ATTESTATION: [string, string][] = [
  ["task", "uint64"],
  ["participant", "address"],
  ["activity", "uint8"],
  ["units", "uint16"],
  ["group", "bool"],
  ["started", "uint40"],
  ["finished", "uint40"],
  ["evidence", "bytes32"],
];

const FIELDS = {
  Accession:
    "uint256 programme,uint56 organisation,bytes32 termsHash,bytes32 ground,address signer,uint256 deadline",
  Acknowledgement:
    "uint256 programme,uint56 organisation,address signer,uint256 deadline,uint256[] numbers,bytes32[] contents",
  Annulment: "uint256 programme,address attester,bytes32 reason,uint256 deadline,Attestation attestation",
  Assignment: "uint256 claim,uint56 creditor,uint56 assignee,address signer,uint256 deadline",
  AttestationBatch: "uint256 programme,address attester,uint256 deadline,Attestation[] attestations",
  ClaimBatch: "uint256 arrangement,uint56 creditor,address signer,uint256 deadline,ClaimEntry[] claims",
  ClaimWithdrawal: "uint256 claim,uint56 creditor,bytes32 reason,address signer,uint256 deadline",
  Consent:
    "uint256 programme,address participant,bytes32 termsHash,uint256 target,uint256 enrolment,uint256 deadline",
  FinalDischarge: "uint256 claim,uint56 creditor,bytes32 ground,address signer,uint256 deadline",
  OfferStatement:
    "uint256 programme,uint56 provider,uint48 price,uint32 stock,uint40 startsAt,uint40 endsAt,bytes32 termsHash,address signer,uint256 deadline",
  Recovery: "uint256 programme,address participant,address successor,address attester,uint256 deadline",
  RedemptionOrder:
    "uint256 programme,address participant,uint256 target,uint256 coins,uint256 nonce,uint256 deadline",
  Reversal:
    "uint256 programme,uint256 number,uint56 organisation,bytes32 reason,address signer,uint256 deadline",
  Withdrawal: "uint256 programme,address participant,uint256 enrolment,uint256 deadline",
  WriteOff:
    "uint256 claim,address participant,uint256 coins,uint48 writtenOff,uint48 waived,uint48 outstanding,bytes32 statement,uint256 issuedAt",
  Voucher: "uint256 offer,address participant,uint256 coins,bytes32 statement,uint256 issuedAt",
  Contribution: "uint256 proposal,address participant,uint256 coins,bytes32 statement,uint256 issuedAt",
  Attestation: ATTESTATION.map(([name, type]) => `${type} ${name}`).join(","),
  ClaimEntry: "bytes32 commitment,uint48 amount,uint8 rank,bool dischargeable",
};

/** The name of a signed statement, or of a struct in one. */
export type Kind = keyof typeof FIELDS;

/** All of them. */
export const KINDS = Object.keys(FIELDS) as Kind[];

/** What is signed: field names and values. */
export type Message = Record<string, unknown>;

/** The EIP-712 types of a kind, with those of the structs inside it. */
export function typesOf(kind: Kind): Record<string, TypedDataField[]> {
  const fields = FIELDS[kind].split(",").map((field) => {
    const [type = "", name = ""] = field.split(" ");
    return { name, type };
  });
  const inner = fields.map((field) => field.type.replace("[]", "")).filter((type) => type in FIELDS);
  return Object.assign({ [kind]: fields }, ...inner.map((type) => typesOf(type as Kind))) as Record<
    string,
    TypedDataField[]
  >;
}

/** The domain of a contract's statements. */
export async function domainOf(contract: ethers.BaseContract, name: string): Promise<TypedDataDomain> {
  const runner = contract.runner?.provider;
  if (!runner) throw new Error("The contract is not connected.");
  const { chainId } = await runner.getNetwork();
  return { name, version: "1", chainId, verifyingContract: await contract.getAddress() };
}

/** The digest that a statement's signer signs. */
export function digestOf(domain: TypedDataDomain, kind: Kind, message: Message): string {
  return ethers.TypedDataEncoder.hash(domain, typesOf(kind), message);
}

/** Signs a statement as a wallet does. */
export function signAs(
  signer: Signer,
  domain: TypedDataDomain,
  kind: Kind,
  message: Message,
): Promise<string> {
  return signer.signTypedData(domain, typesOf(kind), message);
}
