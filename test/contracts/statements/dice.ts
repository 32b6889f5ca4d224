import {
  concat,
  dataLength,
  dataSlice,
  getBytes,
  hexlify,
  id,
  keccak256,
  type ParamType,
  toBeHex,
  ZeroAddress,
  ZeroHash,
} from "ethers";

/** Chance that is the same in every run: values at bounds, beside known ones, and anywhere. */
export function dice(seed: string) {
  let state = BigInt(id(seed));

  function number(below: bigint): bigint {
    state = BigInt(keccak256(toBeHex(state, 32)));
    return state % below;
  }

  const chance = (of: number): boolean => number(BigInt(of)) === 0n;

  function pick<T>(values: readonly T[]): T {
    return values[Number(number(BigInt(values.length)))] as T;
  }

  /** A value of a Solidity type without parts; `known` is one that suits. */
  function value(type: string, known: unknown): unknown {
    const bits = /^uint(\d+)$/.exec(type)?.[1];
    if (bits !== undefined) {
      const end = 1n << BigInt(bits);
      const near = typeof known === "bigint" || typeof known === "number" ? BigInt(known) : number(4n);
      const all = [
        0n,
        1n,
        2n,
        3n,
        257n,
        end - 1n,
        end - 2n,
        end >> 1n,
        near,
        near + 1n,
        near - 1n,
        number(end),
      ];
      return pick(all.filter((one) => one >= 0n && one < end));
    }
    if (type === "bool") return chance(2);
    if (type === "address")
      return pick([
        ZeroAddress,
        "0x000000000000000000000000000000000000dEaD",
        `0x${"ff".repeat(20)}`,
        known ?? ZeroAddress,
      ]);
    if (type === "bytes32")
      return pick([ZeroHash, `0x${"ff".repeat(32)}`, id(`${number(9n)}`), known ?? ZeroHash]);
    if (type === "bytes4") return pick(["0x00000000", "0xffffffff", "0xd9b67a26"]);
    if (type === "bytes") return pick(["0x", "0x00", `0x${"ab".repeat(65)}`]);
    throw new Error(`No values for ${type}.`);
  }

  /** An argument of a function. Members of an enum are those that there are. */
  function argument(type: ParamType, known: unknown): unknown {
    if (type.isArray()) {
      const length = pick([0, 1, 2, 70]);
      return Array.from({ length }, () => argument(type.arrayChildren, undefined));
    }
    if (type.isTuple()) {
      return type.components.map((component) => {
        const own = (known as Record<string, unknown> | undefined)?.[component.name];
        return own !== undefined && !component.isTuple() && chance(2) ? own : argument(component, own);
      });
    }
    if (type.type === "uint8" && ["status", "distribution", "rank"].includes(type.name)) return number(2n);
    return value(type.type, known);
  }

  /** Bytes of a call with something wrong behind its selector: cut off, a word too large, or one of another place. */
  function bytes(data: string): string {
    const words = Math.floor((dataLength(data) - 4) / 32);
    const place = 4 + 32 * Number(number(BigInt(words)));
    const end = dataLength(data);
    const put = (word: string) =>
      concat([dataSlice(data, 0, place), word, dataSlice(data, Math.min(place + 32, end))]);
    const other = 4 + 32 * Number(number(BigInt(words)));
    return pick([
      () => dataSlice(data, 0, place + 5),
      () => put(`0x${"ff".repeat(32)}`),
      () => put(toBeHex(1n << 64n, 32)),
      () => put(toBeHex(number(1n << 16n), 32)),
      () => put(dataSlice(data, other, Math.min(other + 32, end))),
      () => hexlify(getBytes(data).map((byte, i) => (i === place + 31 ? byte ^ 0xff : byte))),
    ])();
  }

  return { chance, pick, value, argument, bytes };
}
