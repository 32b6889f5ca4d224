import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { Command, Option } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { type Audience, AUDIENCES } from "../../../src/letters/LetterSettings.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import type { ReceiptBundle } from "../../../src/receipts/ReceiptBundle.js";
import { parseName } from "../../input/parseName.js";
import { readCsv } from "../../input/readCsv.js";
import { refuseProblems } from "../../input/refuseProblems.js";
import { writeLetter } from "../../letter/writeLetter.js";
import type { Output } from "../../output/Output.js";
import { writeFiles } from "../../output/writeFiles.js";
import type { Shell } from "../Shell.js";
import { addManifestOption } from "./addManifestOption.js";
import { openManifest } from "./openManifest.js";
import { reasonsOf } from "./reasonsOf.js";
import { receiptName } from "./receiptName.js";
import { requireManifest } from "./requireManifest.js";
import { verifyFiles } from "./verifyFiles.js";

/** Letters of which receipts, for whom, in whose name. */
export interface LetterOptions {
  /** Receipts that prove themselves, letters of them, and folders of both. */
  readonly paths: readonly string[];
  readonly manifest: string;
  /** For whom; each gets a letter of its own. */
  readonly audiences: readonly Audience[];
  /** Who writes, such as "Gemeente Wilgendam". */
  readonly sender: string;
  /** CSV with the columns oin and name: what the creditors are called. */
  readonly organisations?: string | undefined;
  /** The folder for the letters. */
  readonly out: string;
  readonly dryRun?: boolean | undefined;
}

/**
 * Writes letters: PDFs in Dutch and English that carry the receipt. Only of receipts that are valid, so that nobody
 * gets a letter that does not hold. The same receipt gives the same bytes.
 *
 * @returns The letters, in the order of the receipts' files.
 * @throws SocialcoinError `LETTER_REFUSED`, and those of the files
 */
export async function writeLetters(output: Output, options: LetterOptions): Promise<string[]> {
  const { paths, audiences, sender, out, dryRun = false } = options;
  const manifest = await openManifest(options.manifest);
  const names = await readNames(options.organisations);
  const written: string[] = [];
  for await (const { file, bundle, verification } of verifyFiles(output, manifest, paths)) {
    if (bundle === undefined || verification.verdict !== "valid") {
      throw new SocialcoinError(
        "LETTER_REFUSED",
        {
          en: `${file}: no letter is written of a receipt that is not valid. ${reasonsOf(verification.findings, "en")}`,
          nl: `${file}: van een bewijs dat niet geldig is wordt geen brief geschreven. ${reasonsOf(verification.findings, "nl")}`,
        },
        { details: { file, verdict: verification.verdict } },
      );
    }
    for (const audience of audiences) {
      const settings = { audience, sender, creditor: names.get(bundle.receipt.organisation) ?? "" };
      const letter = join(out, nameOf(bundle, audience));
      if (!dryRun) writeChanged(letter, await writeLetter(bundle, settings));
      written.push(letter);
    }
  }
  return written;
}

async function readNames(file: string | undefined): Promise<ReadonlyMap<bigint, string>> {
  if (file === undefined) return new Map();
  const { rows, problems } = await readCsv(file, { oin: parseOin, name: parseName });
  refuseProblems(problems);
  return new Map(rows.map(({ oin, name }) => [oin, name]));
}

function nameOf({ receipt }: ReceiptBundle, audience: Audience): string {
  return `${receiptName(receipt.number)}-${audience}.pdf`;
}

/** What is the same stays as it is: a letter that is written again changes nothing. */
function writeChanged(file: string, letter: Uint8Array): void {
  if (existsSync(file) && Buffer.compare(readFileSync(file), letter) === 0) return;
  writeFiles([{ file, text: letter, secret: true }], true);
}

/** `receipt letter FILE… --from NAME --out FOLDER` */
export function receiptLetter(shell: Shell): Command {
  return addManifestOption(
    new Command("letter")
      .description("Write letters (PDF, Dutch and English) that carry receipts, for creditor and resident")
      .argument("<files...>", "receipts that prove themselves (receipt export --prove), and folders of them"),
  )
    .requiredOption("--from <name>", 'who writes, such as "Gemeente Wilgendam"', parseName)
    .requiredOption("--out <folder>", "the folder for the letters")
    .option("--organisations <file>", "CSV with the columns oin and name: what the creditors are called")
    .addOption(new Option("--for <reader>", "for whom; a letter for each where left out").choices(AUDIENCES))
    .addHelpText(
      "after",
      "\nEach letter is itself a receipt: receipt verify and the creditors' page read it." +
        '\n\nExample:\n  socialcoin receipt letter receipts --from "Gemeente Wilgendam" \\' +
        "\n    --organisations organisations.csv --manifest wilgendam.manifest.json --out letters",
    )
    .action(async (paths: string[], given: GivenOptions, command: Command) => {
      const { dryRun } = command.optsWithGlobals<{ dryRun: boolean }>();
      const audiences = given.for === undefined ? AUDIENCES : [given.for];
      const manifest = requireManifest(shell.manifestOf(command));
      const { from: sender, organisations, out } = given;
      const options = { paths, manifest, audiences, sender, organisations, out, dryRun };
      await shell.runOffline(
        command,
        (output) => writeLetters(output, options),
        (letters, { receipts }) => receipts.letters(letters.length, out),
      );
    });
}

interface GivenOptions {
  readonly from: string;
  readonly out: string;
  readonly organisations?: string;
  readonly for?: Audience;
}
