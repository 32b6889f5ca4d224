import { Command } from "commander";

import { ADMIN_ROLE } from "../../../src/organisation/roleOf.js";
import { type AdministeredSteps, administerSteps } from "../../chain/administerSteps.js";
import { viewAdministered } from "../../chain/viewAdministered.js";
import type { Context } from "../../context/Context.js";
import { contractNamed } from "../../context/contractNamed.js";
import { parseAccount } from "../../input/parseAccount.js";
import type { Shell } from "../Shell.js";
import { parseNetworkRole } from "../../input/parseNetworkRole.js";
import { NETWORK_ROLES, type NetworkRole } from "../../../src/organisation/NetworkRole.js";

/** Who gets or loses which role, and who decides. */
export interface RoleOptions {
  readonly role: NetworkRole;
  /** A name or an address; for a redeemer a contract. */
  readonly account: string;
  /** Name of the key of a network administrator. */
  readonly as: string;
}

/**
 * Gives a role of the network: a further administrator, with the delay of the one who appoints; a holder of the brake; a
 * contract that may redeem coins.
 *
 * @throws SocialcoinError `ACCOUNT_UNKNOWN`, `CONTRACT_UNKNOWN`
 */
export async function appointToNetwork(
  context: Context,
  { role, account, as }: RoleOptions,
): Promise<AdministeredSteps> {
  const { accessManager: manager } = context.contracts;
  const { address, name } = await holderNamed(context, role, account);
  const [, ownDelay] = await manager.hasRole(ADMIN_ROLE, await context.keys.signerOf(as).getAddress());
  const delay = role === "administrator" ? ownDelay : 0n;
  const [member, hasDelay] = await manager.hasRole(NETWORK_ROLES[role], address);
  const call = manager.interface.encodeFunctionData("grantRole", [NETWORK_ROLES[role], address, delay]);
  const plan = context.output.messages.administration.appoint(role, name, delay);
  return administerSteps(context, as, [{ plan, calls: member && hasDelay === delay ? [] : [call] }]);
}

/** The account that a name or an address stands for: a contract of the deployment where it is to redeem. */
export async function holderNamed(
  context: Context,
  role: NetworkRole,
  account: string,
): Promise<{ readonly name: string; readonly address: string }> {
  if (role === "redeemer") return contractNamed(context, account);
  return { name: account, address: parseAccount(context.keys)(account) };
}

/** A command about a role of the network and who holds it. */
export function roleCommand(name: string): Command {
  return new Command(name)
    .argument(
      "<role>",
      "administrator, brake, or redeemer: a contract that may redeem coins",
      parseNetworkRole,
    )
    .argument("<account>", "a name or an address; for a redeemer its contract")
    .requiredOption("--as <name>", "key of a network administrator");
}

/** `network appoint ROLE ACCOUNT --as NAME` */
export function networkAppoint(shell: Shell): Command {
  return roleCommand("appoint")
    .description("Give a role of the network: administrator, brake, or redeemer (network administrator)")
    .addHelpText(
      "after",
      "\nA further administrator gets the delay of the one who appoints." +
        "\n\nExamples:\n  socialcoin network appoint brake 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --as network-administrator" +
        "\n  socialcoin network appoint redeemer InKind --as network-administrator",
    )
    .action(async (role: NetworkRole, account: string, { as }: { as: string }, command: Command) => {
      const act = (context: Context) => appointToNetwork(context, { role, account, as });
      await shell.run(command, act, viewAdministered);
    });
}
