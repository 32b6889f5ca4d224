/** What a cell may be written from. */
export type Cell = string | number | bigint | boolean;

/** What a spreadsheet would take for a formula, also after white space. */
const FORMULA = /^[\s\0]*[=+\-@|%]|^[\t\r\n]/;
/** Digits with a sign and one mark cannot be a formula. */
const NUMBER = /^-?\d+([.,]\d+)?$/;

/**
 * CSV that opens right in a Dutch spreadsheet: semicolons, Windows line ends, a byte order mark. A cell that a
 * spreadsheet would carry out is given an apostrophe, which makes it text.
 *
 * @param rows The column names first.
 */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map(csvLine).join("")}`;
}

/** One line of {@link formatCsv}, for files that are written bit by bit. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(";")}\r\n`;
}

function csvCell(cell: Cell): string {
  const text = cell.toString();
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
