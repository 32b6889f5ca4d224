import { Command } from "commander";

import { ParticipantStatus } from "../../../src/participation/ParticipantStatus.js";
import { type Carried, carryOut } from "../../chain/carryOut.js";
import { viewCarried } from "../../chain/viewCarried.js";
import type { Context } from "../../context/Context.js";
import { standingOf } from "../../context/standingOf.js";
import { parseAccount } from "../../input/parseAccount.js";
import { parseNumber } from "../../input/parseNumber.js";
import type { Shell } from "../Shell.js";

/** Whose suspension ends. */
export interface ResumeOptions {
  readonly programme: bigint;
  /** Addresses, or names that the keys know. */
  readonly participants: readonly string[];
  /** Name of the operator's key. */
  readonly as: string;
}

const GOES_ON: readonly bigint[] = [ParticipantStatus.Enrolled, ParticipantStatus.Cleared];

/**
 * Ends the suspension of participants.
 *
 * @throws SocialcoinError
 */
export async function resumeParticipants(context: Context, options: ResumeOptions): Promise<Carried> {
  const { programme, as } = options;
  const accounts = options.participants.map(parseAccount(context.keys));
  const { socialcoin } = context.contracts;
  const steps = accounts.map((participant) => ({
    plan: context.output.messages.plans.resume(participant, programme),
    isDone: async () => GOES_ON.includes((await standingOf(context, programme, participant)).status),
    call: () => socialcoin.resume.populateTransaction(programme, participant),
  }));
  return carryOut(context, as, steps);
}

/** `participant resume N ACCOUNT… --as NAME` */
export function participantResume(shell: Shell): Command {
  return new Command("resume")
    .description("End the suspension of participants (operator)")
    .argument("<programme>", "the programme's number", parseNumber)
    .argument("<participants...>", "addresses, or names of --accounts")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText("after", "\nExample:\n  socialcoin participant resume 1 P-2041 --as wilgendam-operator")
    .action(async (programme: bigint, participants: string[], { as }: { as: string }, command: Command) => {
      const act = (context: Context) => resumeParticipants(context, { programme, participants, as });
      await shell.run(command, act, viewCarried);
    });
}
