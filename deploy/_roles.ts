import type { Environment } from "rocketh/types";

import { type Abi_AccessManager } from "../generated/abis/AccessManager.js";
import { type config, extensions } from "../rocketh.js";

/** Grants a role unless the account has it with this delay (seconds) already; labels a role that is granted anew. */
export async function grantOnce(
  env: Environment<typeof config.accounts>,
  role: { id: bigint; label?: string },
  account: `0x${string}`,
  delay: number,
): Promise<void> {
  const manager = env.get<typeof Abi_AccessManager>("AccessManager");
  const [member, hasDelay] = await extensions.read(env)(manager, {
    functionName: "hasRole",
    args: [role.id, account],
  });
  if (member && hasDelay === delay) return;

  const send = extensions.execute(env);
  const from = { account: "networkAdministrator" } as const;
  // The label first: when this is interrupted, the next run finds the grant missing and does both.
  if (role.label !== undefined) {
    await send(manager, { ...from, functionName: "labelRole", args: [role.id, role.label] });
  }
  await send(manager, { ...from, functionName: "grantRole", args: [role.id, account, delay] });
}
