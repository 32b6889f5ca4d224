import type { Statement } from "./Statement.js";
import { fileTypes, STATEMENT_FORMAT, STATEMENT_VERSION } from "./StatementFile.js";

const INDENT = 2;

/**
 * The text of a statement's file: the same statement gives the same bytes. Its `types`, `domain`, `primaryType` and
 * `message` together are what a wallet's `eth_signTypedData_v4` takes.
 */
export function writeStatement({ domain, primaryType, message, signature }: Statement): string {
  const { name, version, chainId, verifyingContract } = domain;
  const file = {
    format: STATEMENT_FORMAT,
    version: STATEMENT_VERSION,
    domain: { name, version, chainId, verifyingContract },
    primaryType,
    types: fileTypes(primaryType),
    message: inOrder(fileTypes(primaryType), primaryType, message),
    signature,
  };
  const text = JSON.stringify(
    file,
    (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value),
    INDENT,
  );
  return `${text}\n`;
}

/** The message with its fields in the order of its type, whatever order they were given in. */
function inOrder(types: ReturnType<typeof fileTypes>, type: string, value: unknown): unknown {
  if (type.endsWith("[]")) {
    return (value as unknown[]).map((element) => inOrder(types, type.slice(0, -"[]".length), element));
  }
  const fields = types[type];
  if (fields === undefined) return value;
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      inOrder(types, field.type, (value as Record<string, unknown>)[field.name]),
    ]),
  );
}
