import type { Provider } from "ethers";

import {
  AccessManager__factory,
  DebtRelief__factory,
  Programmes__factory,
  Socialcoin__factory,
} from "../../typechain-types/index.js";
import type { Contracts } from "./Context.js";

/** Where the contracts of a deployment are. */
export interface Addresses {
  readonly AccessManager: string;
  readonly Programmes: string;
  readonly Socialcoin: string;
  readonly DebtRelief: string;
}

/** The contracts at these addresses, for reading through this provider. */
export function connectContracts(addresses: Addresses, provider: Provider): Contracts {
  return {
    accessManager: AccessManager__factory.connect(addresses.AccessManager, provider),
    programmes: Programmes__factory.connect(addresses.Programmes, provider),
    socialcoin: Socialcoin__factory.connect(addresses.Socialcoin, provider),
    debtRelief: DebtRelief__factory.connect(addresses.DebtRelief, provider),
  };
}
