import * as z from "zod";

import { proofFields, type ReceiptProof } from "./ReceiptBundle.js";

/** Receipts are exported block by block: more than the last few blocks need not be remembered. */
const BLOCKS_KEPT = 16;
const INDENT = 2;

/** What receipts of one contract in one block share. */
export type BlockProof = Readonly<Pick<ReceiptProof, "blockHash" | "header" | "account">>;

/**
 * Reads what a bundle's text says of its block: the piece from `"proof"` to the end of `"account"`.
 *
 * @returns The same frozen object for the same piece; undefined for a piece that `writeBundle` would write otherwise.
 * @throws SyntaxError for a piece that is no JSON
 */
export type BlockReader = (piece: string) => BlockProof | undefined;

const { blockHash, header, account } = proofFields;
const schema = z.strictObject({ proof: z.strictObject({ blockHash, header, account }) });
/** Around the piece in a text that has nothing else. */
const [BEFORE, AFTER] = ["{\n", "\n  }\n}"];

/** A reader that remembers the last blocks: bundles of one block repeat most of each other. */
export function createBlockReader(): BlockReader {
  const known: { piece: string; block: BlockProof }[] = [];
  return (piece) => {
    const found = known.find((one) => one.piece === piece);
    if (found) return found.block;

    const content = schema.safeParse(JSON.parse(`${BEFORE}${piece}${AFTER}`));
    if (!content.success) return undefined;
    const { proof } = content.data;
    const written = JSON.stringify({ proof }, undefined, INDENT).slice(BEFORE.length, -AFTER.length);
    if (written !== piece) return undefined;
    // It goes out with every bundle of the block, and nobody may change it for the next one.
    for (const part of [proof, proof.header, proof.account]) Object.freeze(part);
    // What was written, because a piece of a text keeps all of the text.
    known.unshift({ piece: written, block: proof });
    known.splice(BLOCKS_KEPT);
    return proof;
  };
}
