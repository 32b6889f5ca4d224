import { Command } from "commander";

import { Duty, type DutyName } from "../../../src/organisation/Duty.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import { roleOf } from "../../../src/organisation/roleOf.js";
import { type AdministeredSteps, administerSteps } from "../../chain/administerSteps.js";
import { carryOut } from "../../chain/carryOut.js";
import { sendManagerCalls } from "../../chain/sendManagerCalls.js";
import { viewAdministered } from "../../chain/viewAdministered.js";
import type { Context } from "../../context/Context.js";
import { membersOf } from "../../context/membersOf.js";
import type { Shell } from "../Shell.js";

/** Which organisation, and as whom. */
export interface RemoveOptions {
  readonly oin: bigint;
  /** Name of the key of a network administrator. */
  readonly as: string;
}

/** Somebody with a duty at the organisation. */
interface Member {
  readonly role: bigint;
  readonly account: string;
}

/**
 * Removes an organisation: nobody has a duty there any more. Only its own administrator takes duties from its people, so
 * the network administrator takes that place, with the delay that everything has, and gives it up in the end.
 *
 * @throws SocialcoinError
 */
export async function removeOrganisation(
  context: Context,
  { oin, as }: RemoveOptions,
): Promise<AdministeredSteps> {
  const signer = context.keys.signerOf(as);
  const own = await signer.getAddress();
  const members = await allMembers(context, oin);
  const plan = context.output.messages.administration.remove(formatOin(oin), members.length);
  const takingPlace = callsToTakePlace(context, oin, own, members);
  const inPlace = callsInPlace(context, oin, own, members);
  if (takingPlace.length === 0 && inPlace.length > 0) {
    const { multicall } = context.contracts.accessManager;
    const step = { plan, call: () => multicall.populateTransaction(inPlace) };
    return { ...(await carryOut(context, as, [step])), executableAt: undefined };
  }
  const administered = await administerSteps(context, as, [{ plan, calls: takingPlace }]);
  if (administered.outcome !== "done" || inPlace.length === 0) return administered;
  const transactions = await sendManagerCalls(context, signer, inPlace);
  return { ...administered, transactions: [...administered.transactions, ...transactions] };
}

async function allMembers(context: Context, oin: bigint): Promise<Member[]> {
  const duties = Object.keys(Duty) as DutyName[];
  const members = await Promise.all(
    duties.map(async (duty) => {
      const role = roleOf(oin, Duty[duty]);
      return (await membersOf(context, role)).map((account) => ({ role, account }));
    }),
  );
  return members.flat();
}

/** What an administrator of the network does with its delay: the organisation's administrators go. */
function callsToTakePlace(
  { contracts }: Context,
  oin: bigint,
  own: string,
  members: readonly Member[],
): string[] {
  const { interface: manager } = contracts.accessManager;
  const role = roleOf(oin, Duty.Administrator);
  const administrators = members.filter((member) => member.role === role);
  const calls = administrators
    .filter(({ account }) => account !== own)
    .map(({ account }) => manager.encodeFunctionData("revokeRole", [role, account]));
  const needsPlace = members.length > administrators.length;
  const hasPlace = administrators.some(({ account }) => account === own);
  if (needsPlace && !hasPlace) calls.push(manager.encodeFunctionData("grantRole", [role, own, 0]));
  return calls;
}

/** What the organisation's administrator does at once: everybody else goes, and then the administrator. */
function callsInPlace(
  { contracts }: Context,
  oin: bigint,
  own: string,
  members: readonly Member[],
): string[] {
  const { interface: manager } = contracts.accessManager;
  const administrator = roleOf(oin, Duty.Administrator);
  const staff = members.filter(({ role }) => role !== administrator);
  const hasPlace = members.some(({ role, account }) => role === administrator && account === own);
  if (staff.length === 0 && !hasPlace) return [];
  return [
    ...staff.map(({ role, account }) => manager.encodeFunctionData("revokeRole", [role, account])),
    manager.encodeFunctionData("renounceRole", [administrator, own]),
  ];
}

/** `organisation remove OIN --as NAME` */
export function organisationRemove(shell: Shell): Command {
  return new Command("remove")
    .description("Remove an organisation: nobody has a duty there any more (network administrator)")
    .argument("<oin>", "the organisation's OIN: twenty digits", parseOin)
    .requiredOption("--as <name>", "key of a network administrator")
    .addHelpText(
      "after",
      "\nWhat it signed and received stays valid. It can be admitted again." +
        "\n\nExample:\n  socialcoin organisation remove 00000099000000105000 --as network-administrator",
    )
    .action(async (oin: bigint, { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => removeOrganisation(context, { oin, as }), viewAdministered);
    });
}
