/** Which receipts are exported, for whom, and to where. */
export interface ExportOptions {
  readonly programme: bigint;
  /** Only those of this creditor or provider: twenty digits. */
  readonly creditor?: string | undefined;
  /** Only this one. */
  readonly number?: bigint | undefined;
  /** Only those that were issued then or later, and before `until`; unix seconds. */
  readonly from?: bigint | undefined;
  readonly until?: bigint | undefined;
  /** Private files of claim sign, with the references of the claims. */
  readonly references: readonly string[];
  /** The folder for the receipt files. */
  readonly out: string;
  /** Whether each file carries its own proof. */
  readonly prove?: boolean | undefined;
  /** The network that is trusted, by which proofs are checked before they are written. */
  readonly manifest?: string | undefined;
}
