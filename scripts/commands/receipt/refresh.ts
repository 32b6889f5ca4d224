import { join, parse } from "node:path";

import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { isLetter } from "../../../src/letters/isLetter.js";
import { type LetterSettings, readLetterSettings } from "../../../src/letters/LetterSettings.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { createVerifier, type Verifier } from "../../../src/receipts/createVerifier.js";
import type { ReceiptStatus } from "../../../src/receipts/Receipt.js";
import type { ReceiptFile } from "../../../src/receipts/ReceiptFile.js";
import { readReceiptFile } from "../../../src/receipts/readReceiptFile.js";
import { connectNode } from "../../context/connectNode.js";
import { inFile } from "../../input/inFile.js";
import { writeLetter } from "../../letter/writeLetter.js";
import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import type { Output } from "../../output/Output.js";
import { writeFiles } from "../../output/writeFiles.js";
import type { Shell } from "../Shell.js";
import { addManifestOption } from "./addManifestOption.js";
import { openManifest } from "./openManifest.js";
import { proveReceipts } from "./proveReceipts.js";
import { readBytes } from "./readBytes.js";
import { readReceiptText } from "./readReceiptText.js";
import { receiptPaths } from "./receiptPaths.js";
import { requireManifest } from "./requireManifest.js";

/** Which receipts get a newer proof, from where. */
export interface RefreshOptions {
  /** Receipt files, letters, and folders of them. */
  readonly paths: readonly string[];
  readonly manifest: string;
  /** Address of any node that gives proofs; it is not believed. */
  readonly rpc: string;
  /** A folder for the new files; they take the place of the old ones where it is left out. */
  readonly out?: string | undefined;
  readonly dryRun?: boolean | undefined;
}

/** A receipt as of a newer block. */
export interface Refreshed {
  readonly file: string;
  readonly number: bigint;
  readonly status: ReceiptStatus;
  readonly asOfBlock: number;
  /** Whether the file was written; it is not where it is of that block, or of a newer one, already. */
  readonly written: boolean;
}

/** A file as it was found. */
interface Old {
  readonly file: string;
  readonly receipt: ReceiptFile;
  /** Block of its proof; -1 where it has none, or a false one. */
  readonly block: number;
  /** What else a letter is written with. */
  readonly letter?: LetterSettings;
}

/**
 * Gives receipts a proof as of a node's newest block: the same receipt, and where it stands now. The node is not
 * believed; every proof is verified with the manifest before it is written.
 *
 * @returns In the order of the files.
 * @throws SocialcoinError `RECEIPT_UNPROVEN`, `LETTER_UNKNOWN`, and those of the files and the node
 */
export async function refresh(output: Output, options: RefreshOptions): Promise<Refreshed[]> {
  const { out, dryRun = false } = options;
  const manifest = await openManifest(options.manifest);
  const files = receiptPaths(options.paths);
  const old: Old[] = [];
  const verify = createVerifier(manifest, await loadPrimitives());
  for (const file of files) old.push(await inFile(file, () => open(file, verify)));

  const node = await connectNode({ url: options.rpc }, BigInt(manifest.chainId));
  const progress = output.progress(output.messages.progress.proving, old.length);
  const refreshed: Refreshed[] = [];
  try {
    for (const group of Map.groupBy(old, ({ receipt }) => receipt.contract.toLowerCase()).values()) {
      const receipts = group.map(({ receipt }) => receipt);
      let index = 0;
      for await (const { bundle, text, status } of proveReceipts(node.provider, receipts, manifest)) {
        const one = group[index++];
        if (one === undefined) break;
        const asOfBlock = Number(bundle.proof.header.number);
        const file = out === undefined ? one.file : join(out, parse(one.file).base);
        const written = !dryRun && (out !== undefined || asOfBlock > one.block);
        if (written) {
          const content = one.letter === undefined ? text : await writeLetter(bundle, one.letter);
          writeFiles([{ file, text: content, secret: true }], out === undefined);
        }
        refreshed.push({ file, number: bundle.receipt.number, status, asOfBlock, written });
        progress.advance(1);
      }
    }
  } finally {
    progress.stop();
    node.close();
  }
  return refreshed;
}

async function open(file: string, verify: Verifier): Promise<Old> {
  const text = readReceiptText(file);
  const { bundle, asOfBlock = -1, findings } = await verify(text);
  // What could not be checked may be newer than the manifest: it is not given up for an older proof.
  const isFalse = findings.some(({ question, answer }) => question !== "standing" && answer === "no");
  const block = isFalse ? -1 : asOfBlock;
  const receipt = bundle ?? readReceiptFile(text);
  const bytes = readBytes(file);
  if (!isLetter(bytes)) return { file, receipt, block };
  const letter = readLetterSettings(bytes);
  if (letter !== undefined) return { file, receipt, block, letter };
  throw new SocialcoinError("LETTER_UNKNOWN", {
    en: "the letter was saved anew, or written by another version: it cannot be written again. Refresh the receipt's file, and write the letter from that.",
    nl: "de brief is opnieuw opgeslagen, of door een andere versie geschreven: hij is niet opnieuw te schrijven. Vernieuw het bestand van het bewijs, en schrijf de brief daarvan.",
  });
}

/** `receipt refresh FILE… --rpc URL` */
export function receiptRefresh(shell: Shell): Command {
  return addManifestOption(
    new Command("refresh")
      .description("Give receipts and letters a proof as of the newest block: where they stand now")
      .argument("<files...>", "receipt files, letters, and folders of them"),
  )
    .requiredOption("--rpc <url>", "any node that gives proofs; it is not believed")
    .option("--out <folder>", "a folder for the new files, instead of the place of the old ones")
    .addHelpText(
      "after",
      "\nA receipt without a proof gets one. One that was reversed since then is proven to be so." +
        "\n\nExample:\n  socialcoin receipt refresh receipts --rpc https://node.example.nl --manifest wilgendam.manifest.json",
    )
    .action(async (paths: string[], given: Omit<RefreshOptions, "paths" | "manifest">, command: Command) => {
      const { dryRun } = command.optsWithGlobals<{ dryRun: boolean }>();
      const options = { ...given, paths, manifest: requireManifest(shell.manifestOf(command)), dryRun };
      await shell.runOffline(command, (output) => refresh(output, options), view);
    });
}

function view(refreshed: readonly Refreshed[], { receipts }: Messages): string {
  const rows = refreshed.map(({ file, number, status, asOfBlock }) => [
    file,
    number.toString(),
    receipts.statuses[status],
    asOfBlock.toString(),
  ]);
  return formatTable(receipts.refreshedHead, rows);
}
