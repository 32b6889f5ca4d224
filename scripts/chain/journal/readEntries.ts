import { closeSync, existsSync, openSync, readSync } from "node:fs";

import { type Entry, entrySchema } from "./Journal.js";

const CHUNK_BYTES = 1 << 20;

/**
 * The entries of a journal, one after the other, so that a long one needs no memory. A line that a crash cut off is
 * skipped: what it was about to say was not sent yet, or is found on the chain.
 */
export function* readEntries(file: string): Generator<Entry> {
  if (!existsSync(file)) return;
  const descriptor = openSync(file, "r");
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let rest = "";
    for (;;) {
      const length = readSync(descriptor, chunk);
      // A journal is ASCII, so that no character is cut in two.
      const lines = (rest + chunk.toString("latin1", 0, length)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of length === 0 ? [...lines, rest] : lines) {
        const entry = parse(line);
        if (entry !== undefined) yield entry;
      }
      if (length === 0) return;
    }
  } finally {
    closeSync(descriptor);
  }
}

function parse(line: string): Entry | undefined {
  if (line === "") return undefined;
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
