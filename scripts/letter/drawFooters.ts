import type { LetterFacts, LetterWords } from "./LetterWords.js";
import { COLOUR, type LetterPage, SIZE } from "./LetterPage.js";

const ABOVE_EDGE = 34;

/** Writes number and page below each page, outside of what is read aloud. */
export function drawFooters(
  document: LetterPage["document"],
  languages: readonly { readonly words: LetterWords; readonly facts: LetterFacts }[],
): void {
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    // A letter with very long references takes more pages than languages: the first half is in the first language.
    const language = languages[Math.floor((page * languages.length) / count)];
    if (language === undefined) continue;
    document.switchToPage(page);
    const { left, bottom } = document.page.margins;
    // What is written below the margin would otherwise begin a page of its own.
    document.page.margins.bottom = 0;
    document.markContent("Artifact", { type: "Pagination" });
    document
      .font("regular")
      .fontSize(SIZE.small)
      .fillColor(COLOUR.quiet)
      .text(language.words.footer(language.facts, page + 1, count), left, document.page.height - ABOVE_EDGE, {
        lineBreak: false,
      });
    document.endMarkedContent();
    document.page.margins.bottom = bottom;
  }
}
