import { type Document, isNode, LineCounter, parseDocument } from "yaml";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../src/language/inEnglish.js";
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
 * @throws SocialcoinError `NETWORK_DESCRIPTION_INVALID`, `NETWORK_DESCRIPTION_UNREADABLE`, naming file, line and field
 */
export function readDescription(file: string): Promise<NetworkDescription> {
  const text = readTextFile(file);
  return inFile(file, () => {
    const lines = new LineCounter();
    const document = parse(text, lines);
    try {
      return readNetworkDescription(valueOf(document));
    } catch (problem) {
      throw withLine(problem, document, lines);
    }
  });
}

function parse(text: string, lineCounter: LineCounter): Document {
  if (text.length > LIMIT) throw unreadable("it is larger than 256 kB");
  const document = parseDocument(text, { schema: "core", uniqueKeys: true, merge: false, lineCounter });
  const [problem] = document.errors;
  if (problem !== undefined) throw unreadable(problem.message.split("\n")[0] ?? "");
  return document;
}

function valueOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown;
  } catch {
    throw unreadable("it repeats parts by reference");
  }
}

/** The same problem with the line of its field, or of what the field is missing from. */
function withLine(problem: unknown, document: Document, lines: LineCounter): unknown {
  if (!(problem instanceof SocialcoinError) || typeof problem.details["field"] !== "string") return problem;
  const path = problem.details["field"].split(".");
  let node = document.getIn(path, true);
  while (!isNode(node) && path.length > 0) {
    path.pop();
    node = document.getIn(path, true);
  }
  const { line } = lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  const { code, message, exitKind, details } = problem;
  return new SocialcoinError(code, inEnglish(`line ${line}: ${message}`), {
    exitKind,
    details: { ...details, line },
  });
}

function unreadable(why: string): SocialcoinError {
  return new SocialcoinError(
    "NETWORK_DESCRIPTION_UNREADABLE",
    inEnglish(
      `The description is neither YAML nor JSON: ${why.replace(/[.:]$/, "")}. See network/consortium.yaml.`,
    ),
  );
}
