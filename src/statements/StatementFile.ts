import type { TypedDataField } from "ethers";
import * as z from "zod";

import { messageSchema } from "./messageSchema.js";
import { type PrimaryType, statementKinds } from "./Statement.js";

/** What every statement file says it is. */
export const STATEMENT_FORMAT = "socialcoin-statement";

/** The version of the file that this library reads and writes. */
export const STATEMENT_VERSION = 1;

/** The EIP-712 type of a domain, which wallets want among the types. */
export const DOMAIN_TYPE = [
  { name: "name", type: "string" },
  { name: "version", type: "string" },
  { name: "chainId", type: "uint256" },
  { name: "verifyingContract", type: "address" },
] as const satisfies TypedDataField[];

/** What a file of a kind of statement must have as its types, exactly. */
export function fileTypes(primaryType: PrimaryType): Record<string, readonly TypedDataField[]> {
  return { EIP712Domain: DOMAIN_TYPE, ...statementKinds[primaryType].types };
}

const place = messageSchema(
  {
    Place: [
      { name: "chainId", type: "uint256" },
      { name: "verifyingContract", type: "address" },
    ],
  },
  "Place",
) as unknown as z.ZodObject;

/** The outside of a statement file; its message is checked by its kind. Signatures: room for large multisignatures. */
export const statementFileSchema = z.strictObject({
  format: z.literal(STATEMENT_FORMAT, `must be "${STATEMENT_FORMAT}"`),
  version: z.literal(STATEMENT_VERSION, `must be ${STATEMENT_VERSION}`),
  domain: z.strictObject({ name: z.string(), version: z.string(), ...place.shape }),
  primaryType: z.enum(Object.keys(statementKinds) as PrimaryType[], "is not a kind of statement"),
  types: z.record(z.string(), z.array(z.strictObject({ name: z.string(), type: z.string() }))),
  message: z.unknown(),
  signature: z
    .string()
    .max(20_000)
    .regex(/^0x([0-9a-fA-F]{2})+$/, "must be bytes in hexadecimal")
    .optional(),
});
