import { Command } from "commander";
import type { Provider } from "ethers";

import { formatOin } from "../../../src/organisation/formatOin.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import { buildManifest, type ManifestFacts } from "../../../src/proofs/buildManifest.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import type { Manifest } from "../../../src/proofs/Manifest.js";
import { manifestDigest } from "../../../src/proofs/manifestDigest.js";
import { signManifest } from "../../../src/proofs/signManifest.js";
import { writeManifest } from "../../../src/proofs/writeManifest.js";
import { connectNode } from "../../context/connectNode.js";
import type { Context } from "../../context/Context.js";
import { proofNode } from "../../context/proofNode.js";
import { writeFiles } from "../../output/writeFiles.js";
import { openManifest } from "../receipt/openManifest.js";
import type { Shell } from "../Shell.js";
import { compareManifests } from "./compareManifests.js";

/** What the manifest says beside what the node knows. */
export interface ManifestOptions {
  readonly name: string;
  readonly municipality: readonly string[];
  readonly out: string;
  readonly overwrite?: boolean | undefined;
  /** Key of the consortium's administrator; the manifest is not signed without. */
  readonly as?: string | undefined;
  /** Addresses of nodes of other organisations, which must say the same. */
  readonly check?: readonly string[] | undefined;
  /** File of an earlier manifest: the validators are followed from where it ends. */
  readonly extend?: string | undefined;
}

/** What was written. */
export interface WrittenManifest {
  readonly file: string;
  /** What people compare, by phone or on paper. */
  readonly digest: string;
  readonly asOfBlock: string;
  readonly signer?: string;
  /** How many further nodes said the same. */
  readonly checked: number;
}

/**
 * Writes the manifest of the network that the node serves: what creditors trust when they verify receipts.
 *
 * @throws SocialcoinError
 */
export async function makeManifest(context: Context, options: ManifestOptions): Promise<WrittenManifest> {
  const { name, out, as, check = [], extend } = options;
  const facts = {
    name,
    debtRelief: [await context.contracts.debtRelief.getAddress()],
    municipalities: options.municipality.map((oin) => formatOin(parseOin(oin))),
    ...(extend === undefined ? {} : { earlier: await openManifest(extend) }),
  };
  const others: (Awaited<ReturnType<typeof connectNode>> & { url: string })[] = [];
  try {
    for (const url of check) others.push({ url, ...(await connectNode({ url }, context.network.chainId)) });
    const nodes = [context.provider, ...others.map(({ provider }) => provider)];
    // The newest that all of them have: a node may be a block behind.
    const block = Math.min(...(await Promise.all(nodes.map((node) => node.getBlockNumber()))));
    const [unsigned, ...further] = await readAll(context, nodes, { ...facts, block });
    if (unsigned === undefined) throw new RangeError("there is one node at least");
    for (const [index, one] of further.entries()) compareManifests(unsigned, one, others[index]?.url ?? "");

    const manifest = as === undefined ? unsigned : await signManifest(unsigned, context.keys.signerOf(as));
    if (!context.dryRun)
      writeFiles([{ file: out, text: writeManifest(manifest) }], options.overwrite === true);
    const signer = manifest.signature && { signer: manifest.signature.signer };
    const { asOfBlock } = manifest;
    return { file: out, digest: manifestDigest(manifest), asOfBlock, ...signer, checked: further.length };
  } finally {
    for (const { close } of others) close();
  }
}

/** One manifest for each node, one after the other: a chain of years is a lot of headers. */
async function readAll(
  { output }: Context,
  nodes: readonly Provider[],
  facts: ManifestFacts & { block: number },
): Promise<Manifest[]> {
  const primitives = await loadPrimitives();
  const progress = output.progress("Reading blocks", facts.block * nodes.length);
  const manifests: Manifest[] = [];
  try {
    for (const node of nodes) {
      const advance = (blocks: number) => {
        progress.advance(blocks);
      };
      manifests.push(await buildManifest(proofNode(node), facts, primitives, advance));
    }
    return manifests;
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
    .option("--check <url...>", "nodes of other organisations, which have to say the same")
    .option("--extend <file>", "an earlier manifest of this network: read only what came after it")
    .option("--as <name>", "sign it with the key of the consortium's administrator")
    .addHelpText(
      "after",
      "\nCheck it against a node that another organisation runs, sign it, and let people compare the digest by phone." +
        "\n\nExamples:\n  socialcoin network manifest --name wilgendam --municipality 00000099000000001000 \\" +
        "\n    --check https://node.other.example --as network-administrator --out wilgendam.manifest.json" +
        "\n  socialcoin network manifest --name wilgendam --municipality 00000099000000001000 \\" +
        "\n    --extend wilgendam.manifest.json --out wilgendam.manifest.json --overwrite",
    )
    .action(async (options: ManifestOptions, command: Command) => {
      await shell.run(command, (context) => makeManifest(context, options), view);
    });
}

function view({ file, digest, asOfBlock, signer, checked }: WrittenManifest): string {
  const by = signer === undefined ? "" : `, signed by ${signer}`;
  const said =
    checked === 0
      ? "One node said so: check it against another organisation's with --check."
      : `${(checked + 1).toString()} nodes say the same.`;
  return `${file}, as of block ${asOfBlock}${by}. ${said}\nDigest: ${digest}`;
}
