import type { Keys } from "../context/Context.js";
import type { Output } from "../output/Output.js";

/** Where somebody of a neighbourhood team works: on which register, as whom, and when. No network, and no key of theirs. */
export interface Desk {
  /** The register's file. */
  readonly file: string;
  /** Who works there, as the history has it. */
  readonly by: string;
  /** The time, in unix seconds. */
  readonly now: () => number;
  /** Names of accounts, on a chain. */
  readonly keysOn: (chainId: bigint) => Pick<Keys, "addressOf">;
  /** What an account is called in the file of `--accounts`; the account itself where it has no name. */
  readonly nameOn: (chainId: bigint) => (account: string) => string;
  readonly output: Output;
  /** Show what would happen; change and write nothing. */
  readonly dryRun: boolean;
}
