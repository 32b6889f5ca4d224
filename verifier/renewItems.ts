import type { Manifest } from "../src/proofs/Manifest.js";
import { portablePrimitives } from "../src/proofs/portablePrimitives.js";
import type { ProofNode } from "../src/proofs/ProofNode.js";
import { buildBundles } from "../src/receipts/buildBundles.js";
import { createVerifier, type Verifier } from "../src/receipts/createVerifier.js";
import type { ReceiptFile } from "../src/receipts/ReceiptFile.js";
import { writeBundle } from "../src/receipts/writeBundle.js";
import type { Item, ReceiptItem } from "./Item.js";
import { judge } from "./judge.js";

/** A receipt of which a newer proof can be asked for. */
type Renewable = ReceiptItem & { file: ReceiptFile; network: Manifest };

/**
 * Asks a node for newer proofs of receipts, and verifies those as if they had come in files: the node is not believed.
 * It learns which receipts are asked about by their place in the contract's storage, and nothing else of them. What
 * it cannot prove changes no verdict.
 *
 * @returns The same items in the same order, with what became of asking.
 */
export async function renewItems(items: readonly Item[], node: ProofNode): Promise<Item[]> {
  const renewed = new Map<Item, ReceiptItem>();
  for (const group of byContract(items.filter(isRenewable))) {
    const [{ network }] = group;
    const verify = createVerifier(network, portablePrimitives);
    const rest = [...group];
    try {
      const files = group.map(({ file }) => file);
      for await (const bundle of buildBundles(files, { node, primitives: portablePrimitives })) {
        const item = rest.shift();
        if (item !== undefined) renewed.set(item, renew(item, await verify(writeBundle(bundle))));
      }
    } catch {
      for (const item of rest) renewed.set(item, { ...item, renewal: "no-answer" });
    }
  }
  return items.map((item) => renewed.get(item) ?? item);
}

function isRenewable(item: Item): item is Renewable {
  return (
    item.kind === "receipt" &&
    item.file !== undefined &&
    item.network !== undefined &&
    item.outcome !== "false" &&
    item.outcome !== "no-receipt"
  );
}

function byContract(items: readonly Renewable[]): [Renewable, ...Renewable[]][] {
  const groups = new Map<string, [Renewable, ...Renewable[]]>();
  for (const item of items) {
    const key = `${item.file.chainId.toString()} ${item.file.contract}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function renew(item: Renewable, { bundle, ...verification }: Awaited<ReturnType<Verifier>>): ReceiptItem {
  const judged = judge(verification);
  const proven = bundle !== undefined && ["standing", "reversed", "practice"].includes(judged.outcome);
  if (!proven) return { ...item, renewal: "not-proven" };
  const before = item.asOfBlock ?? 0;
  const now = verification.asOfBlock ?? 0;
  if (now < before) return { ...item, renewal: "node-behind" };
  return { ...item, ...verification, ...judged, renewal: now === before ? "as-new" : "newer" };
}
