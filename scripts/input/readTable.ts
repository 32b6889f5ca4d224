import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { columnKey } from "./columnKey.js";
import { openTable } from "./openTable.js";
import type { Problem } from "./Problem.js";
import { Problems } from "./Problems.js";
import { refuseProblems } from "./refuseProblems.js";
import type { TableCell, TableLine } from "./TableLine.js";

/**
 * How each column's text becomes a value; a reader throws a SocialcoinError for text that it cannot use. Columns of
 * `optional` may be missing, and their cells empty.
 */
export type Columns = Readonly<Record<string, ((text: string) => unknown) & { readonly optional?: true }>>;

/** A line of the file, read. */
export type Row<C extends Columns> = { readonly [Name in keyof C]: ReturnType<C[Name]> } & {
  readonly line: number;
};

/** A line of the file: what it says, or what is wrong with it. */
export interface ReadLine<C extends Columns> {
  readonly line: number;
  /** Undefined where there is a problem. */
  readonly row: Row<C> | undefined;
  readonly problems: readonly Problem[];
  /** Whether nothing after it can be read, so that no part of the file can be relied on. */
  readonly last: boolean;
}

/**
 * Reads a table line by line, so that its length costs no memory: CSV as Dutch offices export it, or .xlsx. Columns
 * stand in any order, under Dutch or English names, further columns are left aside.
 *
 * @param onAside Is told the names of those, if there are any, before the first line.
 * @throws SocialcoinError `INPUT_INVALID` for what is wrong with the column names, `ROWS_MISSING`, and what
 * {@link openTable} throws
 */
export async function* readTable<C extends Columns>(
  file: string,
  columns: C,
  onAside: (names: readonly string[]) => void = () => undefined,
): AsyncGenerator<ReadLine<C>> {
  const names = Object.keys(columns);
  let places: readonly number[] | undefined;
  let width = 0;
  let lines = 0;
  for await (const source of openTable(file, names)) {
    if (places === undefined && source.trouble === undefined) {
      places = placesOf(file, source, columns);
      width = source.cells.length;
      const aside = asideIn(source, places);
      if (aside.length > 0) onAside(aside);
      continue;
    }
    lines += 1;
    yield readLine(file, source, columns, names, places ?? [], width);
  }
  if (lines === 0) {
    throw new SocialcoinError(
      "ROWS_MISSING",
      {
        en: `${file} has no line below its column names. Name the right file.`,
        nl: `${file} heeft geen regel onder de kolomnamen. Noem het goede bestand.`,
      },
      { details: { file } },
    );
  }
}

function readLine<C extends Columns>(
  file: string,
  { number: line, cells, trouble, last = false }: TableLine,
  columns: C,
  names: readonly string[],
  places: readonly number[],
  width: number,
): ReadLine<C> {
  const problems: Problem[] = [];
  const add = (field: string, { code, said, details }: SocialcoinError): void => {
    problems.push({ file, line, field, code, said, details });
  };
  if (trouble !== undefined) add("", trouble);
  else if (cells.slice(width).some((cell) => cell !== "")) add("", tooLong(cells.length, width));
  if (problems.length > 0) return { line, row: undefined, problems, last };

  const row: Record<string, unknown> = { line };
  names.forEach((name, index) => {
    try {
      const read = columns[name];
      row[name] = read?.(textOf(cells[places[index] ?? -1], read.optional));
    } catch (cause) {
      if (!(cause instanceof SocialcoinError) || cause.exitKind !== "input") throw cause;
      add(name, cause);
    }
  });
  return { line, row: problems.length === 0 ? (row as Row<C>) : undefined, problems, last };
}

/** Where each column stands; all that is wrong with the names at once. */
function placesOf(file: string, { number: line, cells }: TableLine, wanted: Columns): number[] {
  const names = Object.keys(wanted);
  const keys = cells.map((cell) => (typeof cell === "string" ? columnKey(cell) : ""));
  const problems = new Problems();
  const places = names.map((field) => {
    const place = keys.indexOf(columnKey(field));
    if (place === -1) {
      if (wanted[field]?.optional === true) return place;
      const columns = names.join(", ");
      const said = {
        en: `the column is missing. Add it; the columns are ${columns}.`,
        nl: `de kolom ontbreekt. Voeg haar toe; de kolommen zijn ${columns}.`,
      };
      problems.push({ file, line, field, code: "COLUMN_MISSING", said, details: { columns } });
    } else if (keys.lastIndexOf(columnKey(field)) !== place) {
      const said = {
        en: "the column stands there twice. Remove one.",
        nl: "de kolom staat er twee keer. Haal er een weg.",
      };
      problems.push({ file, line, field, code: "COLUMN_REPEATED", said, details: {} });
    }
    return place;
  });
  refuseProblems(problems);
  return places;
}

/** The names of columns that are not read. */
function asideIn({ cells }: TableLine, places: readonly number[]): string[] {
  const names = cells.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
  return names.filter((name, place) => name !== "" && !places.includes(place));
}

function textOf(cell: TableCell | undefined, mayBeEmpty = false): string {
  if (cell instanceof SocialcoinError) throw cell;
  const text = cell?.trim() ?? "";
  if (text === "" && !mayBeEmpty)
    throw new SocialcoinError("CELL_EMPTY", {
      en: "nothing is filled in. Fill it in.",
      nl: "er is niets ingevuld. Vul het in.",
    });
  if (text.includes("\ufffd")) {
    throw new SocialcoinError(
      "CELL_DAMAGED",
      {
        en: `"${text}" has letters that were lost when the file was saved. Write them again, and save as UTF-8.`,
        nl: `"${text}" heeft letters die verloren gingen toen het bestand werd bewaard. Schrijf ze opnieuw, en bewaar als UTF-8.`,
      },
      { details: { text } },
    );
  }
  return text;
}

function tooLong(have: number, width: number): SocialcoinError {
  return new SocialcoinError(
    "LINE_TOO_LONG",
    {
      en: `the line has ${have} cells and there are ${width} columns. Put a cell that has a separator in it between quotation marks, such as "6840,00".`,
      nl: `de regel heeft ${have} cellen en er zijn ${width} kolommen. Zet een cel met een scheidingsteken erin tussen aanhalingstekens, zoals "6840,00".`,
    },
    { details: { have, width } },
  );
}
