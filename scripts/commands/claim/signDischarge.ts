import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import type { Context } from "../../context/Context.js";
import { requireDuty } from "../../context/requireDuty.js";
import { parseGround } from "../../input/parseGround.js";
import { parseNumber } from "../../input/parseNumber.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";
import { requireOpenClaim } from "./requireOpenClaim.js";

/** Which claim a creditor waives the rest of, and on which ground. */
export interface DischargeOptions extends SigningOptions {
  readonly claim: bigint;
  /** The creditor: twenty digits. */
  readonly oin: string;
  /** The legal ground, such as "BW 6:160". */
  readonly ground: string;
}

/**
 * Signs a creditor's final discharge of a claim.
 *
 * @throws SocialcoinError `CLAIM_OTHER_HOLDER`, `CLAIM_CLOSED`, `CLAIM_NOT_DISCHARGEABLE`, `DUTY_MISSING`
 */
export async function signDischarge(context: Context, options: DischargeOptions): Promise<SignedFile> {
  const { claim } = options;
  const creditor = parseOin(options.oin);
  const ground = parseGround(options.ground);
  const signing = await signerFor(context, options);
  const { dischargeable } = await requireOpenClaim(context, claim, creditor);
  if (!dischargeable) {
    throw new SocialcoinError(
      "CLAIM_NOT_DISCHARGEABLE",
      {
        en: `Claim ${claim.toString()} was stated as one that cannot be discharged: what is left stays due.`,
        nl: `Vordering ${claim.toString()} is opgegeven als niet kwijt te schelden: wat over is, blijft verschuldigd.`,
      },
      { details: { claim } },
    );
  }
  await requireDuty(context, creditor, ["Creditor"], signing.account);

  const message = { claim, creditor, ground, signer: signing.account, deadline: signing.deadline };
  const file = options.out ?? `discharge-${claim.toString()}.json`;
  const [signed] = await signToFile(
    context,
    signing,
    "FinalDischarge",
    [{ message, file }],
    options.overwrite,
  );
  return signed as SignedFile;
}

/** `claim sign-discharge CLAIM --oin OIN --ground TEXT --as NAME` */
export function claimSignDischarge(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign-discharge")
      .description("Sign the final discharge of a claim: the rest is waived (creditor)")
      .argument("<claim>", "the claim's number", parseNumber)
      .requiredOption("--oin <oin>", "the creditor")
      .requiredOption("--ground <text>", 'the legal ground, such as "BW 6:160"'),
  )
    .addHelpText(
      "after",
      '\nExample:\n  socialcoin claim sign-discharge 257 --oin 00000099000000101000 --ground "BW 6:160" --as belastingdienst',
    )
    .action(async (claim: bigint, options: Omit<DischargeOptions, "claim">, command: Command) => {
      const act = (context: Context) => signDischarge(context, { ...options, claim });
      await shell.run(command, act, viewSigned);
    });
}
