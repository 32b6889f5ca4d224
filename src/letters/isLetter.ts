/** How far into a file the mark of a PDF may stand; readers of PDF allow as much. */
const SEARCHED = 1_024;

/** Whether a file says that it is a PDF; anything else is read as a receipt file. */
export function isLetter(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, SEARCHED)).includes("%PDF-");
}
