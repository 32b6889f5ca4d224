import { unzipSync } from "fflate";

import type { Refusal } from "./Item.js";

const MAX_ENTRIES = 20_000;
/** Of one entry: as much as a letter may be. */
const MAX_ENTRY = 16_777_216;
/** Of all that is unpacked. */
const MAX_TOTAL = 268_435_456;
/** What a receipt, letter, manifest or picture of a code is called. */
const LOOKED_INTO = /\.(?:json|pdf|png|jpe?g)$/i;
/** What macOS adds to every archive. */
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)/;

/** An entry of an archive. */
export interface Entry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The archive asks for more than any archive of ours. */
class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why);
  }
}

/**
 * The files of a zip archive of unknown origin. Bounded before anything is unpacked: an entry never becomes longer
 * than its own header says, and one that says too much is refused with the whole archive. Names are only shown.
 * Archives in archives stay packed.
 */
export function unpackArchive(bytes: Uint8Array): Entry[] | Refusal {
  const seen = new Set<string>();
  let entries = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > MAX_ENTRIES) throw new Refused("too-many");
        // Two readers of one name could be shown different files.
        if (seen.has(name)) throw new Refused("archive-damaged");
        seen.add(name);
        if (!LOOKED_INTO.test(name) || HIDDEN.test(name)) return false;
        total += originalSize;
        if (originalSize > MAX_ENTRY || total > MAX_TOTAL) throw new Refused("too-large");
        return true;
      },
    });
    return Object.entries(files).map(([name, content]) => ({ name, bytes: content }));
  } catch (error) {
    return error instanceof Refused ? error.why : "archive-damaged";
  }
}
