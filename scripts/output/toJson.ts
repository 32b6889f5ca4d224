/**
 * JSON text of plain data. Whole numbers beyond a double's precision stay exact: a bigint becomes a decimal string.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, field: unknown) => (typeof field === "bigint" ? field.toString() : field),
    2,
  );
}
