import { writeBytes } from "./writeBytes.js";

const PREFIX = "0x".length;

/**
 * The bytes that stand as text.
 *
 * @param text `0x` and pairs of small hexadecimal digits.
 * @throws TypeError for any other text
 */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, (text.length - PREFIX) >> 1));
  writeBytes(text, bytes);
  return bytes;
}
