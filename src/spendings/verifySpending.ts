import type { Provider } from "ethers";

import { IReceiptBook__factory } from "../../typechain-types/factories/contracts/interfaces/index.js";
import { answerContent } from "../receipts/answerContent.js";
import { answerStanding } from "../receipts/answerStanding.js";
import { conclude } from "../receipts/conclude.js";
import { finding } from "../receipts/finding.js";
import { skip } from "../receipts/skip.js";
import { slotStatus } from "../receipts/slotStatus.js";
import type { Finding, Verification } from "../receipts/Verification.js";
import type { TrustedNetwork } from "../receipts/verifyReceipt.js";
import { spendingDigest } from "./spendingDigest.js";
import type { SpendingFile } from "./SpendingFile.js";

/**
 * Verifies the receipt of a voucher or a contribution against a node, which is believed. Never throws for what is in the
 * file.
 *
 * @param trusted The chain, and the address that the reader's own records give to a contract of that kind.
 */
export async function verifySpending(
  file: SpendingFile,
  trusted: TrustedNetwork,
  provider: Provider,
): Promise<Verification> {
  const network = askNetwork(file, trusted);
  if (network.answer !== "yes") return unseen([network, ...skip("node", "content", "standing")]);

  const sight = await look(file, trusted, provider);
  if (sight === undefined) {
    const node = finding("node", "could-not-check", "NODE_UNREACHABLE");
    return unseen([network, node, ...skip("content", "standing")]);
  }
  const place = { chainId: trusted.chainId, verifyingContract: trusted.contract };
  const status = slotStatus(sight.slot, spendingDigest(file.redeemer, file.receipt, place));
  const findings = [
    network,
    finding("node", "yes", "NODE_SERVES"),
    answerContent(status, sight.slot),
    answerStanding(status),
  ];
  return { verdict: conclude(findings), asOfBlock: sight.block, status, findings };
}

function askNetwork({ chainId, contract }: SpendingFile, trusted: TrustedNetwork): Finding {
  if (chainId !== trusted.chainId) return finding("network", "no", "CHAIN_OTHER");
  const same = contract.toLowerCase() === trusted.contract.toLowerCase();
  return same ? finding("network", "yes", "NETWORK_SAME") : finding("network", "no", "CONTRACT_OTHER");
}

/** Undefined where the node does not answer, or has no such contract. */
async function look(
  { receipt }: SpendingFile,
  { contract }: TrustedNetwork,
  provider: Provider,
): Promise<{ block: number; slot: string } | undefined> {
  try {
    const block = await provider.getBlockNumber();
    const book = IReceiptBook__factory.connect(contract, provider);
    return { block, slot: await book.slotOf(receipt.number, { blockTag: block }) };
  } catch {
    return undefined;
  }
}

function unseen(findings: Finding[]): Verification {
  return { verdict: conclude(findings), status: "none", findings };
}
