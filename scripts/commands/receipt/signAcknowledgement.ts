import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import type { ReceiptStatus } from "../../../src/receipts/Receipt.js";
import type { Context } from "../../context/Context.js";
import { requireDuty } from "../../context/requireDuty.js";
import { inFile } from "../../input/inFile.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";
import { openReceipt } from "./openReceipt.js";
import { readReceiptText } from "./readReceiptText.js";
import { receiptPaths } from "./receiptPaths.js";

/** Which receipts are in whose books. */
export interface AcknowledgementOptions extends SigningOptions {
  /** Receipt files and letters, and folders of them, of one programme and one organisation. */
  readonly files: readonly string[];
  /** The organisation: twenty digits. */
  readonly oin: string;
}

/**
 * Signs for a creditor that receipts are in its books, or for a provider that it delivered. A folder keeps those of earlier
 * months: what was acknowledged or reversed is left out, and said.
 *
 * @throws SocialcoinError `RECEIPT_NOT_ISSUED`, `RECEIPTS_ACKNOWLEDGED`, `RECEIPTS_MIXED`, and others
 */
export async function signAcknowledgement(
  context: Context,
  options: AcknowledgementOptions,
): Promise<SignedFile> {
  const organisation = parseOin(options.oin);
  const signing = await signerFor(context, options);
  const found = await Promise.all(
    receiptPaths(options.files).map((file) => readStanding(context, file, organisation)),
  );
  // A folder may hold a receipt and the letter with it, and the contract takes none twice.
  const once = new Map(found.map((one) => [`${one.redeemer} ${one.number.toString()}`, one]));
  const receipts = leaveOut(context, [...once.values()]);
  const [first] = receipts;
  if (first === undefined || receipts.some(({ programme }) => programme !== first.programme)) {
    throw new SocialcoinError("RECEIPTS_MIXED", {
      en: "The receipts are of several programmes. Sign for each programme apart.",
      nl: "De bewijzen zijn van verschillende programma's. Onderteken voor elk programma apart.",
    });
  }

  const { programme, redeemer } = first;
  await requireDuty(
    context,
    organisation,
    [redeemer === "DebtRelief" ? "Creditor" : "Provider"],
    signing.account,
  );

  const message = {
    programme,
    organisation,
    signer: signing.account,
    deadline: signing.deadline,
    numbers: receipts.map(({ number }) => number),
    contents: receipts.map((receipt) => receipt.contentHash),
  };
  const upTo = receipts.reduce((last, { number }) => (number > last ? number : last), 0n);
  const file =
    options.out ?? `acknowledgement-${programme.toString()}-${options.oin}-${upTo.toString()}.json`;
  const [signed] = await signToFile(
    context,
    signing,
    "Acknowledgement",
    [{ message, file, contract: redeemer }],
    options.overwrite,
  );
  return signed as SignedFile;
}

function readStanding(context: Context, file: string, organisation: bigint) {
  return inFile(file, async () => {
    const receipt = openReceipt(context, readReceiptText(file));
    if (receipt.organisation !== organisation) {
      throw new SocialcoinError("RECEIPT_OTHER_ORGANISATION", {
        en: "the receipt is another organisation's. Leave it out.",
        nl: "het bewijs is van een andere organisatie. Laat het weg.",
      });
    }
    const status = await receipt.status();
    if (status === "none") {
      throw new SocialcoinError("RECEIPT_NOT_ISSUED", {
        en: "the network has no such receipt: it was altered, or is of another network. See receipt verify.",
        nl: "het netwerk heeft zo'n bewijs niet: het is veranderd, of van een ander netwerk. Zie receipt verify.",
      });
    }
    return { ...receipt, status };
  });
}

/** Those that wait to be acknowledged. */
function leaveOut<R extends { readonly number: bigint; readonly status: ReceiptStatus }>(
  { output }: Context,
  receipts: readonly R[],
): R[] {
  const { acknowledgedLeftOut, reversedLeftOut } = output.messages.receipts;
  const numbersOf = (wanted: ReceiptStatus) =>
    receipts.filter(({ status }) => status === wanted).map(({ number }) => number.toString());
  const acknowledged = numbersOf("acknowledged");
  const reversed = numbersOf("reversed");
  if (acknowledged.length > 0) output.note(acknowledgedLeftOut(acknowledged.length, acknowledged.join(", ")));
  if (reversed.length > 0) output.note(reversedLeftOut(reversed.length, reversed.join(", ")));

  const issued = receipts.filter(({ status }) => status === "issued");
  if (issued.length > 0) return issued;
  throw new SocialcoinError("RECEIPTS_ACKNOWLEDGED", {
    en: "Every receipt was acknowledged or reversed before: there is nothing to sign.",
    nl: "Elk bewijs is al eerder bevestigd of teruggedraaid: er is niets te ondertekenen.",
  });
}

/** `receipt sign-acknowledgement FILE… --oin OIN --as NAME` */
export function receiptSignAcknowledgement(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign-acknowledgement")
      .description(
        "Sign that receipts are in the books, or that a voucher was delivered (creditor, provider)",
      )
      .argument("<files...>", "receipt files, letters, and folders of them")
      .requiredOption("--oin <oin>", "the creditor or provider"),
  )
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin receipt sign-acknowledgement receipts --oin 00000099000000101000 --as belastingdienst",
    )
    .action(async (files: string[], options: Omit<AcknowledgementOptions, "files">, command: Command) => {
      const act = (context: Context) => signAcknowledgement(context, { ...options, files });
      await shell.run(command, act, viewSigned);
    });
}
