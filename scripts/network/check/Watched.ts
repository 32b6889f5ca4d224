import type { Finding } from "../../commands/doctor/Finding.js";

/** A node that is looked at. */
export interface Watched {
  readonly name: string;
  readonly url: string;
  readonly token?: string | undefined;
  /** Its folder, where it is run from this machine. */
  readonly folder?: string | undefined;
}

/** What a node should be like, as far as somebody said so. */
export interface Expected {
  readonly chainId?: bigint | undefined;
  readonly genesisHash?: string | undefined;
  /** In small letters, ascending. */
  readonly validators?: readonly string[] | undefined;
  /** Who says so: the file to correct. */
  readonly validatorsFrom?: string | undefined;
  readonly enodes?: readonly string[] | undefined;
  readonly blockPeriodSeconds: number;
  /** For how many blocks back it proves what stood in a slot; null for all of them, undefined where nobody said. */
  readonly proofBlocks?: number | null | undefined;
  readonly contracts: readonly { readonly address: string; readonly codeHash: string }[];
}

/** What one look at one node found, or at all of them together: `network`. */
export interface NodeFinding extends Finding {
  readonly node: string;
}

/** Makes findings about a node. */
export function finder(
  node: string,
  what: string,
): (answer: Finding["answer"], sentence: string) => NodeFinding {
  return (answer, sentence) => ({ node, what, answer, sentence });
}
