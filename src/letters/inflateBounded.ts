import { Inflate, Unzlib } from "fflate";

/** Deflate makes at most 1,032 bytes of one: what comes of a step stays small. */
const STEP = 1_024;

/** `zlib` as in a PDF, `raw` as in a zip archive. */
const STREAMS = { zlib: Unzlib, raw: Inflate };

/**
 * What a deflated stream of unknown origin holds, or undefined where it is damaged or holds more than allowed: a few bytes
 * can say that they are many gigabytes.
 *
 * @param limit The most bytes that may come out.
 */
export function inflateBounded(
  data: Uint8Array,
  limit: number,
  kind: keyof typeof STREAMS = "zlib",
): Uint8Array<ArrayBuffer> | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new STREAMS[kind]((part) => {
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

function join(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
