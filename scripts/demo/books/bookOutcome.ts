import type { StatedClaim } from "../rule/Claim.js";
import type { Outcome } from "../rule/expectOutcome.js";
import type { HeldReceipt } from "./readReceiptFolder.js";

/** What the receipts that a creditor holds say about one of its claims. A clerk would get the same from the files. */
export function bookOutcome(claim: StatedClaim, receipts: readonly HeldReceipt[]): Outcome {
  const own = receipts.filter((receipt) => receipt.paymentReference === claim.paymentReference);
  return {
    claim,
    coins: sum(own, "coins"),
    writtenOffCents: sum(own, "writtenOffCents"),
    waivedCents: sum(own, "waivedCents"),
    outstandingCents: own.at(-1)?.outstandingCents ?? claim.cents,
  };
}

function sum(receipts: readonly HeldReceipt[], field: "coins" | "writtenOffCents" | "waivedCents"): bigint {
  return receipts.reduce((total, receipt) => total + receipt[field], 0n);
}
