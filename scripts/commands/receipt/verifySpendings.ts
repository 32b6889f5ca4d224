import { readSpendingFile } from "../../../src/spendings/readSpendingFile.js";
import type { SpendingRedeemer } from "../../../src/spendings/Spending.js";
import { verifySpending } from "../../../src/spendings/verifySpending.js";
import type { Verification } from "../../../src/receipts/Verification.js";
import type { Context } from "../../context/Context.js";
import { spendingBookOf } from "../../context/spendingBookOf.js";
import { inFile } from "../../input/inFile.js";
import { readTextFile } from "../../input/readTextFile.js";

/** What was found out about the file of a voucher or a contribution. */
export interface VerifiedSpending extends Verification {
  readonly file: string;
  readonly redeemer: SpendingRedeemer;
  readonly number: bigint;
  /** The offer or the proposal. */
  readonly target: bigint;
  readonly coins: bigint;
}

/**
 * Verifies files of vouchers and contributions against the network. What is wrong with one is an answer, not an error.
 *
 * @throws SocialcoinError where a file is no receipt at all
 */
export function verifySpendings(context: Context, files: readonly string[]): Promise<VerifiedSpending[]> {
  return Promise.all(
    files.map(async (file) => {
      const read = await inFile(file, () => readSpendingFile(readTextFile(file)));
      const { redeemer, receipt } = read;
      const { number, content } = receipt;
      const trusted = {
        chainId: context.network.chainId,
        contract: await spendingBookOf(context, redeemer).contract.getAddress(),
      };
      const verification = await verifySpending(read, trusted, context.provider);
      return { file, redeemer, number, target: content.target, coins: content.coins, ...verification };
    }),
  );
}
