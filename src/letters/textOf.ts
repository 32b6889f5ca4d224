/**
 * The text that bytes of unknown origin are in UTF-8; nothing where they are none, because bytes that stand for no
 * character must not count as the character that shows a fault.
 */
export function textOf(bytes: Uint8Array): string {
  try {
    // A byte order mark stays: it is no part of a receipt as it was written.
    return new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}
