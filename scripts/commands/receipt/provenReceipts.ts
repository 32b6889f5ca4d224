import type { Output } from "../../output/Output.js";
import { findLacking } from "../../../src/receipts/findLacking.js";
import type { ReceiptBundle } from "../../../src/receipts/ReceiptBundle.js";
import type { Verification } from "../../../src/receipts/Verification.js";
import { openManifest } from "./openManifest.js";
import { requireValid } from "./requireValid.js";
import { verifyFiles } from "./verifyFiles.js";

/** A receipt that was proven to be on the chain. */
export interface ProvenReceipt extends Pick<ReceiptBundle, "receipt" | "claimReference"> {
  readonly file: string;
  readonly status: Verification["status"];
  /** The block as of which it stands so. */
  readonly asOfBlock: number;
}

/**
 * The receipts in files, each proven and each once: where several files have the same one, the newest counts. Reversed
 * receipts are among them; whoever posts looks at their status.
 *
 * @param manifestFile The network that the reader trusts.
 * @param paths Receipt files, letters, and folders of them.
 * @returns By number.
 * @throws SocialcoinError `RECEIPT_NOT_VALID`, `RECEIPT_NOT_CHECKED`, naming the files, and those of `openManifest`
 */
export async function provenReceipts(
  output: Output,
  manifestFile: string,
  paths: readonly string[],
): Promise<ProvenReceipt[]> {
  const manifest = await openManifest(manifestFile);
  const newest = new Map<string, ProvenReceipt>();
  const refused: { file: string; verdict: Verification["verdict"] }[] = [];
  for await (const { file, bundle, verification } of verifyFiles(output, manifest, paths)) {
    const { verdict, status, asOfBlock = 0, findings } = verification;
    if (bundle === undefined || findLacking(findings) !== undefined) {
      refused.push({ file, verdict });
      continue;
    }
    const { contract, receipt, claimReference } = bundle;
    const key = `${contract} ${receipt.number.toString()}`;
    if ((newest.get(key)?.asOfBlock ?? -1) >= asOfBlock) continue;
    newest.set(key, { file, receipt, claimReference, status, asOfBlock });
  }
  requireValid(refused);
  return [...newest.values()].sort((a, b) => (a.receipt.number < b.receipt.number ? -1 : 1));
}
