import { COLOUR, type LetterPage, SIZE } from "./LetterPage.js";

const ABOVE_EDGE = 34;

/**
 * Writes a line below each page, outside of what is read aloud.
 *
 * @param footer The line of a page, counted from 1, of so many.
 */
export function drawFooters(
  document: LetterPage["document"],
  footer: (page: number, pages: number) => string,
): void {
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page);
    const { left, bottom } = document.page.margins;
    // What is written below the margin would otherwise begin a page of its own.
    document.page.margins.bottom = 0;
    document.markContent("Artifact", { type: "Pagination" });
    document
      .font("regular")
      .fontSize(SIZE.small)
      .fillColor(COLOUR.quiet)
      .text(footer(page + 1, count), left, document.page.height - ABOVE_EDGE, { lineBreak: false });
    document.endMarkedContent();
    document.page.margins.bottom = bottom;
  }
}
