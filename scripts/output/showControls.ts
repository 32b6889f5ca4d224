/** What a terminal carries out or hides, or by which it turns text around. */
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * Text of unknown origin with its control characters written out, such as `\u{1b}`: names of files, references and what
 * a node says could otherwise overwrite what a person reads.
 *
 * @param kept Those that may stay.
 */
export function showControls(text: string, kept = "\n\t"): string {
  return text.replace(CONTROL, (one) =>
    kept.includes(one) ? one : `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
