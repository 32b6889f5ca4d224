import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import type { VerifiedSpending } from "./verifySpendings.js";
import { viewVerdict } from "./viewVerdict.js";

/** Text view of verified vouchers and contributions. */
export function viewSpendings(verified: readonly VerifiedSpending[], messages: Messages): string {
  const { receipts: said } = messages;
  const rows = verified.map((one) => [
    one.file,
    said.spendingKinds[one.redeemer],
    one.number.toString(),
    said.spendingTargets[one.redeemer](one.target),
    one.coins.toString(),
    viewVerdict(one, said.valid(said.block(one.asOfBlock ?? "?")), messages),
  ]);
  return formatTable(said.spendingHead, rows);
}
