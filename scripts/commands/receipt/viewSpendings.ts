import { SPENDING_NAMES } from "../../../src/spendings/Spending.js";
import { formatTable } from "../../output/formatTable.js";
import { reasonsOf } from "./reasonsOf.js";
import type { VerifiedSpending } from "./verifySpendings.js";

/** Text view of verified vouchers and contributions. */
export function viewSpendings(verified: readonly VerifiedSpending[]): string {
  const rows = verified.map(({ file, redeemer, number, target, coins, verdict, findings, asOfBlock }) => [
    file,
    SPENDING_NAMES[redeemer].struct.toLowerCase(),
    number.toString(),
    `${SPENDING_NAMES[redeemer].target} ${target.toString()}`,
    coins.toString(),
    verdict === "valid" ? `valid as of block ${asOfBlock ?? "?"}` : `${verdict}: ${reasonsOf(findings)}`,
  ]);
  return formatTable(["file", "kind", ">number", "of", ">coins", "verdict"], rows);
}
