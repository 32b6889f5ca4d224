import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { ParticipantStatus } from "../../../src/participation/ParticipantStatus.js";
import type { Context } from "../../context/Context.js";
import { redeemerOf } from "../../context/redeemerOf.js";
import { standingOf } from "../../context/standingOf.js";
import { parseNumber } from "../../input/parseNumber.js";
import { requireCurrent } from "../../participation/requireCurrent.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";

/** Which programme a participant joins, and what the coins will go towards. */
export interface ConsentOptions extends SigningOptions {
  readonly programme: bigint;
  /** The arrangement in a debt-relief programme; 0 in others, where each order says what it is for. */
  readonly target?: bigint | undefined;
}

/** Where each order says for itself what it is for. */
const NO_TARGET = 0n;

/**
 * Signs for a participant the wish to join a programme.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`, `TARGET_NOT_SUITABLE`, `ENROLLED_BEFORE`, `ACCOUNT_MOVED`
 */
export async function signConsent(context: Context, options: ConsentOptions): Promise<SignedFile> {
  const { programme, target = NO_TARGET } = options;
  const signing = await signerFor(context, options);
  await requireTarget(context, programme, target);
  const { programmes } = context.contracts;
  const termsHash = await programmes.termsHashOf(programme);
  const standing = await standingOf(context, programme, signing.account);
  if (standing.takesPart) {
    throw new SocialcoinError(
      "ENROLLED_BEFORE",
      {
        en: `${signing.account} takes part in programme ${programme.toString()} already. No consent is needed.`,
        nl: `${signing.account} doet al mee aan programma ${programme.toString()}. Er is geen toestemming nodig.`,
      },
      { details: { programme, participant: signing.account } },
    );
  }
  if (standing.status === ParticipantStatus.Moved) await requireCurrent(context, programme, signing.account);

  const { account: participant, deadline } = signing;
  const message = {
    programme,
    participant,
    termsHash,
    target,
    enrolment: standing.enrolments + 1n,
    deadline,
  };
  const file = options.out ?? `consent-${programme.toString()}-${participant}.json`;
  const [signed] = await signToFile(context, signing, "Consent", [{ message, file }], options.overwrite);
  return signed as SignedFile;
}

async function requireTarget(context: Context, programme: bigint, target: bigint): Promise<void> {
  const arranged = (await redeemerOf(context, programme)) === "DebtRelief";
  if (arranged === (target !== NO_TARGET)) return;
  throw new SocialcoinError(
    "TARGET_NOT_SUITABLE",
    {
      en: arranged
        ? "Coins of this programme go towards a household's arrangement. Name it with --target."
        : "Each order of this programme says for itself what it is for. Leave --target out.",
      nl: arranged
        ? "Coins van dit programma gaan naar de schuldregeling van een huishouden. Noem die met --target."
        : "Elke opdracht van dit programma zegt zelf waarvoor zij is. Laat --target weg.",
    },
    { details: { programme, target } },
  );
}

/** `participant sign-consent N --target A --as NAME` */
export function participantSignConsent(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign-consent")
      .description("Sign the consent to take part in a programme (participant)")
      .argument("<programme>", "the programme's number", parseNumber)
      .option(
        "--target <number>",
        "in debt relief the arrangement towards which the coins will go",
        parseNumber,
      ),
  )
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin participant sign-consent 1 --target 1 --as P-2041 --out consent.json",
    )
    .action(async (programme: bigint, options: Omit<ConsentOptions, "programme">, command: Command) => {
      const act = (context: Context) => signConsent(context, { ...options, programme });
      await shell.run(command, act, viewSigned);
    });
}
