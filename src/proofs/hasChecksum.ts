import type { Primitives } from "./Primitives.js";

const PREFIX = "0x".length;
const ADDRESS_DIGITS = 40;
const HIGH = 8;
/** Letters come after digits, small ones after capitals; this bit makes a capital small and leaves a digit alone. */
const [LAST_DIGIT, FIRST_SMALL, SMALL] = [0x39, 0x61, 0x20];

const ascii = new Uint8Array(ADDRESS_DIGITS);

/**
 * Whether an address has the letters of its checksum (EIP-55).
 *
 * @param address `0x` and forty hexadecimal digits.
 */
export function hasChecksum(address: string, keccak256: Primitives["keccak256"]): boolean {
  for (let index = 0; index < ADDRESS_DIGITS; index++) {
    ascii[index] = address.charCodeAt(PREFIX + index) | SMALL;
  }
  const hash = keccak256(ascii);
  for (let index = 0; index < ADDRESS_DIGITS; index++) {
    const code = address.charCodeAt(PREFIX + index);
    const byte = hash[index >> 1] ?? 0;
    const isHigh = (index % 2 === 0 ? byte >> 4 : byte & 0x0f) >= HIGH;
    if (code > LAST_DIGIT && code < FIRST_SMALL !== isHigh) return false;
  }
  return true;
}
