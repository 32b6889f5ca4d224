const PREFIX = "0x".length;
/** Characters: more than a trie node has; longer texts get a place of their own. */
const ROOM = 2_048;
const NO_BYTE = 0x100;

const utf8 = new TextEncoder();
const room = new Uint16Array(ROOM / 2);
const roomBytes = new Uint8Array(room.buffer);
const byteByPair = table();

/**
 * Writes the bytes that stand as text. Beside hashes and signatures it is most of what verification does: the
 * characters are taken over at once and looked up two by two, in a quarter of the time that the libraries take.
 *
 * @param text `0x` and two small hexadecimal digits for each byte of `bytes`.
 * @throws TypeError for any other text
 */
export function writeBytes(text: string, bytes: Uint8Array): void {
  const pairs = text.length <= ROOM ? room : new Uint16Array(text.length);
  // A character of several bytes has none that is a digit; where it no longer fits, less is written.
  const characters = pairs === room ? roomBytes : new Uint8Array(pairs.buffer);
  const { written } = utf8.encodeInto(text, characters);
  const isWhole = text.length === PREFIX + 2 * bytes.length && written === text.length;
  let seen = isWhole && text.startsWith("0x") ? 0 : NO_BYTE;
  for (let index = 0; index < bytes.length; index++) {
    const byte = byteByPair[pairs[index + 1] ?? 0] ?? NO_BYTE;
    seen |= byte;
    bytes[index] = byte;
  }
  if (seen >= NO_BYTE) throw new TypeError("bytes are written as 0x and pairs of small hexadecimal digits");
}

/** By two characters, read as one number in this machine's own order. */
function table(): Uint16Array {
  const values = new Uint16Array(0x1_0000).fill(NO_BYTE);
  const pair = new Uint16Array(1);
  for (let byte = 0; byte < NO_BYTE; byte++) {
    utf8.encodeInto(byte.toString(16).padStart(2, "0"), new Uint8Array(pair.buffer));
    values[pair[0] ?? 0] = byte;
  }
  return values;
}
