import type { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { ADMIN_ROLE } from "../../../src/organisation/roleOf.js";
import { type AdministeredSteps, administerSteps } from "../../chain/administerSteps.js";
import { viewAdministered } from "../../chain/viewAdministered.js";
import { membersOf } from "../../context/membersOf.js";
import type { Context } from "../../context/Context.js";
import type { Shell } from "../Shell.js";
import { holderNamed, roleCommand, type RoleOptions } from "./appoint.js";
import { NETWORK_ROLES, type NetworkRole } from "../../../src/organisation/NetworkRole.js";

/**
 * Takes a role of the network away. The last person who administers it cannot be dismissed: nobody could ever be
 * appointed again.
 *
 * @throws SocialcoinError `ACCOUNT_UNKNOWN`, `CONTRACT_UNKNOWN`, `LAST_ADMINISTRATOR`
 */
export async function dismissFromNetwork(
  context: Context,
  { role, account, as }: RoleOptions,
): Promise<AdministeredSteps> {
  const { accessManager: manager } = context.contracts;
  const { address, name } = await holderNamed(context, role, account);
  const [member] = await manager.hasRole(NETWORK_ROLES[role], address);
  if (role === "administrator" && member) await refuseLast(context, address);
  const call = manager.interface.encodeFunctionData("revokeRole", [NETWORK_ROLES[role], address]);
  const plan = context.output.messages.administration.dismiss(role, name);
  return administerSteps(context, as, [{ plan, calls: member ? [call] : [] }]);
}

async function refuseLast(context: Context, address: string): Promise<void> {
  const brake = await context.contracts.brake.getAddress();
  const others = (await membersOf(context, ADMIN_ROLE)).filter(
    (one) => ![address.toLowerCase(), brake.toLowerCase()].includes(one.toLowerCase()),
  );
  if (others.length > 0) return;
  throw new SocialcoinError(
    "LAST_ADMINISTRATOR",
    {
      en: `${address} is the network's last administrator. Appoint another one first: network appoint administrator.`,
      nl: `${address} is de laatste beheerder van het netwerk. Stel eerst een andere aan: network appoint administrator.`,
    },
    { details: { account: address } },
  );
}

/** `network dismiss ROLE ACCOUNT --as NAME` */
export function networkDismiss(shell: Shell): Command {
  return roleCommand("dismiss")
    .description("Take a role of the network away: administrator, brake, or redeemer (network administrator)")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin network dismiss brake 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --as network-administrator",
    )
    .action(async (role: NetworkRole, account: string, { as }: { as: string }, command: Command) => {
      const act = (context: Context) => dismissFromNetwork(context, { role, account, as });
      await shell.run(command, act, viewAdministered);
    });
}
