import { finding } from "./finding.js";
import type { ReceiptStatus } from "./Receipt.js";
import type { Finding } from "./Verification.js";

/** Whether the receipt still counts. */
export function answerStanding(status: ReceiptStatus): Finding {
  switch (status) {
    case "none":
      return finding("standing", "not-applicable", "EARLIER_ANSWER");
    case "issued":
      return finding("standing", "yes", "STANDING_ISSUED");
    case "acknowledged":
      return finding("standing", "yes", "STANDING_ACKNOWLEDGED");
    case "reversed":
      return finding("standing", "no", "STANDING_REVERSED");
  }
}
