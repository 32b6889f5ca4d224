import { type Statement, statementKinds } from "./Statement.js";

/** The account that a statement's message names as its signer. */
export function signerOf({ primaryType, message }: Statement): string {
  const { signerField } = statementKinds[primaryType];
  return (message as unknown as Record<typeof signerField, string>)[signerField];
}
