import { Command, Option } from "commander";

import { formatCsv } from "../../../src/language/formatCsv.js";
import type { Output } from "../../output/Output.js";
import { writeFiles } from "../../output/writeFiles.js";
import type { Shell } from "../Shell.js";
import { addManifestOption } from "./addManifestOption.js";
import { type Layout, layouts, LAYOUTS } from "./layouts.js";
import { provenReceipts } from "./provenReceipts.js";
import { requireManifest } from "./requireManifest.js";

/** Which receipts become a table, and in which form. */
export interface TableOptions {
  /** Receipts that prove themselves, letters of them, and folders of both. */
  readonly paths: readonly string[];
  readonly manifest: string;
  readonly layout: Layout;
  readonly out: string;
  readonly overwrite?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/** What was written. */
export interface WrittenTable {
  readonly file: string;
  readonly receipts: number;
  /** Numbers of receipts that were reversed: they are not in the table. */
  readonly reversed: readonly bigint[];
}

/**
 * Writes receipts as a table to post from, one a line. Only those that are proven and count are in it.
 *
 * @throws SocialcoinError `FILE_EXISTS`, and those of {@link provenReceipts}
 */
export async function tabulate(output: Output, options: TableOptions): Promise<WrittenTable> {
  const { paths, manifest, layout, out, overwrite = false, dryRun = false } = options;
  const proven = await provenReceipts(output, manifest, paths);
  const standing = proven.filter(({ status }) => status !== "reversed");
  const { head, rowOf } = layouts[layout];
  const text = formatCsv([head, ...standing.map((one) => rowOf(one, output.messages.language))]);
  if (!dryRun) writeFiles([{ file: out, text, secret: true }], overwrite);
  const reversed = proven.filter(({ status }) => status === "reversed").map(({ receipt }) => receipt.number);
  return { file: out, receipts: standing.length, reversed };
}

/** `receipt table FILE… --out FILE.csv` */
export function receiptTable(shell: Shell): Command {
  return addManifestOption(
    new Command("table")
      .description("Write receipts as CSV to post from, one a line")
      .argument("<files...>", "receipts that prove themselves, letters of them, and folders of both"),
  )
    .requiredOption("--out <file>", "the CSV file")
    .addOption(
      new Option("--layout <name>", "columns: our own names, or the fields of the Schuldenknooppunt")
        .choices(LAYOUTS)
        .default("receipts"),
    )
    .option("--overwrite", "replace an existing file", false)
    .addHelpText(
      "after",
      "\nEvery receipt is verified first; a reversed one is left out. The layout schuldenknooppunt leaves the terms of the" +
        "\narrangement empty: a receipt does not know them." +
        "\n\nExample:\n  socialcoin receipt table receipts --out receipts.csv --layout schuldenknooppunt \\" +
        "\n    --manifest wilgendam.manifest.json",
    )
    .action(async (paths: string[], given: Omit<TableOptions, "paths" | "manifest">, command: Command) => {
      const { dryRun } = command.optsWithGlobals<{ dryRun: boolean }>();
      const options = { ...given, paths, manifest: requireManifest(shell.manifestOf(command)), dryRun };
      await shell.runOffline(
        command,
        (output) => tabulate(output, options),
        ({ file, receipts, reversed }, { receipts: said }) =>
          [
            said.tabulated(receipts, file),
            ...(reversed.length > 0 ? [said.reversedLeftOut(reversed.length, reversed.join(", "))] : []),
          ].join("\n"),
      );
    });
}
