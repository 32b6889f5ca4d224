import { type Provider, ZeroAddress } from "ethers";

import type { IDebtRelief } from "../../typechain-types/index.js";
import { SocialcoinError } from "../errors/SocialcoinError.js";
import { inEnglish } from "../language/inEnglish.js";
import { pageBlocks } from "./pageBlocks.js";
import type { ReceiptStatus, WriteOffReceipt } from "./Receipt.js";
import { receiptDigest } from "./receiptDigest.js";
import { slotStatus } from "./slotStatus.js";

/** A receipt as the chain has it. */
export interface FoundReceipt {
  receipt: WriteOffReceipt;
  status: ReceiptStatus;
  /** The block in which it was issued. */
  blockNumber: number;
}

/** Which receipts, and where to look for them. */
export interface ReceiptFilter {
  number?: bigint;
  /** The organisation to which it was issued: the claim's holder at the time. */
  creditor?: bigint;
  claim?: bigint;
  programme?: bigint;
  /** First and last block in which it was issued; from the first to the newest where they are left out. */
  fromBlock?: number;
  toBlock?: number;
}

/** Checks of this many receipts are under way at a time. */
const AT_ONCE = 50;

/**
 * The receipts of a DebtRelief contract, by number. Each is put together from its event and its block's time, and
 * compared with the slot that the contract keeps of it.
 *
 * @param looked Called with the number of blocks that were looked through since the last call.
 * @throws SocialcoinError `RECEIPT_CONTRADICTED` where the node's events and the contract's slot differ
 */
export async function readReceipts(
  debtRelief: IDebtRelief,
  filter: ReceiptFilter = {},
  looked: (blocks: number) => void = () => undefined,
): Promise<FoundReceipt[]> {
  const provider = requireProvider(debtRelief);
  const { chainId } = await provider.getNetwork();
  const place = { chainId, verifyingContract: await debtRelief.getAddress() };
  const last = filter.toBlock ?? (await provider.getBlockNumber());
  const issued: Issued[] = [];
  for (const [from, to] of pageBlocks(filter.fromBlock ?? 0, last)) {
    issued.push(...(await readIssued(debtRelief, filter, [from, to])));
    looked(to - from + 1);
  }
  issued.sort((a, b) => (a.receipt.number < b.receipt.number ? -1 : 1));
  const times = new Map<number, Promise<bigint>>();
  const timeOf = (block: number): Promise<bigint> => {
    const known = times.get(block) ?? readTime(provider, block);
    times.set(block, known);
    return known;
  };

  const found: FoundReceipt[] = [];
  for (let start = 0; start < issued.length; start += AT_ONCE) {
    const part = issued.slice(start, start + AT_ONCE).map(async ({ receipt, blockNumber }) => {
      receipt.content.issuedAt = await timeOf(blockNumber);
      const status = slotStatus(await debtRelief.slotOf(receipt.number), receiptDigest(receipt, place));
      if (status === "none") throw contradicted(receipt.number);
      return { receipt, status, blockNumber };
    });
    found.push(...(await Promise.all(part)));
  }
  return found;
}

/** A receipt that an event announces; its time is still open. */
interface Issued {
  receipt: WriteOffReceipt;
  blockNumber: number;
}

async function readIssued(
  debtRelief: IDebtRelief,
  { number, creditor, claim, programme }: ReceiptFilter,
  range: readonly [first: number, last: number],
): Promise<Issued[]> {
  const { DebtWrittenOff, ClaimDischarged } = debtRelief.filters;
  const [writeOffs, discharges] = await Promise.all([
    debtRelief.queryFilter(DebtWrittenOff(number, creditor, claim), ...range),
    debtRelief.queryFilter(ClaimDischarged(number, creditor, claim), ...range),
  ]);

  return [
    ...writeOffs.map(({ args, blockNumber }) => ({
      blockNumber,
      receipt: assemble(args, {
        participant: args.participant,
        coins: args.coins,
        writtenOff: args.writtenOff,
        waived: 0n,
        outstanding: args.outstanding,
      }),
    })),
    ...discharges.map(({ args, blockNumber }) => ({
      blockNumber,
      receipt: assemble(args, {
        participant: ZeroAddress,
        coins: 0n,
        writtenOff: 0n,
        waived: args.waived,
        outstanding: 0n,
      }),
    })),
  ].filter(({ receipt }) => programme === undefined || receipt.programme === programme);
}

function assemble(
  {
    number,
    programme,
    organisation,
    claim,
    statement,
  }: Pick<WriteOffReceipt, "number" | "programme" | "organisation"> & { claim: bigint; statement: string },
  content: Omit<WriteOffReceipt["content"], "claim" | "statement" | "issuedAt">,
): WriteOffReceipt {
  return { number, programme, organisation, content: { claim, ...content, statement, issuedAt: 0n } };
}

async function readTime(provider: Provider, block: number): Promise<bigint> {
  const header = await provider.getBlock(block);
  if (header === null) {
    throw new SocialcoinError(
      "BLOCK_MISSING",
      {
        en: `The node does not give block ${block.toString()}: use one that has all blocks.`,
        nl: `Het knooppunt geeft blok ${block.toString()} niet: gebruik er een dat alle blokken heeft.`,
      },
      { exitKind: "unreachable" },
    );
  }
  return BigInt(header.timestamp);
}

function requireProvider(debtRelief: IDebtRelief): Provider {
  const provider = debtRelief.runner?.provider;
  if (provider) return provider;
  throw new SocialcoinError(
    "PROVIDER_MISSING",
    inEnglish("The contract is not connected to a node: connect it first."),
    {
      exitKind: "configuration",
    },
  );
}

function contradicted(number: bigint): SocialcoinError {
  return new SocialcoinError(
    "RECEIPT_CONTRADICTED",
    {
      en: `The node's events and the contract's own record of receipt ${number.toString()} differ: do not trust this node.`,
      nl: `De gebeurtenissen van het knooppunt en wat het contract van bewijs ${number.toString()} bewaart verschillen: vertrouw dit knooppunt niet.`,
    },
    { exitKind: "unreachable", details: { number: number.toString() } },
  );
}
