import { basename } from "node:path";

import { reverseReceipts as reverse } from "../../commands/receipt/reverse.js";
import { signReversal } from "../../commands/receipt/signReversal.js";
import { readReceiptFolder } from "../books/readReceiptFolder.js";
import { readStatedClaims } from "../rule/Claim.js";
import type { Play } from "./Play.js";
import type { Settlement } from "./settle.js";

/**
 * Receipts of an earlier month that a creditor and the operator undo this month. Their coins are back with the household
 * before it redeems, so that the month's receipts take their place.
 */
export async function reverseReceipts(play: Play, settlement: Settlement, month: string): Promise<void> {
  const { input, context, folder, narrator } = play;
  const { corrections, creditors, operator } = input.story;
  const stated = readStatedClaims(input);
  for (const correction of corrections) {
    if (correction.kind !== "reversal" || correction.month !== month) continue;
    const holder = stated.find(({ name }) => name === correction.claim)?.holders.at(-1);
    const creditor = creditors.find(({ name }) => name === holder);
    const claim = settlement.claims.get(correction.claim);
    if (creditor === undefined)
      throw new RangeError(`story.json reverses ${correction.claim}, which is unknown`);

    const { name: as, oin } = creditor;
    const { reason } = correction;
    const files: string[] = [];
    for (const receipt of readReceiptFolder(folder(as))) {
      if (receipt.claim !== claim || monthOf(receipt.issuedAt) !== correction.of) continue;
      const out = `${folder(as, "statements")}/reversal-${basename(receipt.file)}`;
      files.push((await signReversal(context, { file: receipt.file, oin, reason, as, out })).file);
    }
    await reverse(context, { files, as: operator });
    narrator.tell(correction.tell);
  }
}

const MILLISECONDS = 1_000;

/** Everything is redeemed by day, when the month is the same everywhere. */
function monthOf(seconds: bigint): string {
  return new Date(Number(seconds) * MILLISECONDS).toISOString().slice(0, "2027-01".length);
}
