import { SocialcoinError } from "../errors/SocialcoinError.js";

/** Far above any statement that fits a transaction. */
const MAX_LENGTH = 1_048_576;
const MAX_DEPTH = 16;
/** Every text of a JSON document, a key with its colon, and every bracket. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?|[{}[\]]/gs;

/**
 * The value of a JSON text of unknown origin. Refuses what two readers could read differently or what only keeps a
 * reader busy: a key that stands twice in an object or would reach an object's prototype, deep nesting, size.
 *
 * @param text The file's content.
 * @throws SocialcoinError `JSON_TOO_LARGE`, `JSON_INVALID`, `JSON_TOO_DEEP`, `JSON_KEY_TWICE`, `JSON_KEY_REFUSED`
 */
export function readJson(text: string): unknown {
  if (text.length > MAX_LENGTH) {
    throw new SocialcoinError("JSON_TOO_LARGE", {
      en: "The file is larger than 1 MB: it is none of ours.",
      nl: "Het bestand is groter dan 1 MB: het is niet van ons.",
    });
  }
  const value = parse(text);
  requirePlain(text);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new SocialcoinError(
      "JSON_INVALID",
      {
        en: "The file is not JSON: take the file as it was written.",
        nl: "Het bestand is geen JSON: neem het bestand zoals het is geschreven.",
      },
      {
        cause,
      },
    );
  }
}

/**
 * Refuses deep nesting and keys that stand twice; a text before a colon is a key. After the parse: only in JSON does
 * every text end, so that finding the tokens takes one pass.
 */
function requirePlain(text: string): void {
  const keys: Set<string>[] = [];
  for (const token of text.match(TOKEN) ?? []) {
    if (token === "{" || token === "[") keys.push(new Set());
    else if (token === "}" || token === "]") keys.pop();
    else if (token.endsWith(":")) requireNewKey(keyIn(token), keys.at(-1));
    if (keys.length > MAX_DEPTH) {
      throw new SocialcoinError("JSON_TOO_DEEP", {
        en: "The file is nested deeper than any of ours: it is none of ours.",
        nl: "Het bestand is dieper genest dan een van ons: het is niet van ons.",
      });
    }
  }
}

/** The key in front of a colon; most stand there as they are. */
function keyIn(token: string): string {
  const text = token.slice(0, token.lastIndexOf('"') + 1);
  return text.includes("\\") ? (JSON.parse(text) as string) : text.slice(1, -1);
}

function requireNewKey(key: string, keys = new Set<string>()): void {
  if (key === "__proto__") {
    throw new SocialcoinError(
      "JSON_KEY_REFUSED",
      {
        en: `The file has the field "${key}": it is none of ours.`,
        nl: `Het bestand heeft het veld "${key}": het is niet van ons.`,
      },
      {
        details: { key },
      },
    );
  }
  if (keys.has(key)) {
    throw new SocialcoinError(
      "JSON_KEY_TWICE",
      {
        en: `The field "${key}" stands twice: take the file as it was written.`,
        nl: `Het veld "${key}" staat er twee keer: neem het bestand zoals het is geschreven.`,
      },
      {
        details: { key },
      },
    );
  }
  keys.add(key);
}
