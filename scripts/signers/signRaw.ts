import { RLP } from "@ethereumjs/rlp";
import { getBytes, keccak256, type SigningKey, toBeArray } from "ethers";

/** A transaction with a fee market (EIP-1559), value 0 and no access list. */
export interface Unsigned {
  readonly chainId: bigint;
  readonly nonce: number;
  readonly maxPriorityFeePerGas: bigint;
  readonly maxFeePerGas: bigint;
  readonly gasLimit: bigint;
  readonly to: string;
  readonly data: string;
}

const TYPE = 2;

/**
 * Signs a transaction with a key at hand. Where the library goes through text and lists of numbers several times, a
 * transaction of 128 KB takes it a tenth of a second; bytes take a tenth of that. A test compares both.
 *
 * @returns The signed transaction in hexadecimal.
 */
export function signRaw(key: SigningKey, transaction: Unsigned): string {
  const { chainId, nonce, maxPriorityFeePerGas, maxFeePerGas, gasLimit, to, data } = transaction;
  const numbers = [chainId, BigInt(nonce), maxPriorityFeePerGas, maxFeePerGas, gasLimit].map((one) =>
    toBeArray(one),
  );
  const fields = [...numbers, getBytes(to), new Uint8Array(), Buffer.from(data.slice(2), "hex"), []];
  const { yParity, r, s } = key.sign(keccak256(typed(fields)));
  const signed = typed([...fields, toBeArray(yParity), toBeArray(r), toBeArray(s)]);
  return `0x${Buffer.from(signed).toString("hex")}`;
}

function typed(fields: Parameters<typeof RLP.encode>[0]): Uint8Array {
  const encoded = RLP.encode(fields);
  const bytes = new Uint8Array(1 + encoded.length);
  bytes[0] = TYPE;
  bytes.set(encoded, 1);
  return bytes;
}
