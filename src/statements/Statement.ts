import { type Accession, accession } from "./Accession.js";
import { type Acknowledgement, acknowledgement } from "./Acknowledgement.js";
import { type Annulment, annulment } from "./Annulment.js";
import { type Assignment, assignment } from "./Assignment.js";
import { type AttestationBatch, attestationBatch } from "./AttestationBatch.js";
import { type ClaimBatch, claimBatch } from "./ClaimBatch.js";
import { type ClaimWithdrawal, claimWithdrawal } from "./ClaimWithdrawal.js";
import { type Consent, consent } from "./Consent.js";
import { type FinalDischarge, finalDischarge } from "./FinalDischarge.js";
import { type OfferStatement, offerStatement } from "./OfferStatement.js";
import { type Recovery, recovery } from "./Recovery.js";
import { type RedemptionOrder, redemptionOrder } from "./RedemptionOrder.js";
import { type Reversal, reversal } from "./Reversal.js";
import { type Withdrawal, withdrawal } from "./Withdrawal.js";
import type { StatementContract } from "./StatementKind.js";

/** Every kind of statement, by the name of its EIP-712 struct. */
export const statementKinds = {
  Accession: accession,
  Acknowledgement: acknowledgement,
  Annulment: annulment,
  Assignment: assignment,
  AttestationBatch: attestationBatch,
  ClaimBatch: claimBatch,
  ClaimWithdrawal: claimWithdrawal,
  Consent: consent,
  FinalDischarge: finalDischarge,
  OfferStatement: offerStatement,
  Recovery: recovery,
  RedemptionOrder: redemptionOrder,
  Reversal: reversal,
  Withdrawal: withdrawal,
} as const;

/** The messages of the statements, by the name of the EIP-712 struct. */
export interface Messages {
  Accession: Accession;
  Acknowledgement: Acknowledgement;
  Annulment: Annulment;
  Assignment: Assignment;
  AttestationBatch: AttestationBatch;
  ClaimBatch: ClaimBatch;
  ClaimWithdrawal: ClaimWithdrawal;
  Consent: Consent;
  FinalDischarge: FinalDischarge;
  OfferStatement: OfferStatement;
  Recovery: Recovery;
  RedemptionOrder: RedemptionOrder;
  Reversal: Reversal;
  Withdrawal: Withdrawal;
}

/** The name of a kind of statement. */
export type PrimaryType = keyof Messages;

/** The one contract on the one chain that a statement is meant for. */
export interface StatementDomain {
  name: string;
  version: string;
  chainId: bigint;
  verifyingContract: string;
}

/** A statement of one kind, or of any kind; `signature` is absent while it is unsigned. */
export interface Statement<P extends PrimaryType = PrimaryType> {
  domain: StatementDomain;
  primaryType: P;
  message: Messages[P];
  /** Hexadecimal: 65 bytes of an account, or what a contract account takes as its signature. */
  signature?: string;
}

/** A statement that somebody signed. */
export type SignedStatement<P extends PrimaryType = PrimaryType> = Statement<P> & { signature: string };

/** The EIP-712 name of each contract's domain. */
export const DOMAIN_NAMES: Readonly<Record<StatementContract, string>> = {
  Programmes: "Socialcoin Programmes",
  Socialcoin: "Socialcoin",
  DebtRelief: "Socialcoin DebtRelief",
  InKind: "Socialcoin InKind",
  NeighbourhoodPlan: "Socialcoin NeighbourhoodPlan",
};

/** The EIP-712 version of every domain. */
export const DOMAIN_VERSION = "1";
