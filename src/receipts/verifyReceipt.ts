import type { Provider } from "ethers";

import { IDebtRelief__factory } from "../../typechain-types/factories/contracts/interfaces/index.js";
import { answerClaim } from "./answerClaim.js";
import { answerContent } from "./answerContent.js";
import { answerStanding } from "./answerStanding.js";
import { finding } from "./finding.js";
import { skip } from "./skip.js";
import { conclude } from "./conclude.js";
import { receiptDigest } from "./receiptDigest.js";
import type { ReceiptFile } from "./ReceiptFile.js";
import { slotStatus } from "./slotStatus.js";
import type { Reason } from "./reasons.js";
import type { Finding, Verification } from "./Verification.js";

/** The chain and contract that the reader trusts, from its own records and not from the receipt. */
export interface TrustedNetwork {
  chainId: bigint;
  /** Address of the DebtRelief contract. */
  contract: string;
}

/** What the chain says about a receipt, as of one block. */
interface Sight {
  block: number;
  slot: string;
  commitment: string;
}

/**
 * Verifies a receipt against a node, which is believed; a node that lies is found out by asking another one. A node
 * that fails makes a question impossible to check and never a receipt invalid. Never throws for what is in the file.
 */
export async function verifyReceipt(
  file: ReceiptFile,
  trusted: TrustedNetwork,
  provider: Provider,
): Promise<Verification> {
  const network = askNetwork(file, trusted);
  if (network.answer !== "yes") return unseen([network, ...skip("node", "content", "standing", "claim")]);

  const sight = await look(file, trusted, provider);
  if (typeof sight === "string") {
    const node = finding("node", "could-not-check", sight);
    return unseen([network, node, ...skip("content", "standing", "claim")]);
  }

  const status = slotStatus(sight.slot, receiptDigest(file.receipt, place(trusted)));
  const findings = [
    network,
    finding("node", "yes", "NODE_SERVES"),
    answerContent(status, sight.slot),
    answerStanding(status),
    answerClaim(file.claimReference, sight.commitment),
  ];
  return { verdict: conclude(findings), asOfBlock: sight.block, status, findings };
}

function askNetwork({ chainId, contract }: ReceiptFile, trusted: TrustedNetwork): Finding {
  if (chainId !== trusted.chainId) return finding("network", "no", "CHAIN_OTHER");
  const same = contract.toLowerCase() === trusted.contract.toLowerCase();
  return same ? finding("network", "yes", "NETWORK_SAME") : finding("network", "no", "CONTRACT_OTHER");
}

/** Everything is read as of one block, so that the answers belong together. */
async function look(file: ReceiptFile, trusted: TrustedNetwork, provider: Provider): Promise<Sight | Reason> {
  try {
    const { chainId } = await provider.getNetwork();
    if (chainId !== trusted.chainId) return "NODE_OTHER_CHAIN";
    const block = await provider.getBlockNumber();
    const code = await provider.getCode(trusted.contract, block);
    if (code === "0x") return "NODE_WITHOUT_CONTRACT";

    const debtRelief = IDebtRelief__factory.connect(trusted.contract, provider);
    const { number, content } = file.receipt;
    const [slot, commitment] = await Promise.all([
      debtRelief.slotOf(number, { blockTag: block }),
      debtRelief.commitmentOf(content.claim, { blockTag: block }),
    ]);
    return { block, slot, commitment };
  } catch {
    return "NODE_UNREACHABLE";
  }
}

function unseen(findings: Finding[]): Verification {
  return { verdict: conclude(findings), status: "none", findings };
}

function place({ chainId, contract }: TrustedNetwork): { chainId: bigint; verifyingContract: string } {
  return { chainId, verifyingContract: contract };
}
