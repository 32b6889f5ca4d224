import { Command } from "commander";

import { ParticipantStatus } from "../../../src/participation/ParticipantStatus.js";
import { type Carried, carryOut } from "../../chain/carryOut.js";
import { viewCarried } from "../../chain/viewCarried.js";
import type { Context } from "../../context/Context.js";
import { standingOf } from "../../context/standingOf.js";
import { parseAccount } from "../../input/parseAccount.js";
import { parseNumber } from "../../input/parseNumber.js";
import { parseReason } from "../../input/parseReason.js";
import type { Shell } from "../Shell.js";

/** Whom to suspend, and why. */
export interface SuspendOptions {
  readonly programme: bigint;
  /** Addresses, or names that the keys know. */
  readonly participants: readonly string[];
  /** A short code, such as NO_SHOW. */
  readonly reason: string;
  /** Name of the operator's key. */
  readonly as: string;
}

/**
 * Suspends participants: no awards until they are resumed. Coins stay and can be redeemed.
 *
 * @throws SocialcoinError
 */
export async function suspendParticipants(context: Context, options: SuspendOptions): Promise<Carried> {
  const { programme, as } = options;
  const reason = parseReason(options.reason);
  const accounts = options.participants.map(parseAccount(context.keys));
  const { socialcoin } = context.contracts;
  const steps = accounts.map((participant) => ({
    plan: context.output.messages.plans.suspend(participant, programme, options.reason),
    isDone: async () =>
      (await standingOf(context, programme, participant)).status === ParticipantStatus.Suspended,
    call: () => socialcoin.suspend.populateTransaction(programme, participant, reason),
  }));
  return carryOut(context, as, steps);
}

/** `participant suspend N ACCOUNT… --reason CODE --as NAME` */
export function participantSuspend(shell: Shell): Command {
  return new Command("suspend")
    .description("Suspend participants: no awards until resumed; coins can be redeemed (operator)")
    .argument("<programme>", "the programme's number", parseNumber)
    .argument("<participants...>", "addresses, or names of --accounts")
    .requiredOption("--reason <code>", "why, as a short code, such as NO_SHOW")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin participant suspend 1 P-2041 --reason NO_SHOW --as wilgendam-operator",
    )
    .action(
      async (
        programme: bigint,
        participants: string[],
        options: Pick<SuspendOptions, "reason" | "as">,
        command: Command,
      ) => {
        const act = (context: Context) =>
          suspendParticipants(context, { ...options, programme, participants });
        await shell.run(command, act, viewCarried);
      },
    );
}
