import type { LetterPage } from "./LetterPage.js";

/** What a document will have written when it ends; to be asked before it writes. */
export function collectBytes(document: LetterPage["document"]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on("data", (part: Buffer) => parts.push(part));
    document.on("error", reject);
    document.on("end", () => {
      resolve(new Uint8Array(Buffer.concat(parts)));
    });
  });
}
