import { type BaseContract, Contract, ContractFactory } from "ethers";

import { connection } from "../../test/deployed.js";
import type { Artifact } from "./compilePeers.js";

/** Deploys a peer from the first account; its functions are called by name, as its ABI has them. */
export async function deployPeer({ abi, bytecode }: Artifact, ...args: unknown[]): Promise<Contract> {
  const [deployer] = await connection.ethers.getSigners();
  const deployed: BaseContract = await new ContractFactory(abi, bytecode, deployer).deploy(...args);
  await deployed.waitForDeployment();
  return new Contract(await deployed.getAddress(), abi, deployer);
}
