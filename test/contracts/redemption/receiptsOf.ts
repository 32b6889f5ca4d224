import { type ContractTransactionResponse, ZeroAddress } from "ethers";

import type { WriteOffReceiptStruct } from "../../../typechain-types/contracts/redemption/DebtRelief.js";
import { connection, type Deployed } from "../../deployed.js";

/** A receipt with every field as a value, in the order of the EIP-712 type. */
export interface TestReceipt extends WriteOffReceiptStruct {
  readonly number: bigint;
  readonly programme: bigint;
  readonly organisation: bigint;
  readonly content: {
    readonly claim: bigint;
    readonly participant: string;
    readonly coins: bigint;
    readonly writtenOff: bigint;
    readonly waived: bigint;
    readonly outstanding: bigint;
    readonly statement: string;
    readonly issuedAt: bigint;
  };
}

/** The receipts that a transaction issued, whole, from its events and the time of its block. */
export async function receiptsOf(
  debtRelief: Deployed["debtRelief"],
  transaction: ContractTransactionResponse,
): Promise<TestReceipt[]> {
  const { blockNumber: block } = (await transaction.wait()) ?? {};
  const issuedAt = BigInt((await connection.ethers.provider.getBlock(block ?? 0))?.timestamp ?? 0);
  const writtenOff = await debtRelief.queryFilter(debtRelief.filters.DebtWrittenOff(), block, block);
  const discharged = await debtRelief.queryFilter(debtRelief.filters.ClaimDischarged(), block, block);
  return [
    ...writtenOff.map(({ args }) => ({
      number: args.number,
      programme: args.programme,
      organisation: args.organisation,
      content: {
        claim: args.claim,
        participant: args.participant,
        coins: args.coins,
        writtenOff: args.writtenOff,
        waived: 0n,
        outstanding: args.outstanding,
        statement: args.statement,
        issuedAt,
      },
    })),
    ...discharged.map(({ args }) => ({
      number: args.number,
      programme: args.programme,
      organisation: args.organisation,
      content: {
        claim: args.claim,
        participant: ZeroAddress,
        coins: 0n,
        writtenOff: 0n,
        waived: args.waived,
        outstanding: 0n,
        statement: args.statement,
        issuedAt,
      },
    })),
  ];
}
