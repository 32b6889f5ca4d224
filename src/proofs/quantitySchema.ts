import * as z from "zod";

/** 64 bits, the largest number that a header holds outside of its price fields. */
const MAX_DIGITS = 16;

/** A number as nodes write it: `0x` and small hexadecimal digits without leading zeros, at most 64 bits. */
export const quantitySchema: z.ZodType<string> = z
  .string()
  .max("0x".length + MAX_DIGITS, "is too large")
  .regex(/^0x(?:0|[1-9a-f][0-9a-f]*)$/, "must be a number in small hexadecimal digits without leading zeros");
