import { formatDay } from "../../../src/language/formatDay.js";
import type { Verification } from "../../../src/receipts/Verification.js";
import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import type { VerifiedOffline } from "./verifyOffline.js";
import { viewVerdict } from "./viewVerdict.js";

/** The verdicts for people; on a development network the first line says what they are worth. */
export function viewOffline(verified: readonly VerifiedOffline[], messages: Messages): string {
  const { receipts: said, euros } = messages;
  const asked = verified.some(({ fresh }) => fresh !== undefined);
  const rows = verified.map((one) => [
    one.file,
    one.number?.toString() ?? "",
    one.claim?.toString() ?? "",
    one.coins?.toString() ?? "",
    // Nothing is said of a file that cannot be read, not even that it is about no money.
    one.writtenOff === undefined ? "" : euros(one.writtenOff + (one.waived ?? 0n)),
    one.outstanding === undefined ? "" : euros(one.outstanding),
    viewVerdict(one, said.valid(asOf(one, messages)), messages),
    ...(asked ? [one.fresh === undefined ? "" : now(one.fresh, messages)] : []),
  ]);
  const warning = verified.some(({ development }) => development) ? `${said.developmentNetwork}\n\n` : "";
  return `${warning}${formatTable([...said.verifiedHead, ...(asked ? [said.now] : [])], rows)}`;
}

function asOf({ asOfBlock = 0, asOfTime = 0 }: VerifiedOffline, { receipts }: Messages): string {
  return `${receipts.block(asOfBlock)}, ${formatDay(BigInt(asOfTime))}`;
}

function now(fresh: Verification, messages: Messages): string {
  const { statuses, standing } = messages.receipts;
  return viewVerdict(fresh, standing(statuses[fresh.status], fresh.asOfBlock ?? 0), messages);
}
