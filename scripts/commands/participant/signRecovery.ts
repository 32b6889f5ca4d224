import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { ParticipantStatus } from "../../../src/participation/ParticipantStatus.js";
import { agreementOf } from "../../context/agreementOf.js";
import type { Context } from "../../context/Context.js";
import { requireDuty } from "../../context/requireDuty.js";
import { standingOf } from "../../context/standingOf.js";
import { parseAccount } from "../../input/parseAccount.js";
import { parseNumber } from "../../input/parseNumber.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";

/** Which account was lost, and which takes its place. */
export interface RecoveryOptions extends SigningOptions {
  readonly programme: bigint;
  /** Address, or a name that the keys know. */
  readonly participant: string;
  readonly successor: string;
}

/**
 * Signs for the neighbourhood team, who know the person, that a participant has a new account.
 *
 * @throws SocialcoinError `ACCOUNT_UNKNOWN`, `PARTICIPANT_UNKNOWN`, `SUCCESSOR_KNOWN`, `DUTY_MISSING`
 */
export async function signRecovery(context: Context, options: RecoveryOptions): Promise<SignedFile> {
  const { programme } = options;
  const signing = await signerFor(context, options);
  const { municipality } = await agreementOf(context, programme);
  const accountOf = parseAccount(context.keys);
  const participant = accountOf(options.participant);
  const successor = accountOf(options.successor);
  const { None, Moved } = ParticipantStatus;
  const { status } = await standingOf(context, programme, participant);
  if (status === None || status === Moved) {
    throw new SocialcoinError(
      "PARTICIPANT_UNKNOWN",
      {
        en: `${participant} ${status === Moved ? "has another account already" : "is not known"} in programme ${programme.toString()}. Name the account that was lost.`,
        nl: `${participant} ${status === Moved ? "heeft al een andere rekening" : "is niet bekend"} in programma ${programme.toString()}. Noem de rekening die verloren is.`,
      },
      { details: { programme, participant } },
    );
  }
  if ((await standingOf(context, programme, successor)).status !== None) {
    throw new SocialcoinError(
      "SUCCESSOR_KNOWN",
      {
        en: `${successor} is known in programme ${programme.toString()} already. Take a fresh account.`,
        nl: `${successor} is al bekend in programma ${programme.toString()}. Neem een verse rekening.`,
      },
      { details: { programme, successor } },
    );
  }
  await requireDuty(context, municipality, ["Attester"], signing.account);

  const { account: attester, deadline } = signing;
  const message = { programme, participant, successor, attester, deadline };
  const file = options.out ?? `recovery-${programme.toString()}-${participant}.json`;
  const [signed] = await signToFile(context, signing, "Recovery", [{ message, file }], options.overwrite);
  return signed as SignedFile;
}

/** `participant sign-recovery N --participant OLD --successor NEW --as NAME` */
export function participantSignRecovery(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign-recovery")
      .description("Sign that a participant has a new account (neighbourhood team)")
      .argument("<programme>", "the programme's number", parseNumber)
      .requiredOption("--participant <account>", "the account that was lost")
      .requiredOption("--successor <account>", "the account that takes its place"),
  )
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin participant sign-recovery 1 --participant P-2041 --successor P-2041-new --as team-zuid",
    )
    .action(async (programme: bigint, options: Omit<RecoveryOptions, "programme">, command: Command) => {
      const act = (context: Context) => signRecovery(context, { ...options, programme });
      await shell.run(command, act, viewSigned);
    });
}
