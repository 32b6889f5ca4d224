import { Unzlib } from "fflate";

/** Deflate makes at most 1,032 bytes of one: what comes of a step stays small. */
const STEP = 1_024;

/**
 * What a zlib stream of unknown origin holds, or undefined where it is damaged or holds more than allowed: a few bytes
 * can say that they are many gigabytes.
 *
 * @param limit The most bytes that may come out.
 */
export function inflateBounded(data: Uint8Array, limit: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let start = 0; start < data.length; start += STEP) {
      stream.push(data.subarray(start, start + STEP), start + STEP >= data.length);
      if (size > limit) return undefined;
    }
  } catch {
    return undefined;
  }
  return join(parts, size);
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
