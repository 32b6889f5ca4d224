import { type ContractTransactionResponse, id, ZeroAddress } from "ethers";

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
  const { block, issuedAt } = await blockOf(transaction);
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

/** In which block a transaction is, and when that was. */
export async function blockOf(transaction: ContractTransactionResponse) {
  const { blockNumber: block = 0 } = (await transaction.wait()) ?? {};
  const { timestamp = 0 } = (await connection.ethers.provider.getBlock(block)) ?? {};
  return { block, issuedAt: BigInt(timestamp) };
}

/** Another value of the same kind. */
export function altered(value: bigint | string): bigint | string {
  if (typeof value === "bigint") return value + 1n;
  return value.length === 42 ? "0x000000000000000000000000000000000000dEaD" : id(value);
}

/** The first receipt of some; fails where there is none. */
export function first<T>(receipts: readonly T[]): T {
  const [receipt] = receipts;
  if (receipt === undefined) throw new Error("The transaction issued no receipt.");
  return receipt;
}
