import { z } from "zod";

const hash = z.string().regex(/^0x[0-9a-f]{64}$/);

const signed = z.object({
  at: z.iso.datetime(),
  event: z.literal("signed"),
  account: z.string(),
  nonce: z.int().min(0),
  /** Absent where an external signer sends, before it told. */
  hash: hash.optional(),
  /** The signed transaction, to be given to a node again. It holds no key. */
  raw: z
    .string()
    .regex(/^0x[0-9a-f]*$/)
    .optional(),
  /** What it carries out. */
  subject: z.string(),
});

const settled = z.object({
  at: z.iso.datetime(),
  event: z.literal("settled"),
  account: z.string(),
  nonce: z.int().min(0),
  hash: hash.optional(),
  /** `replaced`: another transaction of the account used the nonce; `passed`: it is used, by this one or another. */
  outcome: z.enum(["done", "refused", "replaced", "passed"]),
  block: z.int().optional(),
});

/** A line of a journal. */
export const entrySchema = z.discriminatedUnion("event", [signed, settled]);
/** A line of a journal. */
export type Entry = z.infer<typeof entrySchema>;
/** A transaction that was signed. */
export type SignedEntry = z.infer<typeof signed>;

/**
 * What one run on one file sent, kept on disk before it is sent. It decides nothing: the chain knows what was done. It
 * says after an interruption what was on its way, and holds the signed transactions, so that the very same ones can be
 * sent again.
 */
export interface Journal {
  /** Transactions that were signed, of which no entry says how they ended. */
  readonly open: readonly SignedEntry[];
  /** Writes entries; when it returns, the disk has them. */
  append(entries: readonly Entry[]): void;
  /** Closes it; one without open transactions is put aside. */
  close(): void;
}

/** Where journals are kept, one folder per network. */
export interface Journals {
  /** The journal of an account's work on one thing. */
  of(account: string, subject: string): Journal;
  /** What interrupted runs left open, in all journals of the network. */
  leftovers(): readonly { readonly file: string; readonly entry: SignedEntry }[];
}
