import { SocialcoinError } from "../errors/SocialcoinError.js";
import type { ReceiptStatus } from "../receipts/Receipt.js";
import { slotStatus } from "../receipts/slotStatus.js";
import type { SpendingReceipt } from "./Spending.js";
import type { SpendingBook } from "./SpendingBook.js";
import { spendingDigest } from "./spendingDigest.js";

/** A receipt as the chain has it. */
export interface FoundSpending {
  readonly receipt: SpendingReceipt;
  readonly status: ReceiptStatus;
}

/** Which receipts. */
export interface SpendingFilter {
  readonly number?: bigint | undefined;
  /** The provider. */
  readonly organisation?: bigint | undefined;
  /** The offer or the proposal. */
  readonly target?: bigint | undefined;
  readonly programme?: bigint | undefined;
  /** First and last block in which it was issued; from the first to the newest where they are left out. */
  readonly fromBlock?: number | undefined;
  readonly toBlock?: number | undefined;
}

/**
 * The receipts of a contract, by number. Each is put together from its event and its block's time, and compared with the
 * slot that the contract keeps of it.
 *
 * @throws SocialcoinError `RECEIPT_CONTRADICTED` where the node's events and the contract's slot differ
 */
export async function readSpendings(
  book: SpendingBook,
  filter: SpendingFilter = {},
): Promise<FoundSpending[]> {
  const { redeemer, contract } = book;
  const provider = contract.runner?.provider;
  if (!provider) throw new TypeError("the contract is connected to no node");
  const { chainId } = await provider.getNetwork();
  const place = { chainId, verifyingContract: await contract.getAddress() };
  const issued = (await readIssued(book, filter)).filter(
    ({ programme }) => filter.programme === undefined || programme === filter.programme,
  );

  return Promise.all(
    issued.map(async ({ blockNumber, number, programme, organisation, content }) => {
      const block = await provider.getBlock(blockNumber);
      const receipt = {
        number,
        programme,
        organisation,
        content: { ...content, issuedAt: BigInt(block?.timestamp ?? 0) },
      };
      const digest = spendingDigest(redeemer, receipt, place);
      const status = slotStatus(await contract.slotOf(number), digest);
      if (status === "none") throw contradicted(number);
      return { receipt, status };
    }),
  );
}

async function readIssued(
  book: SpendingBook,
  { number, organisation, target, fromBlock = 0, toBlock }: SpendingFilter,
) {
  if (book.redeemer === "InKind") {
    const { contract } = book;
    const vouchers = contract.filters.VoucherIssued(number, organisation, target);
    const issued = await contract.queryFilter(vouchers, fromBlock, toBlock ?? "latest");
    return issued.map(({ args, blockNumber }) => entryOf(args, args.offer, blockNumber));
  }
  const { contract } = book;
  const contributions = contract.filters.ContributionMade(number, organisation, target);
  const issued = await contract.queryFilter(contributions, fromBlock, toBlock ?? "latest");
  return issued.map(({ args, blockNumber }) => entryOf(args, args.proposal, blockNumber));
}

interface Issued {
  readonly number: bigint;
  readonly programme: bigint;
  readonly organisation: bigint;
  readonly participant: string;
  readonly coins: bigint;
  readonly statement: string;
}

function entryOf(
  { number, programme, organisation, participant, coins, statement }: Issued,
  target: bigint,
  blockNumber: number,
) {
  return { blockNumber, number, programme, organisation, content: { target, participant, coins, statement } };
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
