import type { Interface } from "ethers";

import {
  AccessManager__factory,
  IDebtRelief__factory,
  IInKind__factory,
  INeighbourhoodPlan__factory,
  IProgrammes__factory,
  ISocialcoin__factory,
} from "../../typechain-types/index.js";
import type { AuditedContract } from "./History.js";

/** The interface of each audited contract. */
export const AUDITED_INTERFACES: Readonly<Record<AuditedContract, Interface>> = {
  AccessManager: AccessManager__factory.createInterface(),
  Programmes: IProgrammes__factory.createInterface(),
  Socialcoin: ISocialcoin__factory.createInterface(),
  DebtRelief: IDebtRelief__factory.createInterface(),
  InKind: IInKind__factory.createInterface(),
  NeighbourhoodPlan: INeighbourhoodPlan__factory.createInterface(),
};
