import type { Formats } from "./createFormats.js";
import type { Words } from "./words/english.js";

/** In which words and formats the page is shown. */
export interface Look {
  words: Words;
  formats: Formats;
}
