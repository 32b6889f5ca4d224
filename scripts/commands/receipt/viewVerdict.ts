import type { Verification } from "../../../src/receipts/Verification.js";
import type { Messages } from "../../messages/en.js";
import { reasonsOf } from "./reasonsOf.js";

/**
 * What was concluded, for people, with the reasons where it is not valid.
 *
 * @param valid What is said of one that is valid.
 */
export function viewVerdict(
  { verdict, findings }: Verification,
  valid: string,
  { language, receipts }: Messages,
): string {
  return verdict === "valid" ? valid : `${receipts.verdicts[verdict]}: ${reasonsOf(findings, language)}`;
}
