import { type Provider, ZeroHash } from "ethers";

import { IDebtRelief__factory } from "../../typechain-types/factories/contracts/interfaces/index.js";
import { commitClaimReference } from "../commitments/commitClaimReference.js";
import type { ReceiptStatus } from "./Receipt.js";
import { receiptDigest } from "./receiptDigest.js";
import type { ReceiptFile } from "./ReceiptFile.js";
import { slotStatus } from "./slotStatus.js";
import type { Finding, Question, Reason, Verification } from "./Verification.js";

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
  if (network.answer !== "yes") return conclude([network, ...skip("node", "content", "standing", "claim")]);

  const sight = await look(file, trusted, provider);
  if (typeof sight === "string") {
    const node = finding("node", "could-not-check", sight);
    return conclude([network, node, ...skip("content", "standing", "claim")]);
  }

  const status = slotStatus(sight.slot, receiptDigest(file.receipt, place(trusted)));
  const findings = [
    network,
    finding("node", "yes", "NODE_SERVES"),
    askContent(status, sight.slot),
    askStanding(status),
    askClaim(file, sight.commitment),
  ];
  return { ...conclude(findings), status, asOfBlock: sight.block };
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

function askContent(status: ReceiptStatus, slot: string): Finding {
  if (status !== "none") return finding("content", "yes", "CONTENT_SAME");
  return finding("content", "no", slot === ZeroHash ? "CONTENT_ABSENT" : "CONTENT_OTHER");
}

function askStanding(status: ReceiptStatus): Finding {
  switch (status) {
    case "none":
      return finding("standing", "not-applicable", "EARLIER_ANSWER");
    case "issued":
      return finding("standing", "yes", "STANDING_ISSUED");
    case "acknowledged":
      return finding("standing", "yes", "STANDING_ACKNOWLEDGED");
    case "reversed":
      return finding("standing", "no", "STANDING_REVERSED");
  }
}

function askClaim({ claimReference }: ReceiptFile, commitment: string): Finding {
  if (commitment === ZeroHash) return finding("claim", "no", "CLAIM_UNKNOWN");
  const opens = opensTo(claimReference, commitment);
  return opens ? finding("claim", "yes", "CLAIM_OPENS") : finding("claim", "no", "CLAIM_OTHER");
}

function opensTo(claimReference: ReceiptFile["claimReference"], commitment: string): boolean {
  try {
    return commitClaimReference(claimReference) === commitment;
  } catch {
    // A salt that is no salt opens nothing.
    return false;
  }
}

function conclude(findings: Finding[]): Verification {
  const answers = findings.map(({ answer }) => answer);
  const verdict = answers.includes("no")
    ? "not-valid"
    : answers.includes("could-not-check")
      ? "could-not-be-checked"
      : "valid";
  return { verdict, status: "none", findings };
}

function skip(...questions: Question[]): Finding[] {
  return questions.map((question) => finding(question, "could-not-check", "EARLIER_ANSWER"));
}

function finding(question: Question, answer: Finding["answer"], reason: Reason): Finding {
  return { question, answer, reason };
}

function place({ chainId, contract }: TrustedNetwork): { chainId: bigint; verifyingContract: string } {
  return { chainId, verifyingContract: contract };
}
