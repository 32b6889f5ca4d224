import { askerOf } from "../../chain/askerOf.js";
import type { Context } from "../../context/Context.js";
import type { Finding } from "./Finding.js";

/** What interrupted runs left in the journals, against what the chain says became of it. */
export async function lookAtJournals(context: Context): Promise<Finding[]> {
  const left = context.journals?.leftovers() ?? [];
  if (left.length === 0) return [{ what: "journal", answer: "good", sentence: "No run was interrupted." }];
  const node = askerOf(context.provider);
  const findings: Finding[] = [];
  for (const { file, entry } of left) {
    const [receipt, count] = await node.askAll([
      { method: "eth_getTransactionReceipt", params: [entry.hash ?? `0x${"0".repeat(64)}`] },
      { method: "eth_getTransactionCount", params: [entry.account, "latest"] },
    ]);
    const mined = (receipt?.result ?? null) as { status: string } | null;
    const used = Number(count?.result ?? 0) > entry.nonce;
    findings.push({
      what: "journal",
      answer: "warning",
      sentence: `${entry.subject}, transaction ${entry.hash ?? "of an external signer"} (nonce ${entry.nonce}), signed ${entry.at}: ${fateOf(mined, used)} Run the same command again; it sees what was done. (${file})`,
    });
  }
  return findings;
}

function fateOf(receipt: { status: string } | null, used: boolean): string {
  if (receipt !== null)
    return receipt.status === "0x1" ? "it was carried out." : "it was refused in a block.";
  return used ? "another transaction took its place." : "it is in no block, and may be still on its way.";
}
