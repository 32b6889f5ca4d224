import { type Signer } from "ethers";

import { connection, type Deployed } from "../../deployed.js";

/** What administrators of a real network wait. */
export const TWO_DAYS = 2 * 86_400;

/** What administrators can do with a role or a contract. */
export type Act =
  | readonly ["grantRole", [role: bigint, account: string, delay: number]]
  | readonly ["revokeRole", [role: bigint, account: string]]
  | readonly ["setTargetClosed", [target: string, closed: boolean]];

/** An administrator with a delay announces an act, waits, and carries it out. */
export async function afterDelay({ manager }: Pick<Deployed, "manager">, by: Signer, [name, args]: Act) {
  const data = manager.interface.encodeFunctionData(name as "grantRole", args as never);
  await manager.connect(by).schedule(manager, data, 0);
  await connection.networkHelpers.time.increase(TWO_DAYS);
  await manager.connect(by).execute(manager, data);
}
