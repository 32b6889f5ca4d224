import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import type { Context } from "../../context/Context.js";
import { requireDuty } from "../../context/requireDuty.js";
import { inFile } from "../../input/inFile.js";
import { parseReason } from "../../input/parseReason.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import { requireHolder } from "../claim/requireHolder.js";
import type { Shell } from "../Shell.js";
import { type OpenReceipt, openReceipt } from "./openReceipt.js";
import { readReceiptText } from "./readReceiptText.js";

/** Which receipt is to be undone, and why. */
export interface ReversalOptions extends SigningOptions {
  /** Receipt file. */
  readonly file: string;
  /** The organisation that gives up what the receipt brought: twenty digits. */
  readonly oin: string;
  /** A short code, such as WRONG_CUSTOMER. */
  readonly reason: string;
}

/**
 * Signs for the organisation that holds what a receipt brought that it agrees to undo it: a write-off is owed again, a
 * voucher or contribution is cancelled, and the coins go back.
 *
 * @throws SocialcoinError `RECEIPT_NOT_STANDING`, `RECEIPT_OTHER_ORGANISATION`, `CLAIM_OTHER_HOLDER`, `DUTY_MISSING`
 */
export async function signReversal(context: Context, options: ReversalOptions): Promise<SignedFile> {
  const organisation = parseOin(options.oin);
  const reason = parseReason(options.reason);
  const signing = await signerFor(context, options);
  const receipt = await inFile(options.file, async () => {
    const opened = openReceipt(context, readReceiptText(options.file));
    await requireStanding(opened);
    await requireParty(context, opened, organisation);
    return opened;
  });
  const { redeemer, number, programme } = receipt;
  const duty = redeemer === "DebtRelief" ? "Creditor" : "Provider";
  await requireDuty(context, organisation, [duty], signing.account);

  const message = {
    programme,
    number,
    organisation,
    reason,
    signer: signing.account,
    deadline: signing.deadline,
  };
  const file = options.out ?? `reversal-${redeemer}-${number.toString()}.json`;
  const draft = { message, file, contract: redeemer };
  const [signed] = await signToFile(context, signing, "Reversal", [draft], options.overwrite);
  return signed as SignedFile;
}

async function requireStanding(receipt: OpenReceipt): Promise<void> {
  const status = await receipt.status();
  if (status === "issued" || status === "acknowledged") return;
  throw new SocialcoinError("RECEIPT_NOT_STANDING", {
    en:
      status === "reversed"
        ? "the receipt was reversed before. There is nothing to undo."
        : "the network has no receipt with exactly these fields. See receipt verify.",
    nl:
      status === "reversed"
        ? "het bewijs is al teruggedraaid. Er is niets ongedaan te maken."
        : "het netwerk heeft geen bewijs met precies deze gegevens. Zie receipt verify.",
  });
}

/** A claim may have gone to another holder since; an offer or a proposal stays with its provider. */
async function requireParty(
  context: Context,
  { redeemer, target, organisation: issuedTo }: OpenReceipt,
  organisation: bigint,
): Promise<void> {
  if (redeemer === "DebtRelief") {
    await requireHolder(context, target, organisation);
    return;
  }
  if (issuedTo === organisation) return;
  throw new SocialcoinError("RECEIPT_OTHER_ORGANISATION", {
    en: "the receipt is another organisation's. Correct --oin.",
    nl: "het bewijs is van een andere organisatie. Verbeter --oin.",
  });
}

/** `receipt sign-reversal FILE --oin OIN --reason CODE --as NAME` */
export function receiptSignReversal(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign-reversal")
      .description("Sign that a receipt is to be undone, or a voucher cancelled (creditor, provider)")
      .argument("<file>", "receipt file or letter")
      .requiredOption("--oin <oin>", "the organisation that holds the claim, or the provider")
      .requiredOption("--reason <code>", "why, as a short code, such as WRONG_CUSTOMER"),
  )
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin receipt sign-reversal receipt-000190.json --oin 00000099000000106000 --reason WRONG_CUSTOMER --as noorderlicht",
    )
    .action(async (file: string, options: Omit<ReversalOptions, "file">, command: Command) => {
      const act = (context: Context) => signReversal(context, { ...options, file });
      await shell.run(command, act, viewSigned);
    });
}
