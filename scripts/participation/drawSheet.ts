import { drawRows } from "../letter/drawRows.js";
import { drawHeading, drawParagraph, drawTitle } from "../letter/drawText.js";
import { COLOUR, type LetterPage, SIZE } from "../letter/LetterPage.js";
import type { Sheet, SheetTable } from "./Sheet.js";

const ROW_GAP = 3;
const COLUMN_GAP = 8;

/** Draws a statement, from the top of a page. */
export function drawSheet(page: LetterPage, { title, intro, facts, tables, notes }: Sheet): void {
  drawTitle(page, title);
  if (intro !== undefined) drawParagraph(page, intro);
  drawRows(page, facts);
  for (const table of tables) {
    drawHeading(page, table.heading);
    drawTable(page, table);
  }
  page.document.moveDown();
  for (const note of notes) drawParagraph(page, note, { quiet: true });
}

/** A table that goes on, with its column names, on the next page. */
function drawTable({ document, section }: LetterPage, { head, rows }: SheetTable): void {
  const table = document.struct("Table");
  section.add(table);
  const { left } = document.page.margins;
  const names = head.map((name) => name.replace(/^>/, ""));
  const widths = widthsOf(document, [names, ...rows]);
  const draw = (cells: readonly string[], heading: boolean): void => {
    const row = document.struct("TR");
    table.add(row);
    const { y } = document;
    let x = left;
    let below = y;
    cells.forEach((cell, index) => {
      const width = widths[index] ?? 0;
      row.add(
        document.struct(heading ? "TH" : "TD", (heading ? { scope: "Column" } : {}) as object, () => {
          document
            .font(heading ? "bold" : "regular")
            .fontSize(SIZE.small)
            .fillColor(heading ? COLOUR.quiet : COLOUR.text)
            .text(cell, x, y, { width, align: head[index]?.startsWith(">") === true ? "right" : "left" });
        }),
      );
      below = Math.max(below, document.y);
      x += width + COLUMN_GAP;
    });
    row.end();
    document.x = left;
    document.y = below + ROW_GAP;
  };
  draw(names, true);
  for (const cells of rows) {
    if (document.y > document.page.maxY() - 2 * SIZE.text) {
      document.addPage();
      draw(names, true);
    }
    draw(cells, false);
  }
  table.end();
}

/** As wide as the widest cell; where that is more than the page, all in proportion. */
function widthsOf(document: LetterPage["document"], rows: readonly (readonly string[])[]): number[] {
  const { left, right } = document.page.margins;
  const [names = []] = rows;
  const wanted = names.map((_, column) => {
    document.font("bold").fontSize(SIZE.small);
    return Math.max(...rows.map((cells) => document.widthOfString(cells[column] ?? ""))) + 1;
  });
  const room = document.page.width - left - right - COLUMN_GAP * (names.length - 1);
  const sum = wanted.reduce((total, width) => total + width, 0);
  return sum <= room ? wanted : wanted.map((width) => (width * room) / sum);
}
