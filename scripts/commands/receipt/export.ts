import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { readBundle } from "../../../src/receipts/readBundle.js";
import type { ReceiptFile } from "../../../src/receipts/ReceiptFile.js";
import { writeReceiptFile } from "../../../src/receipts/writeReceiptFile.js";
import type { Context } from "../../context/Context.js";
import { redeemerOf } from "../../context/redeemerOf.js";
import { parseNumber } from "../../input/parseNumber.js";
import { parseTime } from "../../input/parseTime.js";
import type { Messages } from "../../messages/en.js";
import { writeFiles } from "../../output/writeFiles.js";
import type { Shell } from "../Shell.js";
import { addManifestOption } from "./addManifestOption.js";
import type { ExportOptions } from "./ExportOptions.js";
import { exportSpendings } from "./exportSpendings.js";
import { findReceipts } from "./findReceipts.js";
import { openManifest } from "./openManifest.js";
import { proveReceipts } from "./proveReceipts.js";
import { receiptName } from "./receiptName.js";

/** What was exported. */
export interface Exported {
  /** Receipt files, by number. */
  readonly files: readonly string[];
  /** How many of them were not there before. */
  readonly written: number;
  /** Numbers of receipts of claims whose references were not given. */
  readonly without: readonly bigint[];
}

/**
 * Writes a file for every receipt, with the references by which its creditor posts it. Files are written one by one,
 * each whole; one that is there already stays as it is, with a proof as of whichever block, so that exporting again
 * writes what is missing and changes nothing.
 *
 * @throws SocialcoinError
 */
export async function exportReceipts(context: Context, options: ExportOptions): Promise<Exported> {
  const redeemer = await redeemerOf(context, options.programme);
  if (redeemer !== "DebtRelief") return exportSpendings(context, redeemer, options);

  const { out, prove = false } = options;
  const { receipts, without } = await findReceipts(context, options);
  const missing = receipts.filter((receipt) => !isThere(fileOf(receipt, out), receipt, prove));
  const exported = {
    files: receipts.map((receipt) => fileOf(receipt, out)),
    written: missing.length,
    without,
  };
  if (context.dryRun) return exported;

  const manifest = options.manifest === undefined ? undefined : await openManifest(options.manifest);
  const texts = prove ? proveReceipts(context.provider, missing, manifest) : plain(missing);
  const { proving, writing } = context.output.messages.progress;
  const progress = context.output.progress(prove ? proving : writing, missing.length);
  try {
    for await (const { bundle, text } of texts) {
      writeFiles([{ file: fileOf(bundle, out), text, secret: true }], true);
      progress.advance(1);
    }
  } finally {
    progress.stop();
  }
  return exported;
}

function* plain(receipts: readonly ReceiptFile[]): Generator<{ bundle: ReceiptFile; text: string }> {
  for (const bundle of receipts) yield { bundle, text: writeReceiptFile(bundle) };
}

function fileOf({ receipt }: ReceiptFile, out: string): string {
  return join(out, `${receiptName(receipt.number)}.json`);
}

/**
 * Whether a file has the receipt already; one with a proof does as one without.
 *
 * @throws SocialcoinError `FILE_EXISTS` for a file that says something else
 */
function isThere(file: string, receipt: ReceiptFile, prove: boolean): boolean {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, "utf8");
  const plain = writeReceiptFile(receipt);
  if (text === plain) return !prove;
  const { bundle, reason } = readBundle(text);
  if (reason === "FILE_AS_WRITTEN" && bundle !== undefined && writeReceiptFile(bundle) === plain) return true;
  throw new SocialcoinError(
    "FILE_EXISTS",
    {
      en: `${file} is there and is not receipt ${receipt.receipt.number.toString()} as it was written. Name another folder with --out, or move it away.`,
      nl: `${file} is er al en is niet bewijs ${receipt.receipt.number.toString()} zoals het is geschreven. Noem een andere map met --out, of zet het bestand elders.`,
    },
    { details: { file } },
  );
}

/** `receipt export --programme N --references FILE… --out DIR` */
export function receiptExport(shell: Shell): Command {
  return addManifestOption(
    new Command("export")
      .description("Write a file for every receipt, for its creditor only")
      .requiredOption("--programme <number>", "the programme's number", parseNumber)
      .option("--references <files...>", "in debt relief the private files of claim sign", [])
      .requiredOption("--out <folder>", "the folder for the receipt files")
      .option("--creditor <oin>", "only the receipts of this creditor or provider")
      .option("--number <number>", "only this receipt", parseNumber)
      .option("--from <day>", "only receipts from this day on, such as 2027-01-01", parseTime)
      .option("--until <day>", "only receipts before this day, such as 2027-02-01", parseTime)
      .option("--prove", "write receipts that prove themselves, as of the newest block", false),
  )
    .addHelpText(
      "after",
      "\nA file that is there stays as it is: run it again after an interruption, and it writes the rest. A newer proof of" +
        "\nthe same receipt is written by receipt refresh. With a manifest proofs are checked before they are written." +
        "\n\nExamples:\n  socialcoin receipt export --programme 1 --creditor 00000099000000101000 --prove \\" +
        "\n    --references claims.private.json --out receipts" +
        "\n  socialcoin receipt export --programme 1 --from 2027-01-01 --until 2027-02-01 \\" +
        "\n    --references claims.private.json --out receipts",
    )
    .action(async (given: Omit<ExportOptions, "manifest">, command: Command) => {
      const options = { ...given, manifest: shell.manifestOf(command) };
      await shell.run(
        command,
        (context) => exportReceipts(context, options),
        (exported, messages) => view(exported, options.out, messages),
      );
    });
}

function view({ files, written, without }: Exported, out: string, { receipts }: Messages): string {
  const lines = [receipts.exported(files.length, out, written)];
  if (without.length > 0) lines.push(receipts.exportedWithout(without.length, without.join(", ")));
  return lines.join("\n");
}
