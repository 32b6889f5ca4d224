/** Characters that nobody sees and that change how others are read: controls, and those that turn the direction. */
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A text of unknown origin as it may be shown: what would be unseen is a mark. */
export function makeVisible(text: string): string {
  return text.replace(UNSEEN, "\ufffd");
}
