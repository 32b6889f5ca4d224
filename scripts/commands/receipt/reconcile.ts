import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { formatCsv } from "../../../src/language/formatCsv.js";
import { formatDecimal } from "../../../src/language/formatDecimal.js";
import {
  type LedgerLine,
  type Outcome,
  type Reconciled,
  reconcileLedger,
} from "../../../src/receipts/reconcileLedger.js";
import { optional } from "../../input/optional.js";
import { parseNumber } from "../../input/parseNumber.js";
import { parseReference } from "../../input/parseReference.js";
import { parseSignedEuros } from "../../input/parseSignedEuros.js";
import { readCsv } from "../../input/readCsv.js";
import { refuseProblems } from "../../input/refuseProblems.js";
import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import type { Output } from "../../output/Output.js";
import { writeFiles } from "../../output/writeFiles.js";
import type { Shell } from "../Shell.js";
import { addManifestOption } from "./addManifestOption.js";
import { type ProvenReceipt, provenReceipts } from "./provenReceipts.js";
import { requireManifest } from "./requireManifest.js";

/** What is compared with what. */
export interface ReconcileOptions {
  /** Receipts that prove themselves, letters of them, and folders of both. */
  readonly paths: readonly string[];
  readonly manifest: string;
  /** CSV or .xlsx with the columns paymentReference and amount, and receipt where the books have its number. */
  readonly ledger: string;
  /** CSV for the outcome. */
  readonly out?: string | undefined;
  readonly overwrite?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/** Receipts and ledger beside each other. */
export interface Reconciliation {
  readonly rows: readonly Reconciled[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Numbers of receipts that were reversed: they should not be in the books. */
  readonly reversed: readonly bigint[];
}

const COLUMNS = {
  paymentReference: parseReference,
  amount: parseSignedEuros,
  receipt: optional(parseNumber),
};

/**
 * Compares a creditor's receipts with its ledger. Only receipts that are proven and count are expected there.
 *
 * @throws SocialcoinError `INPUT_INVALID`, `RECEIPTS_MIXED`, and those of {@link provenReceipts}
 */
export async function reconcile(output: Output, options: ReconcileOptions): Promise<Reconciliation> {
  const proven = await provenReceipts(output, options.manifest, options.paths);
  requireOneBook(proven);
  const { rows: lines, problems } = await readCsv(options.ledger, COLUMNS);
  refuseProblems(problems);

  const standing = proven.filter(({ status }) => status !== "reversed");
  const expected = standing.map(({ receipt: { number, content }, claimReference: { paymentReference } }) => ({
    number,
    paymentReference,
    amount: content.writtenOff + content.waived,
  }));
  const rows = reconcileLedger(expected, lines satisfies readonly LedgerLine[]);
  const count = (outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).length;
  const result = {
    rows,
    counts: {
      matched: count("matched"),
      missing: count("missing"),
      different: count("different"),
      unknown: count("unknown"),
    },
    reversed: proven.filter(({ status }) => status === "reversed").map(({ receipt }) => receipt.number),
  };
  if (options.out !== undefined && options.dryRun !== true) {
    const text = toCsv(rows, output.messages);
    writeFiles([{ file: options.out, text, secret: true }], options.overwrite === true);
  }
  return result;
}

/** Numbers count from 1 in every contract. */
function requireOneBook(proven: readonly ProvenReceipt[]): void {
  if (new Set(proven.map(({ receipt }) => receipt.number)).size === proven.length) return;
  throw new SocialcoinError("RECEIPTS_MIXED", {
    en: "The receipts are of several contracts, so that their numbers name several. Reconcile those of each contract apart.",
    nl: "De bewijzen zijn van verschillende contracten, zodat hun nummers niet duidelijk zijn. Stem die van elk contract apart af.",
  });
}

function toCsv(rows: readonly Reconciled[], { language, receipts }: Messages): string {
  const amount = (cents: bigint | undefined) => (cents === undefined ? "" : formatDecimal(cents, language));
  return formatCsv([
    ["outcome", "receipt", "paymentReference", "bookedReference", "expected", "booked", "line"],
    ...rows.map(({ outcome, receipt, paymentReference, bookedReference, expected, booked, line }) => [
      receipts.outcomes[outcome],
      receipt ?? "",
      paymentReference,
      bookedReference ?? "",
      amount(expected),
      amount(booked),
      line ?? "",
    ]),
  ]);
}

/** `receipt reconcile FILE… --ledger FILE.csv` */
export function receiptReconcile(shell: Shell): Command {
  return addManifestOption(
    new Command("reconcile")
      .description("Compare receipts with a creditor's ledger: what is missing, different or unknown there")
      .argument("<files...>", "receipts that prove themselves, letters of them, and folders of both"),
  )
    .requiredOption(
      "--ledger <file>",
      `the write-offs in your books: CSV or .xlsx with the columns paymentReference and amount, and receipt if you keep it`,
    )
    .option("--out <file>", "write the outcome as CSV too")
    .option("--overwrite", "replace an existing file", false)
    .addHelpText(
      "after",
      "\nA line may be the sum of a reference's receipts; a line that undoes another is left out with it." +
        "\n\nExit codes: 0 all matched · 2 something is missing, different or unknown, or a file cannot be used." +
        "\n\nExample:\n  socialcoin receipt reconcile receipts --ledger ledger.csv --manifest wilgendam.manifest.json",
    )
    .action(
      async (paths: string[], given: Omit<ReconcileOptions, "paths" | "manifest">, command: Command) => {
        const { dryRun } = command.optsWithGlobals<{ dryRun: boolean }>();
        const options = { ...given, paths, manifest: requireManifest(shell.manifestOf(command)), dryRun };
        const { counts } = await shell.runOffline(command, (output) => reconcile(output, options), view);
        if (counts.missing + counts.different + counts.unknown === 0) return;
        throw new SocialcoinError(
          "LEDGER_DIFFERS",
          {
            en: "Receipts and ledger differ. Put the ledger right, or ask the municipality.",
            nl: "Bewijzen en boeken verschillen. Herstel de boeken, of vraag de gemeente.",
          },
          {
            details: counts,
          },
        );
      },
    );
}

function view({ rows, counts, reversed }: Reconciliation, { euros, receipts }: Messages): string {
  const amount = (cents: bigint | undefined) => (cents === undefined ? "" : euros(cents));
  const table = formatTable(
    receipts.reconciledHead,
    rows
      .filter(({ outcome }) => outcome !== "matched")
      .map(({ outcome, receipt, paymentReference, bookedReference, expected, booked, line }) => [
        receipts.outcomes[outcome],
        receipt?.toString() ?? "",
        paymentReference,
        bookedReference ?? "",
        amount(expected),
        amount(booked),
        line?.toString() ?? "",
      ]),
  );
  const differs = counts.missing + counts.different + counts.unknown > 0;
  return [
    receipts.reconciled(counts.matched, counts.missing, counts.different, counts.unknown),
    ...(reversed.length > 0 ? [receipts.reversedLeftOut(reversed.length, reversed.join(", "))] : []),
    ...(differs ? [table] : []),
  ].join("\n");
}
