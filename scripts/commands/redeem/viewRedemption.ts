import type { Messages } from "../../messages/en.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Redemption } from "./submit.js";

/** Text view of what orders brought; nothing about receipts where another run's transaction issued them. */
export function viewRedemption(redemption: Redemption, messages: Messages): string {
  const { outcome, receipts } = redemption;
  const submission = viewSubmission(redemption, messages);
  if (outcome !== "done" || receipts.length === 0) return submission;
  const coins = receipts.reduce((sum, receipt) => sum + receipt.coins, 0n);
  return `${submission}\n${messages.submission.receipts(receipts.length, coins)}`;
}
