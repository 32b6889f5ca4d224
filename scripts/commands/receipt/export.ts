import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { Command } from "commander";

import { parseOin } from "../../../src/organisation/parseOin.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { buildBundles } from "../../../src/receipts/buildBundles.js";
import { readReceipts } from "../../../src/receipts/readReceipts.js";
import type { ReceiptFile } from "../../../src/receipts/ReceiptFile.js";
import { writeBundle } from "../../../src/receipts/writeBundle.js";
import { writeReceiptFile } from "../../../src/receipts/writeReceiptFile.js";
import type { Context } from "../../context/Context.js";
import { proofNode } from "../../context/proofNode.js";
import { redeemerOf } from "../../context/redeemerOf.js";
import { parseNumber } from "../../input/parseNumber.js";
import { type OutputFile, writeFiles } from "../../output/writeFiles.js";
import { readReferenceFile, type ReferenceFile } from "../claim/ReferenceFile.js";
import type { Messages } from "../../messages/en.js";
import type { Shell } from "../Shell.js";
import { exportSpendings } from "./exportSpendings.js";

/** Which receipts, for whom. */
export interface ExportOptions {
  readonly programme: bigint;
  /** Only those of this creditor: twenty digits. */
  readonly creditor?: string | undefined;
  /** Private files of claim sign, with the references of the claims. */
  readonly references: readonly string[];
  /** The folder for the receipt files. */
  readonly out: string;
  /** Whether each file carries its own proof, as of the newest block. */
  readonly prove?: boolean | undefined;
}

/** What was exported. */
export interface Exported {
  /** Receipt files, by number. */
  readonly files: readonly string[];
  /** Numbers of receipts of claims whose references were not given. */
  readonly without: readonly bigint[];
}

const DIGITS = 6;

/**
 * Writes a file for every receipt, with the references by which its creditor posts it. The same receipt gives the same
 * bytes, so that exporting again changes nothing; with proofs, those as of the same block do.
 *
 * @throws SocialcoinError
 */
export async function exportReceipts(context: Context, options: ExportOptions): Promise<Exported> {
  const { programme, creditor, out } = options;
  const redeemer = await redeemerOf(context, programme);
  if (redeemer !== "DebtRelief") {
    const spendings = { programme, provider: creditor, out };
    return { files: await exportSpendings(context, redeemer, spendings), without: [] };
  }
  const references = new Map(
    options.references
      .flatMap((file) => readReferenceFile(file).references)
      .map((entry) => [entry.commitment, entry]),
  );
  const { debtRelief } = context.contracts;
  const filter = { programme, ...(creditor === undefined ? {} : { creditor: parseOin(creditor) }) };
  const found = await readReceipts(debtRelief, filter);
  const claims = [...new Set(found.map(({ receipt }) => receipt.content.claim))];
  const commitments = new Map(
    await Promise.all(claims.map(async (claim) => [claim, await debtRelief.commitmentOf(claim)] as const)),
  );

  const place = { chainId: context.network.chainId, contract: await debtRelief.getAddress() };
  const receipts: ReceiptFile[] = [];
  const without: bigint[] = [];
  for (const { receipt } of found) {
    const reference = references.get(commitments.get(receipt.content.claim) ?? "");
    if (reference === undefined) without.push(receipt.number);
    else receipts.push({ ...place, receipt, claimReference: pick(reference) });
  }
  const files =
    options.prove === true ? await prove(context, receipts, out) : receipts.map((file) => fileOf(file, out));
  if (!context.dryRun) writeFiles(files.filter(isNew), false);
  return { files: files.map(({ file }) => file), without };
}

async function prove(context: Context, receipts: readonly ReceiptFile[], out: string): Promise<OutputFile[]> {
  const source = { node: proofNode(context.provider), primitives: await loadPrimitives() };
  const progress = context.output.progress("Proving", receipts.length);
  try {
    const files: OutputFile[] = [];
    for await (const bundle of buildBundles(receipts, source)) {
      files.push(fileOf(bundle, out, writeBundle(bundle)));
      progress.advance(1);
    }
    return files;
  } finally {
    progress.stop();
  }
}

function pick({
  salt,
  paymentReference,
  invoiceNumber,
  customerNumber,
}: ReferenceFile["references"][number]) {
  return { salt, paymentReference, invoiceNumber, customerNumber };
}

function fileOf(file: ReceiptFile, out: string, text = writeReceiptFile(file)): OutputFile {
  const number = file.receipt.number.toString().padStart(DIGITS, "0");
  return { file: join(out, `receipt-${number}.json`), text, secret: true };
}

function isNew({ file, text }: OutputFile): boolean {
  return !existsSync(file) || readFileSync(file, "utf8") !== text;
}

/** `receipt export --programme N --references FILE… --out DIR` */
export function receiptExport(shell: Shell): Command {
  return new Command("export")
    .description("Write a file for every receipt, for its creditor only")
    .requiredOption("--programme <number>", "the programme's number", parseNumber)
    .option("--references <files...>", "in debt relief the private files of claim sign", [])
    .requiredOption("--out <folder>", "the folder for the receipt files")
    .option("--creditor <oin>", "only the receipts of this creditor or provider")
    .option("--prove", "write receipts that prove themselves, as of the newest block", false)
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin receipt export --programme 1 --creditor 00000099000000101000 \\" +
        "\n    --references claims.private.json --out receipts",
    )
    .action(async (options: ExportOptions, command: Command) => {
      await shell.run(command, (context) => exportReceipts(context, options), view);
    });
}

function view({ files, without }: Exported, { results }: Messages): string {
  const lines = [results.exported(files.length)];
  if (without.length > 0) lines.push(results.exportedWithout(without.length, without.join(", ")));
  return lines.join("\n");
}
