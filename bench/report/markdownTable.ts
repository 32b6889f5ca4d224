/** A table of texts and numbers as Markdown; the first column is text. */
export function markdownTable(head: string[], rows: (string | number)[][]): string {
  const show = (cell: string | number) => (typeof cell === "number" ? cell.toLocaleString("en") : cell);
  const line = (cells: (string | number)[]) => `| ${cells.map(show).join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
