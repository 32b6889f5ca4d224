/** A reader of cells that may be empty, in a column that may be missing: undefined for these. */
export type OptionalReader<T> = ((text: string) => T | undefined) & { readonly optional: true };

/** Makes a column one that may be left out, or left empty. */
export function optional<T>(read: (text: string) => T): OptionalReader<T> {
  const reader = (text: string): T | undefined => (text === "" ? undefined : read(text));
  return Object.assign(reader, { optional: true as const });
}
