import { getAddress } from "ethers";

import { parseOin } from "../../../src/organisation/parseOin.js";
import { firstBlockFrom } from "../../../src/receipts/firstBlockFrom.js";
import { readReceipts } from "../../../src/receipts/readReceipts.js";
import type { ReceiptFile } from "../../../src/receipts/ReceiptFile.js";
import type { Context } from "../../context/Context.js";
import { readReferenceFile, type ReferenceFile } from "../claim/ReferenceFile.js";
import type { ExportOptions } from "./ExportOptions.js";

/** Receipts on the chain. */
export interface Found {
  /** With their references, by number. */
  readonly receipts: readonly ReceiptFile[];
  /** Numbers of receipts of claims whose references were not given. */
  readonly without: readonly bigint[];
}

/**
 * Finds the receipts that are meant, and adds the references of their claims.
 *
 * @throws SocialcoinError
 */
export async function findReceipts(context: Context, options: ExportOptions): Promise<Found> {
  const { contracts, network, output, provider } = context;
  const { debtRelief } = contracts;
  const { programme, creditor, number, from, until } = options;
  const references = new Map(
    options.references
      .flatMap((file) => readReferenceFile(file).references)
      .map((entry) => [entry.commitment, entry]),
  );
  const fromBlock = from === undefined ? 0 : await firstBlockFrom(provider, from);
  const toBlock =
    until === undefined ? await provider.getBlockNumber() : (await firstBlockFrom(provider, until)) - 1;
  const filter = {
    programme,
    fromBlock,
    toBlock,
    ...(creditor === undefined ? {} : { creditor: parseOin(creditor) }),
    ...(number === undefined ? {} : { number }),
  };
  const progress = output.progress(output.messages.progress.reading, toBlock - fromBlock + 1);
  const found = await readReceipts(debtRelief, filter, (blocks) => {
    progress.advance(blocks);
  }).finally(() => {
    progress.stop();
  });

  const claims = [...new Set(found.map(({ receipt }) => receipt.content.claim))];
  const commitments = new Map(
    await Promise.all(claims.map(async (claim) => [claim, await debtRelief.commitmentOf(claim)] as const)),
  );
  const place = { chainId: network.chainId, contract: getAddress(await debtRelief.getAddress()) };
  const receipts: ReceiptFile[] = [];
  const without: bigint[] = [];
  for (const { receipt } of found) {
    const reference = references.get(commitments.get(receipt.content.claim) ?? "");
    if (reference === undefined) without.push(receipt.number);
    else receipts.push({ ...place, receipt, claimReference: opening(reference) });
  }
  return { receipts, without };
}

function opening({
  salt,
  paymentReference,
  invoiceNumber,
  customerNumber,
}: ReferenceFile["references"][number]): ReceiptFile["claimReference"] {
  return { salt, paymentReference, invoiceNumber, customerNumber };
}
