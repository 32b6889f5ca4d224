import * as z from "zod";

const HEX_DIGITS_PER_BYTE = 2;

/** Bytes as text: `0x` and small hexadecimal digits, `least` to `most` bytes. */
export function hexSchema(least: number, most: number = least): z.ZodType<string> {
  const digits = (bytes: number) => "0x".length + HEX_DIGITS_PER_BYTE * bytes;
  return z
    .string()
    .min(digits(least), `must have at least ${least} bytes`)
    .max(digits(most), `must have at most ${most} bytes`)
    .regex(/^0x(?:[0-9a-f]{2})*$/, "must be bytes in small hexadecimal digits");
}
