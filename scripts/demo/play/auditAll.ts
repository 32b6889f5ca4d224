import { auditNetwork } from "../../commands/audit/audit.js";
import type { Play } from "./Play.js";

/**
 * An auditor, who needs nobody's permission, works everything out anew.
 *
 * @returns What is not as promised.
 */
export async function auditAll({ context, named, narrator }: Play): Promise<string[]> {
  const { promises, findings, transactions } = await auditNetwork(context);
  const checks = promises.reduce((sum, promise) => sum + promise.checks, 0);
  narrator.tell(
    `An auditor works out anew what ${transactions.toLocaleString("en")} transactions did: ${checks.toLocaleString("en")} checks ` +
      `of ${promises.length} promises, ${findings.length} findings.`,
  );
  return findings.map(({ promise, sentence, block }) => named(`${promise} in block ${block}: ${sentence}`));
}
