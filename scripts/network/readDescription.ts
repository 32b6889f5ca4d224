import { parseDocument } from "yaml";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { NetworkDescription } from "../../src/network/NetworkDescription.js";
import { readNetworkDescription } from "../../src/network/readNetworkDescription.js";
import { inFile } from "../input/inFile.js";
import { readTextFile } from "../input/readTextFile.js";

/** Far above any consortium; it bounds what a hostile file makes a reader do. */
const LIMIT = 262_144;
const MAX_ALIASES = 0;

/**
 * The description in a YAML or JSON file; JSON is YAML too.
 *
 * @throws SocialcoinError `NETWORK_DESCRIPTION_INVALID`, `NETWORK_DESCRIPTION_UNREADABLE`, naming the file
 */
export function readDescription(file: string): Promise<NetworkDescription> {
  const text = readTextFile(file);
  return inFile(file, () => readNetworkDescription(parse(text)));
}

function parse(text: string): unknown {
  if (text.length > LIMIT) throw unreadable("it is larger than 256 kB");
  const document = parseDocument(text, { schema: "core", uniqueKeys: true, merge: false });
  const [problem] = document.errors;
  if (problem !== undefined) throw unreadable(problem.message.split("\n")[0] ?? "");
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown;
  } catch {
    throw unreadable("it repeats parts by reference");
  }
}

function unreadable(why: string): SocialcoinError {
  return new SocialcoinError(
    "NETWORK_DESCRIPTION_UNREADABLE",
    `The description is neither YAML nor JSON: ${why.replace(/[.:]$/, "")}. See examples/network.yaml.`,
  );
}
