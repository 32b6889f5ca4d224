import { inflateBounded } from "./inflateBounded.js";

/** A letter has two; one that others saved anew may have a few more. */
const MAX_FOUND = 64;
/** Around the name of the type stands the object's dictionary, which is much shorter. */
const MAX_DICTIONARY = 4_096;
const MARK = "/EmbeddedFile";

/**
 * The files that are embedded in a PDF of unknown origin, each decoded; one that is packed in another way than ours,
 * encrypted or damaged is left out. This reads no more of the PDF than the streams that say that they are embedded
 * files: which of them a viewer lists does not matter, because a receipt proves itself wherever it was found.
 *
 * @param limit The most bytes of one file; a longer one is left out.
 */
export function* findAttachments(bytes: Uint8Array, limit: number): Generator<Uint8Array> {
  // Every byte becomes one character, so that places in the text are places in the bytes.
  const text = new TextDecoder("latin1").decode(bytes);
  let place = text.indexOf(MARK);
  for (let found = 0; place !== -1 && found < MAX_FOUND; found += 1) {
    const content = contentAt(text, bytes, place, limit);
    if (content !== undefined) yield content;
    place = text.indexOf(MARK, place + MARK.length);
  }
}

function contentAt(text: string, bytes: Uint8Array, mark: number, limit: number): Uint8Array | undefined {
  const before = text.slice(Math.max(0, mark - MAX_DICTIONARY), mark);
  const opening = before.lastIndexOf(" obj");
  const after = text.slice(mark, mark + MAX_DICTIONARY);
  const closing = /^\/EmbeddedFile(?![A-Za-z0-9])[^]*?>>\s{0,8}stream(?:\r\n|\n)/.exec(after)?.[0];
  if (opening === -1 || closing === undefined) return undefined;

  const dictionary = before.slice(opening) + closing;
  const start = mark + closing.length;
  const end = endOf(text, dictionary, start, limit);
  if (end === undefined) return undefined;
  const data = bytes.subarray(start, end);
  switch (filterOf(dictionary)) {
    case "none":
      return data.length > limit ? undefined : data;
    case "deflate":
      return inflateBounded(data, limit);
    case "other":
      return undefined;
  }
}

/** Where the stream says it ends, or where it is seen to end; what is longer than the limit is not looked through. */
function endOf(text: string, dictionary: string, start: number, limit: number): number | undefined {
  const length = /\/Length\s{1,8}(\d{1,9})(?!\d*\s+\d+\s+R)/.exec(dictionary)?.[1];
  const stated = start + Number(length);
  if (length !== undefined && /^\s{0,2}endstream/.test(text.slice(stated, stated + MARK.length)))
    return stated;
  const stream = text.slice(start, start + limit + MAX_DICTIONARY);
  const seen = stream.indexOf("endstream");
  if (seen === -1) return undefined;
  const line = /(?:\r\n|\n|\r)$/.exec(stream.slice(Math.max(0, seen - 2), seen))?.[0] ?? "";
  return start + seen - line.length;
}

function filterOf(dictionary: string): "none" | "deflate" | "other" {
  if (!dictionary.includes("/Filter")) return "none";
  const single = /\/Filter\s{0,8}(?:\/FlateDecode|\[\s{0,8}\/FlateDecode\s{0,8}\])/.test(dictionary);
  return single && !/\/(?:Predictor|Crypt)/.test(dictionary) ? "deflate" : "other";
}
