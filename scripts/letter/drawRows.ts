import { COLOUR, type LetterPage, SIZE } from "./LetterPage.js";

const HEAD_WIDTH = 150;
const ROW_GAP = 2.5;

/** Where a table stands and how large its type is. */
export interface RowLooks {
  readonly headWidth?: number;
  readonly width?: number;
  readonly size?: number;
}

/** A table of names and values; rows without a value are left out. */
export function drawRows(
  { document, section }: LetterPage,
  rows: readonly (readonly [string, string])[],
  { headWidth = HEAD_WIDTH, width = document.page.width, size = SIZE.text }: RowLooks = {},
): void {
  const { left, right } = document.page.margins;
  const full = Math.min(width, document.page.width - left - right);
  const table = document.struct("Table");
  section.add(table);
  document.fontSize(size).fillColor(COLOUR.text);
  for (const [name, value] of rows) {
    if (value === "") continue;
    const row = document.struct("TR");
    table.add(row);
    const { y } = document;
    row.add(
      document.struct("TH", { scope: "Row" } as object, () => {
        document.font("regular").fillColor(COLOUR.quiet).text(name, left, y, { width: headWidth });
      }),
    );
    const below = document.y;
    row.add(
      document.struct("TD", {}, () => {
        document
          .font("bold")
          .fillColor(COLOUR.text)
          .text(value, left + headWidth, y, { width: full - headWidth });
      }),
    );
    row.end();
    document.x = left;
    document.y = Math.max(below, document.y) + ROW_GAP;
  }
  table.end();
}
