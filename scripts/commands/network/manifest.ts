import { Command } from "commander";

import { formatOin } from "../../../src/organisation/formatOin.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import { buildManifest } from "../../../src/proofs/buildManifest.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { manifestDigest } from "../../../src/proofs/manifestDigest.js";
import { signManifest } from "../../../src/proofs/signManifest.js";
import { writeManifest } from "../../../src/proofs/writeManifest.js";
import type { Context } from "../../context/Context.js";
import { proofNode } from "../../context/proofNode.js";
import { writeFiles } from "../../output/writeFiles.js";
import type { Shell } from "../Shell.js";

/** What the manifest says beside what the node knows. */
export interface ManifestOptions {
  readonly name: string;
  readonly municipality: readonly string[];
  readonly out: string;
  readonly overwrite?: boolean | undefined;
  /** Key of the consortium's administrator; the manifest is not signed without. */
  readonly as?: string | undefined;
}

/** What was written. */
export interface WrittenManifest {
  readonly file: string;
  /** What people compare, by phone or on paper. */
  readonly digest: string;
  readonly asOfBlock: string;
  readonly signer?: string;
}

/**
 * Writes the manifest of the network that the node serves: what creditors trust when they verify receipts.
 *
 * @throws SocialcoinError
 */
export async function makeManifest(context: Context, options: ManifestOptions): Promise<WrittenManifest> {
  const { name, out, as } = options;
  const facts = {
    name,
    debtRelief: [await context.contracts.debtRelief.getAddress()],
    municipalities: options.municipality.map((oin) => formatOin(parseOin(oin))),
  };
  const newest = await context.provider.getBlockNumber();
  const progress = context.output.progress("Reading blocks", newest);
  try {
    const node = proofNode(context.provider);
    const unsigned = await buildManifest(
      node,
      { ...facts, block: newest },
      await loadPrimitives(),
      (blocks) => {
        progress.advance(blocks);
      },
    );
    const manifest = as === undefined ? unsigned : await signManifest(unsigned, context.keys.signerOf(as));
    if (!context.dryRun)
      writeFiles([{ file: out, text: writeManifest(manifest) }], options.overwrite === true);
    const signer = manifest.signature && { signer: manifest.signature.signer };
    return { file: out, digest: manifestDigest(manifest), asOfBlock: manifest.asOfBlock, ...signer };
  } finally {
    progress.stop();
  }
}

/** `network manifest --name NAME --municipality OIN… --out FILE [--as NAME]` */
export function networkManifest(shell: Shell): Command {
  return new Command("manifest")
    .description("Write what creditors trust of this network: contracts, and who sealed which blocks")
    .requiredOption("--name <name>", "name of the network: small letters, digits and hyphens")
    .requiredOption("--municipality <oins...>", "the municipalities that were admitted")
    .requiredOption("--out <file>", "the manifest's file")
    .option("--overwrite", "replace an existing file", false)
    .option("--as <name>", "sign it with the key of the consortium's administrator")
    .addHelpText(
      "after",
      "\nMake it from a second node too, one that another organisation runs, and compare the digests." +
        "\n\nExample:\n  socialcoin network manifest --name wilgendam --municipality 00000099000000001000 \\" +
        "\n    --out networks/wilgendam.json",
    )
    .action(async (options: ManifestOptions, command: Command) => {
      await shell.run(command, (context) => makeManifest(context, options), view);
    });
}

function view({ file, digest, asOfBlock, signer }: WrittenManifest): string {
  return `${file}, as of block ${asOfBlock}${signer === undefined ? "" : `, signed by ${signer}`}.\nDigest: ${digest}`;
}
