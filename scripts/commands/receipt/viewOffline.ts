import { formatEuros } from "../../../src/language/formatEuros.js";
import type { Verification } from "../../../src/receipts/Verification.js";
import { formatTable } from "../../output/formatTable.js";
import { reasonsOf } from "./reasonsOf.js";
import type { VerifiedOffline } from "./verifyOffline.js";

const MILLISECONDS = 1_000;
const DATE = "2026-12-31".length;

/** The verdicts for people; on a development network the first line says what they are worth. */
export function viewOffline(verified: readonly VerifiedOffline[]): string {
  const asked = verified.some(({ fresh }) => fresh !== undefined);
  const rows = verified.map((one) => [
    one.file,
    one.number?.toString() ?? "",
    one.claim?.toString() ?? "",
    one.coins?.toString() ?? "",
    // Nothing is said of a file that cannot be read, not even that it is about no money.
    one.writtenOff === undefined ? "" : formatEuros(one.writtenOff + (one.waived ?? 0n)),
    one.outstanding === undefined ? "" : formatEuros(one.outstanding),
    one.verdict === "valid" ? `valid as of ${asOf(one)}` : `${one.verdict}: ${reasonsOf(one.findings)}`,
    ...(asked ? [one.fresh === undefined ? "" : now(one.fresh)] : []),
  ]);
  const warning = verified.some(({ development }) => development)
    ? "A development network: nobody vouches for its blocks, so that these verdicts prove nothing to others.\n\n"
    : "";
  const columns = [
    "file",
    ">receipt",
    ">claim",
    ">coins",
    ">off",
    ">still owed",
    "verdict",
    ...(asked ? ["now"] : []),
  ];
  return `${warning}${formatTable(columns, rows)}`;
}

function asOf({ asOfBlock = 0, asOfTime = 0 }: VerifiedOffline): string {
  return `block ${asOfBlock.toString()}, ${new Date(asOfTime * MILLISECONDS).toISOString().slice(0, DATE)}`;
}

function now({ verdict, status, asOfBlock, findings }: Verification): string {
  return verdict === "valid"
    ? `${status} as of block ${(asOfBlock ?? 0).toString()}`
    : `${verdict}: ${reasonsOf(findings)}`;
}
