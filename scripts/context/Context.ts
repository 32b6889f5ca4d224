import type { Provider, Signer } from "ethers";

import type {
  AccessManager,
  IBrake,
  IDebtRelief,
  IInKind,
  INeighbourhoodPlan,
  IProgrammes,
  ISocialcoin,
} from "../../typechain-types/index.js";
import type { Journals } from "../chain/journal/Journal.js";
import type { Output } from "../output/Output.js";

/** The contracts of one deployment, connected for reading. */
export interface Contracts {
  readonly accessManager: AccessManager;
  readonly programmes: IProgrammes;
  readonly socialcoin: ISocialcoin;
  readonly debtRelief: IDebtRelief;
  readonly inKind: IInKind;
  readonly plan: INeighbourhoodPlan;
  readonly brake: IBrake;
}

/** Who is meant by a name. Keys stay inside: nothing here prints one. */
export interface Keys {
  /**
   * The signer of a name, connected to the network.
   *
   * @throws SocialcoinError `KEY_MISSING`, `KEY_INVALID`
   */
  signerOf(name: string): Signer;
  /**
   * The address that a name or an address in a file stands for; undefined for neither.
   *
   * @throws SocialcoinError `KEY_INVALID`
   */
  addressOf(nameOrAddress: string): string | undefined;
}

/** All that a command works with. A command takes nothing from anywhere else, so that it runs in any process. */
export interface Context {
  readonly provider: Provider;
  readonly network: { readonly name: string; readonly chainId: bigint };
  readonly contracts: Contracts;
  readonly keys: Keys;
  readonly output: Output;
  /** Asks before something is sent; absent where the person said yes beforehand. */
  readonly confirm?: ((question: string) => Promise<boolean>) | undefined;
  /** Plan only: send nothing, write nothing. */
  readonly dryRun: boolean;
  /** How long to wait for a transaction to be in a block, in milliseconds. */
  readonly patience: number;
  /** Where it is written down what is sent; nowhere, where it is absent. */
  readonly journals?: Journals | undefined;
  /** Counts what was sent, so that no failure after that says that nothing was. */
  readonly traffic?: { sent: number } | undefined;
}
