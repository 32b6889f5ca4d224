import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { isLetter } from "../../../src/letters/isLetter.js";
import { conclude } from "../../../src/receipts/conclude.js";
import { finding } from "../../../src/receipts/finding.js";
import { readBundle } from "../../../src/receipts/readBundle.js";
import { readReceiptFile } from "../../../src/receipts/readReceiptFile.js";
import type { Finding, Verification } from "../../../src/receipts/Verification.js";
import { verifyReceipt } from "../../../src/receipts/verifyReceipt.js";
import { isSpendingFile } from "../../../src/spendings/isSpendingFile.js";
import type { Context } from "../../context/Context.js";
import { inFile } from "../../input/inFile.js";
import { isLetterAsWritten } from "../../letter/isLetterAsWritten.js";
import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import type { Output } from "../../output/Output.js";
import type { Shell } from "../Shell.js";
import { addManifestOption } from "./addManifestOption.js";
import { readBytes } from "./readBytes.js";
import { readReceiptText } from "./readReceiptText.js";
import { receiptPaths } from "./receiptPaths.js";
import { requireValid } from "./requireValid.js";
import { verifyOffline } from "./verifyOffline.js";
import { viewOffline } from "./viewOffline.js";
import { viewSpendings } from "./viewSpendings.js";
import { type VerifiedSpending, verifySpendings } from "./verifySpendings.js";
import { viewVerdict } from "./viewVerdict.js";

/** What was found out about one receipt file. */
export interface Verified extends Verification {
  readonly file: string;
  readonly number: bigint;
  readonly claim: bigint;
  readonly coins: bigint;
  /** Cents. */
  readonly writtenOff: bigint;
  readonly waived: bigint;
  readonly outstanding: bigint;
}

/**
 * Verifies receipt files against the network. What is wrong with a receipt is an answer, not an error.
 *
 * @param files Receipt files, from whomever.
 * @throws SocialcoinError where a file is no receipt at all
 */
export async function verifyReceipts(context: Context, files: readonly string[]): Promise<Verified[]> {
  const trusted = {
    chainId: context.network.chainId,
    contract: await context.contracts.debtRelief.getAddress(),
  };
  const progress = context.output.progress(context.output.messages.progress.verifying, files.length);
  try {
    const verified: Verified[] = [];
    for (const file of files) {
      const read = await inFile(file, () => readReceiptFile(readReceiptText(file)));
      const { number, content } = read.receipt;
      const { claim, coins, writtenOff, waived, outstanding } = content;
      const verification = await verifyReceipt(read, trusted, context.provider);
      const findings = [...(await askPages(file)), ...verification.findings];
      const verdict = conclude(findings);
      verified.push({
        file,
        number,
        claim,
        coins,
        writtenOff,
        waived,
        outstanding,
        ...verification,
        findings,
        verdict,
      });
      progress.advance(1);
    }
    return verified;
  } finally {
    progress.stop();
  }
}

/** Whether the pages of a letter are as they are written for its receipt; nothing of a file that is no letter. */
async function askPages(file: string): Promise<Finding[]> {
  const bytes = readBytes(file);
  if (!isLetter(bytes)) return [];
  const { bundle } = readBundle(readReceiptText(file));
  const same = bundle !== undefined && (await isLetterAsWritten(bytes, bundle).catch(() => false));
  return [
    same ? finding("file", "yes", "FILE_AS_WRITTEN") : finding("file", "could-not-check", "LETTER_REWRITTEN"),
  ];
}

/** `receipt verify FILE…` */
export function receiptVerify(shell: Shell): Command {
  return addManifestOption(
    new Command("verify")
      .description("Verify receipts; no key is needed, and with a manifest no network either")
      .argument("<files...>", "receipt files, letters (PDF), and folders of them"),
  )
    .option("--rpc <url>", "with a manifest: also ask this node where the receipts stand now")
    .addHelpText(
      "after",
      "\nWith the manifest of the network everything is shown by the files themselves. Without one the node of --network" +
        "\nis asked, and believed." +
        "\n\nExit codes: 0 all are valid · 2 at least one is not · 4 none is invalid and at least one could not be checked." +
        "\n\nExamples:\n  socialcoin receipt verify receipts letter.pdf --manifest wilgendam.manifest.json" +
        "\n  socialcoin receipt verify receipts --network wilgendam --rpc https://node.example.nl" +
        "\n  socialcoin receipt verify receipts/receipt-000007.json",
    )
    .action(async (paths: string[], { rpc }: { readonly rpc?: string }, command: Command) => {
      const manifest = shell.manifestOf(command);
      if (manifest !== undefined) {
        const act = (output: Output) => verifyOffline(output, { manifest, paths, rpc });
        const verified = await shell.runOffline(command, act, viewOffline);
        requireValid(
          verified.flatMap(({ file, verdict, fresh }) => [
            { file, verdict },
            { file, ...fresh },
          ]),
        );
        return;
      }
      if (rpc !== undefined) throw withoutManifest();
      requireValid(await shell.run(command, (context) => verifyAll(context, receiptPaths(paths)), viewAll));
    });
}

function withoutManifest(): SocialcoinError {
  return new SocialcoinError(
    "MANIFEST_MISSING",
    {
      en: "Which network to trust is not known. Add --manifest, or leave out --rpc to ask the node of --network.",
      nl: "Welk netwerk te vertrouwen is, is niet bekend. Voeg --manifest toe, of laat --rpc weg om het knooppunt van --network te vragen.",
    },
    { exitKind: "configuration" },
  );
}

/** Whatever the receipts are of, in the order of the files. */
async function verifyAll(
  context: Context,
  files: readonly string[],
): Promise<readonly (Verified | VerifiedSpending)[]> {
  const spendings = files.filter((file) => isSpendingFile(readReceiptText(file)));
  const verified = [
    ...(await verifyReceipts(
      context,
      files.filter((file) => !spendings.includes(file)),
    )),
    ...(await verifySpendings(context, spendings)),
  ];
  return verified.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file));
}

function viewAll(verified: readonly (Verified | VerifiedSpending)[], messages: Messages): string {
  const spendings = verified.filter((one): one is VerifiedSpending => "redeemer" in one);
  const receipts = verified.filter((one): one is Verified => !("redeemer" in one));
  const tables = [
    receipts.length > 0 ? [view(receipts, messages)] : [],
    spendings.length > 0 ? [viewSpendings(spendings, messages)] : [],
  ];
  return tables.flat().join("\n\n");
}

function view(verified: readonly Verified[], messages: Messages): string {
  const { receipts: said, euros } = messages;
  const rows = verified.map((one) => [
    one.file,
    one.number.toString(),
    one.claim.toString(),
    one.coins.toString(),
    euros(one.writtenOff + one.waived),
    euros(one.outstanding),
    viewVerdict(one, said.valid(said.block(one.asOfBlock ?? "?")), messages),
  ]);
  return formatTable(said.verifiedHead, rows);
}
