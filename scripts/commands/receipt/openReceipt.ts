import { contentHash } from "../../../src/receipts/contentHash.js";
import { readReceiptFile } from "../../../src/receipts/readReceiptFile.js";
import type { ReceiptStatus } from "../../../src/receipts/Receipt.js";
import { receiptDigest } from "../../../src/receipts/receiptDigest.js";
import { slotStatus } from "../../../src/receipts/slotStatus.js";
import { isSpendingFile } from "../../../src/spendings/isSpendingFile.js";
import { readSpendingFile } from "../../../src/spendings/readSpendingFile.js";
import { spendingDigest } from "../../../src/spendings/spendingDigest.js";
import { spendingHash } from "../../../src/spendings/spendingHash.js";
import type { StatementPlace } from "../../../src/statements/buildStatement.js";
import type { Redeemer } from "../../../src/statements/StatementKind.js";
import { bookOf } from "../../context/bookOf.js";
import type { Context } from "../../context/Context.js";

/** What statements about a receipt need of it, whichever contract issued it. */
export interface OpenReceipt {
  readonly redeemer: Redeemer;
  readonly number: bigint;
  readonly programme: bigint;
  /** To whom it was issued. */
  readonly organisation: bigint;
  /** The claim, the offer or the proposal. */
  readonly target: bigint;
  readonly contentHash: string;
  /** Where it stands on the network of the context; `none` where that has no receipt with exactly these fields. */
  readonly status: () => Promise<ReceiptStatus>;
}

/**
 * Opens the text of a receipt's file, of whichever kind.
 *
 * @throws SocialcoinError `RECEIPT_FORM_INVALID`
 */
export function openReceipt(context: Context, text: string): OpenReceipt {
  if (isSpendingFile(text)) {
    const { redeemer, receipt } = readSpendingFile(text);
    const { number, programme, organisation, content } = receipt;
    return {
      redeemer,
      number,
      programme,
      organisation,
      target: content.target,
      contentHash: spendingHash(redeemer, content),
      status: () => statusOf(context, redeemer, number, (place) => spendingDigest(redeemer, receipt, place)),
    };
  }
  const { receipt } = readReceiptFile(text);
  const { number, programme, organisation, content } = receipt;
  return {
    redeemer: "DebtRelief",
    number,
    programme,
    organisation,
    target: content.claim,
    contentHash: contentHash(content),
    status: () => statusOf(context, "DebtRelief", number, (place) => receiptDigest(receipt, place)),
  };
}

/** The digest is of this network's contract, whatever the file says of its own. */
async function statusOf(
  context: Context,
  redeemer: Redeemer,
  number: bigint,
  digestAt: (place: StatementPlace) => string,
): Promise<ReceiptStatus> {
  const book = await bookOf(context, redeemer);
  const place = { chainId: context.network.chainId, verifyingContract: await book.getAddress() };
  return slotStatus(await book.slotOf(number), digestAt(place));
}
