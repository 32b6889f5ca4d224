import { Command } from "commander";

import { type AdministeredSteps, administerSteps } from "../../chain/administerSteps.js";
import { viewAdministered } from "../../chain/viewAdministered.js";
import type { Context } from "../../context/Context.js";
import { contractNamed } from "../../context/contractNamed.js";
import type { Shell } from "../Shell.js";
import type { FreezeOptions } from "./freeze.js";

/**
 * Lets a frozen contract go on. The brake cannot: this is for the administrators, with their delay.
 *
 * @throws SocialcoinError `CONTRACT_UNKNOWN`
 */
export async function unfreezeContract(
  context: Context,
  { contract, as }: FreezeOptions,
): Promise<AdministeredSteps> {
  const { accessManager: manager } = context.contracts;
  const { name, address } = await contractNamed(context, contract);
  const plan = context.output.messages.administration.unfreeze(name);
  const call = manager.interface.encodeFunctionData("setTargetClosed", [address, false]);
  const frozen = await manager.isTargetClosed(address);
  return administerSteps(context, as, [{ plan, calls: frozen ? [call] : [] }]);
}

/** `network unfreeze CONTRACT --as NAME` */
export function networkUnfreeze(shell: Shell): Command {
  return new Command("unfreeze")
    .description("Let a frozen contract go on (network administrator)")
    .argument("<contract>", "Programmes, Socialcoin, DebtRelief, InKind, NeighbourhoodPlan, or an address")
    .requiredOption("--as <name>", "key of a network administrator")
    .addHelpText("after", "\nExample:\n  socialcoin network unfreeze Socialcoin --as network-administrator")
    .action(async (contract: string, { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => unfreezeContract(context, { contract, as }), viewAdministered);
    });
}
