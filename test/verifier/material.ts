// What the tests of the page drop onto it: real receipts of the in-process network, once as that network has them and
// once sealed by four validators whose keys are at hand.
import { parseBlock } from "../../src/proofs/parseBlock.js";
import { portablePrimitives } from "../../src/proofs/portablePrimitives.js";
import { signManifest } from "../../src/proofs/signManifest.js";
import { writeManifest } from "../../src/proofs/writeManifest.js";
import { buildBundles } from "../../src/receipts/buildBundles.js";
import type { ReceiptBundle } from "../../src/receipts/ReceiptBundle.js";
import { writeBundle } from "../../src/receipts/writeBundle.js";
import { writeReceiptCode } from "../../src/receipts/writeReceiptCode.js";
import { connection } from "../deployed.js";
import { collect, proven, seal, validators, withHeader } from "../src/receipts/proven.js";
import { reverse } from "../src/receipts/receipted.js";

/** Texts that a page must never take for more than texts. */
export const hostile = {
  markup: `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`,
  formula: `=HYPERLINK("https://example.org","x")`,
  turned: "TEST-\u202e0001\u202c-\u0000END",
  long: "W".repeat(200),
};

/** Files by their names, as texts. */
export async function material() {
  const { bundles, manifest, sealedManifest, files, world, programme } = await proven();
  const sealed = bundles.map(sealedAnew);
  const [first, second, discharge] = sealed;
  const [practice] = bundles;
  const [signer] = validators;
  const last = files.at(-1);
  if (!first || !second || !discharge || !practice || !last || !signer)
    throw new Error("there should be three receipts");

  await reverse(world, programme, last.receipt);
  const source = { node: connection.ethers.provider, primitives: portablePrimitives };
  const newer = (await collect(buildBundles(files, source))).map(sealedAnew);
  const reversed = newer.at(-1);
  if (!reversed) throw new Error("there should be a reversed receipt");
  const { markup, formula, turned, long } = hostile;
  const altered = (part: Partial<ReceiptBundle>) => writeBundle({ ...first, ...part });
  return {
    /** What a node of the network of four answers to a question in JSON-RPC. */
    answer: async (body: string) => {
      const { method, params } = JSON.parse(body) as { method: string; params: unknown[] };
      const result: unknown = await source.node.send(method, params);
      if (method !== "eth_getBlockByNumber") return JSON.stringify({ result });
      const block = result as Record<string, unknown>;
      const { extraData } = seal(parseBlock(block), validators.slice(1), 1);
      return JSON.stringify({ result: { ...block, extraData } });
    },
    network: writeManifest(named(sealedManifest, "wilgendam")),
    alteredNetwork: writeManifest(named(await signManifest(sealedManifest, signer), "altered")),
    practiceNetwork: writeManifest(named(manifest, "practice")),
    genuine: writeBundle(first),
    code: writeReceiptCode(first),
    second: writeBundle(second),
    discharge: writeBundle(discharge),
    reversed: writeBundle(reversed),
    practice: writeBundle(practice),
    rewritten: JSON.stringify(JSON.parse(writeBundle(first))),
    altered: altered({
      receipt: { ...first.receipt, content: { ...first.receipt.content, writtenOff: 99_999n } },
    }),
    hostile: altered({
      claimReference: {
        ...first.claimReference,
        paymentReference: markup,
        invoiceNumber: `${formula}${turned}`,
        customerNumber: long,
      },
    }),
  };
}

/** What `material` gives. */
export type Material = Awaited<ReturnType<typeof material>>;

function sealedAnew(bundle: ReceiptBundle): ReceiptBundle {
  return withHeader(bundle, seal(bundle.proof.header, validators.slice(1), 1));
}

function named<T extends { name: string; municipalities: string[] }>(manifest: T, name: string): T {
  return { ...manifest, name, municipalities: ["00000099000000001000"] };
}
