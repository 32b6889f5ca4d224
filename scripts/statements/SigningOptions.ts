/** What every command that signs can be told. */
export interface SigningOptions {
  /** Name of the key that signs. */
  readonly as: string;
  /** The contract account (ERC-1271) for which the key signs, where the signer is one. */
  readonly account?: string | undefined;
  /** Where the statement goes; each command has a name of its own for it. */
  readonly out?: string | undefined;
  /** For how many days it may be submitted; 30 when absent. */
  readonly validDays?: number | undefined;
  /** Whether the statement is written without a signature, to be signed elsewhere. */
  readonly unsigned?: boolean | undefined;
  /** Whether files that exist may be replaced. */
  readonly overwrite?: boolean | undefined;
}

/** A statement that was signed. */
export interface SignedFile {
  /** `unsigned`: to be signed elsewhere. `planned`: a dry run, nothing was written. */
  readonly outcome: "signed" | "unsigned" | "planned";
  /** Where it was written. */
  readonly file: string;
  /** EIP-712 digest: what receipts and events name. */
  readonly digest: string;
  readonly signer: string;
  /** Unix seconds until which it may be submitted. */
  readonly deadline: bigint;
}
