import { Command } from "commander";

import { parseOin } from "../../../src/organisation/parseOin.js";
import type { Context } from "../../context/Context.js";
import { requireDuty } from "../../context/requireDuty.js";
import { parseNumber } from "../../input/parseNumber.js";
import { parseReason } from "../../input/parseReason.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";
import { requireOpenClaim } from "./requireOpenClaim.js";

/** Which claim a creditor no longer asks here, and why. */
export interface ClaimWithdrawalOptions extends SigningOptions {
  readonly claim: bigint;
  /** The creditor: twenty digits. */
  readonly oin: string;
  /** A short code, such as PAID_ELSEWHERE. */
  readonly reason: string;
}

/**
 * Signs for a creditor that the rest of a claim is no longer asked in its arrangement.
 *
 * @throws SocialcoinError `CLAIM_OTHER_HOLDER`, `CLAIM_CLOSED`, `REASON_INVALID`, `DUTY_MISSING`
 */
export async function signClaimWithdrawal(
  context: Context,
  options: ClaimWithdrawalOptions,
): Promise<SignedFile> {
  const { claim } = options;
  const creditor = parseOin(options.oin);
  const reason = parseReason(options.reason);
  const signing = await signerFor(context, options);
  await requireOpenClaim(context, claim, creditor);
  await requireDuty(context, creditor, ["Creditor"], signing.account);

  const message = { claim, creditor, reason, signer: signing.account, deadline: signing.deadline };
  const draft = { message, file: options.out ?? `claim-withdrawal-${claim.toString()}.json` };
  const [signed] = await signToFile(context, signing, "ClaimWithdrawal", [draft], options.overwrite);
  return signed as SignedFile;
}

/** `claim sign-withdrawal CLAIM --oin OIN --reason CODE --as NAME` */
export function claimSignWithdrawal(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign-withdrawal")
      .description("Sign that the rest of a claim is no longer asked here, as when it was paid (creditor)")
      .argument("<claim>", "the claim's number", parseNumber)
      .requiredOption("--oin <oin>", "the creditor")
      .requiredOption("--reason <code>", "why, as a short code, such as PAID_ELSEWHERE"),
  )
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin claim sign-withdrawal 266 --oin 00000099000000109000 --reason PAID_ELSEWHERE --as stroom",
    )
    .action(async (claim: bigint, options: Omit<ClaimWithdrawalOptions, "claim">, command: Command) => {
      const act = (context: Context) => signClaimWithdrawal(context, { ...options, claim });
      await shell.run(command, act, viewSigned);
    });
}
