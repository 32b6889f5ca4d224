import { decodeBytes32String } from "ethers";

/** A short text of the contracts; its hexadecimal form where it is no text. */
export function decodeText(bytes: string): string {
  try {
    return decodeBytes32String(bytes);
  } catch {
    return bytes;
  }
}
