const WORD_DIGITS = 64;

/**
 * A number or an address as a word of calldata, in hexadecimal without a prefix: for what is asked by the thousand, where a
 * general encoder takes ten times as long, because it looks at each value anew.
 */
export function wordOf(value: string | bigint | number): string {
  const digits = typeof value === "string" ? value.slice(2) : value.toString(16);
  return digits.padStart(WORD_DIGITS, "0");
}
