import * as z from "zod";

import { type Header, headerSchema } from "../proofs/Header.js";
import { hexSchema } from "../proofs/hexSchema.js";
import { trieProofSchema } from "../proofs/walkTrie.js";
import { type ReceiptFile, receiptFileFields } from "./ReceiptFile.js";

/** The version of the receipt file that carries its own proof. */
export const BUNDLE_VERSION = 2;

/** Where DebtRelief keeps the slots of receipts and the commitments of claims; its code hash stands for them. */
export const POSITIONS = { receipts: 3, commitments: 9 } as const;

/** Characters: several times the largest bundle that a network can give cause to. */
export const MAX_BUNDLE = 262_144;

const WORD = 32;

/** What shows that a receipt stands in a sealed block; see docs/receipt-bundle.md. */
export interface ReceiptProof {
  /** Hash by which the network knows the block; it can be looked up at any node. */
  blockHash: string;
  /** The block, with its commit seals in `extraData`. */
  header: Header;
  /** From the header's state root to the contract. */
  account: string[];
  /** From the contract's storage root to the receipt's slot. */
  receipt: string[];
  /** From the contract's storage root to the claim's commitment. */
  claim: string[];
}

/** A receipt that proves itself. */
export interface ReceiptBundle extends ReceiptFile {
  proof: ReceiptProof;
}

/** The check of each part of a bundle's proof. */
export const proofFields = {
  blockHash: hexSchema(WORD),
  header: headerSchema,
  account: trieProofSchema,
  receipt: trieProofSchema,
  claim: trieProofSchema,
};

/** The check of a receipt bundle of unknown origin. */
export const bundleSchema = z.strictObject({
  ...receiptFileFields,
  version: z.literal(BUNDLE_VERSION, `must be ${BUNDLE_VERSION}`),
  proof: z.strictObject(proofFields),
}) as unknown as z.ZodType<ReceiptBundle>;
