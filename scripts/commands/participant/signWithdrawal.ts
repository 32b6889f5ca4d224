import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { ParticipantStatus } from "../../../src/participation/ParticipantStatus.js";
import { agreementOf } from "../../context/agreementOf.js";
import type { Context } from "../../context/Context.js";
import { standingOf } from "../../context/standingOf.js";
import { parseNumber } from "../../input/parseNumber.js";
import { requireCurrent } from "../../participation/requireCurrent.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";

/** Which programme a participant stops with. */
export interface WithdrawalOptions extends SigningOptions {
  readonly programme: bigint;
}

/**
 * Signs for a participant the wish to stop. Coins stay and can be redeemed.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`, `NOT_TAKING_PART`, `ACCOUNT_MOVED`
 */
export async function signWithdrawal(context: Context, options: WithdrawalOptions): Promise<SignedFile> {
  const { programme } = options;
  const signing = await signerFor(context, options);
  await agreementOf(context, programme);
  const { account: participant, deadline } = signing;
  const { status, enrolments: enrolment, takesPart } = await standingOf(context, programme, participant);
  if (status === ParticipantStatus.Moved) await requireCurrent(context, programme, participant);
  if (!takesPart) {
    throw new SocialcoinError(
      "NOT_TAKING_PART",
      {
        en: `${participant} does not take part in programme ${programme.toString()}. There is nothing to stop.`,
        nl: `${participant} doet niet mee aan programma ${programme.toString()}. Er is niets om mee te stoppen.`,
      },
      { details: { programme, participant } },
    );
  }

  const message = { programme, participant, enrolment, deadline };
  const file = options.out ?? `withdrawal-${programme.toString()}-${participant}.json`;
  const [signed] = await signToFile(context, signing, "Withdrawal", [{ message, file }], options.overwrite);
  return signed as SignedFile;
}

/** `participant sign-withdrawal N --as NAME` */
export function participantSignWithdrawal(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign-withdrawal")
      .description("Sign the wish to stop; coins stay and can be redeemed (participant)")
      .argument("<programme>", "the programme's number", parseNumber),
  )
    .addHelpText("after", "\nExample:\n  socialcoin participant sign-withdrawal 1 --as P-2041")
    .action(async (programme: bigint, options: Omit<WithdrawalOptions, "programme">, command: Command) => {
      const act = (context: Context) => signWithdrawal(context, { ...options, programme });
      await shell.run(command, act, viewSigned);
    });
}
