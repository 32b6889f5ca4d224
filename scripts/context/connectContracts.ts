import type { Provider } from "ethers";

import {
  AccessManager__factory,
  IBrake__factory,
  IDebtRelief__factory,
  IInKind__factory,
  INeighbourhoodPlan__factory,
  IProgrammes__factory,
  ISocialcoin__factory,
} from "../../typechain-types/index.js";
import type { Contracts } from "./Context.js";

/** Where the contracts of a deployment are. */
export interface Addresses {
  readonly AccessManager: string;
  readonly Programmes: string;
  readonly Socialcoin: string;
  readonly DebtRelief: string;
  readonly InKind: string;
  readonly NeighbourhoodPlan: string;
  readonly Brake: string;
}

/** The contracts at these addresses, for reading through this provider. */
export function connectContracts(addresses: Addresses, provider: Provider): Contracts {
  return {
    accessManager: AccessManager__factory.connect(addresses.AccessManager, provider),
    programmes: IProgrammes__factory.connect(addresses.Programmes, provider),
    socialcoin: ISocialcoin__factory.connect(addresses.Socialcoin, provider),
    debtRelief: IDebtRelief__factory.connect(addresses.DebtRelief, provider),
    inKind: IInKind__factory.connect(addresses.InKind, provider),
    plan: INeighbourhoodPlan__factory.connect(addresses.NeighbourhoodPlan, provider),
    brake: IBrake__factory.connect(addresses.Brake, provider),
  };
}
