import { Command } from "commander";

import { BRAKE_ROLE } from "../../../src/organisation/roleOf.js";
import { type AdministeredSteps, administerSteps } from "../../chain/administerSteps.js";
import { carryOut } from "../../chain/carryOut.js";
import { viewAdministered } from "../../chain/viewAdministered.js";
import type { Context } from "../../context/Context.js";
import { contractNamed } from "../../context/contractNamed.js";
import type { Shell } from "../Shell.js";

/** Which contract, and as whom. */
export interface FreezeOptions {
  /** A name of the deployment, or an address. */
  readonly contract: string;
  /** Name of the key of a holder of the brake, or of a network administrator. */
  readonly as: string;
}

/**
 * Freezes a contract: it refuses every change of state. A holder of the brake does so at once; an administrator with a
 * delay announces it.
 *
 * @throws SocialcoinError `CONTRACT_UNKNOWN`
 */
export async function freezeContract(
  context: Context,
  { contract, as }: FreezeOptions,
): Promise<AdministeredSteps> {
  const { accessManager: manager, brake } = context.contracts;
  const { name, address } = await contractNamed(context, contract);
  const plan = context.output.messages.administration.freeze(name);
  const isDone = () => manager.isTargetClosed(address);
  const [holdsBrake, delay] = await manager.hasRole(BRAKE_ROLE, await context.keys.signerOf(as).getAddress());
  if (holdsBrake && delay === 0n) {
    const step = { plan, isDone, call: () => brake.freeze.populateTransaction(address) };
    return { ...(await carryOut(context, as, [step])), executableAt: undefined };
  }
  const call = manager.interface.encodeFunctionData("setTargetClosed", [address, true]);
  return administerSteps(context, as, [{ plan, calls: (await isDone()) ? [] : [call] }]);
}

/** `network freeze CONTRACT --as NAME` */
export function networkFreeze(shell: Shell): Command {
  return new Command("freeze")
    .description("Stop a contract at once: it refuses every change (holder of the brake, or administrator)")
    .argument("<contract>", "Programmes, Socialcoin, DebtRelief, InKind, NeighbourhoodPlan, or an address")
    .requiredOption("--as <name>", "key of a holder of the brake, or of a network administrator")
    .addHelpText("after", "\nExample:\n  socialcoin network freeze Socialcoin --as network-administrator")
    .action(async (contract: string, { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => freezeContract(context, { contract, as }), viewAdministered);
    });
}
