import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { digitsLost } from "../digitsLost.js";
import type { TableCell, TableLine } from "../TableLine.js";
import type { Book } from "./readBook.js";
import { serialText } from "./serialText.js";
import type { XmlHandler } from "./readXml.js";

/** Further columns than this are no columns of ours; a line of all 16,384 would only cost memory. */
const MOST_COLUMNS = 256;
const LAST_LINE = 1_048_576;
/** A spreadsheet keeps fifteen digits and turns the others into zeros. */
const LARGEST_EXACT = 1e15;
const LETTERS = 26;
const BEFORE_A = 64;

/** Collects the lines of a sheet while its XML goes by. */
export class SheetReader implements XmlHandler {
  #lines: TableLine[] = [];
  #number = 0;
  #hidden = false;
  #cells: TableCell[] = [];
  #column = -1;
  #type = "n";
  #isDate = false;
  #value = "";
  #hasFormula = false;
  #inValue = false;

  constructor(private readonly book: Book) {}

  /** The lines that were completed since the last call. */
  take(): TableLine[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "row") this.#openRow(attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "f") this.#hasFormula = true;
    this.#inValue = name === "v" || name === "t";
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
  }

  close(name: string): void {
    this.#inValue = false;
    if (name === "c" && this.#column < MOST_COLUMNS) {
      while (this.#cells.length < this.#column) this.#cells.push("");
      this.#cells[this.#column] = this.#cellOf();
    }
    if (name === "row") this.#lines.push(this.#lineOf());
  }

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const number = r === undefined ? this.#number + 1 : Number(r);
    if (!Number.isInteger(number) || number <= this.#number || number > LAST_LINE) {
      throw new Error("its lines are not in order");
    }
    this.#number = number;
    this.#hidden = hidden === "1" || hidden === "true";
    this.#cells = [];
    this.#column = -1;
  }

  #openCell({ r, s, t }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.#column + 1 : columnOf(r);
    if (column <= this.#column) throw new Error("its cells are not in order");
    this.#column = column;
    this.#type = t ?? "n";
    this.#isDate = this.book.dates[Number(s ?? "0")] === true;
    this.#value = "";
    this.#hasFormula = false;
  }

  #lineOf(): TableLine {
    if (!this.#hidden) return { number: this.#number, cells: this.#cells };
    return { number: this.#number, cells: this.#cells, trouble: hidden() };
  }

  #cellOf(): TableCell {
    const value = this.#value;
    switch (this.#type) {
      case "s":
        return this.book.strings[/^\d{1,8}$/.test(value) ? Number(value) : -1] ?? damaged(value);
      case "b":
        return value === "1" ? "true" : "false";
      case "e":
        return damaged(value);
      case "n":
        if (value === "") return this.#hasFormula ? uncomputed() : "";
        return numberText(value, this.#isDate, this.book.from1904);
      default:
        // Texts in the cell itself, results of formulas that are texts, and dates as text.
        return value;
    }
  }
}

function numberText(value: string, isDate: boolean, from1904: boolean): TableCell {
  const number = Number(value);
  if (!Number.isFinite(number)) return damaged(value);
  if (isDate) return serialText(number, from1904);
  if (Math.abs(number) >= LARGEST_EXACT) return digitsLost(value);
  // What is on the screen has at most fifteen digits; the rest is noise of binary fractions.
  const text = Number(number.toPrecision(15)).toString();
  return text.includes("e") ? damaged(value) : text;
}

function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1];
  if (letters === undefined) throw new Error("a cell has no place");
  let column = 0;
  for (const letter of letters) column = column * LETTERS + letter.charCodeAt(0) - BEFORE_A;
  return column - 1;
}

function damaged(text: string): SocialcoinError {
  const said = {
    en: `the spreadsheet has ${text === "" ? "an error" : `"${text}"`} here instead of a value. Correct the cell.`,
    nl: `het spreadsheet heeft hier ${text === "" ? "een fout" : `"${text}"`} in plaats van een waarde. Verbeter de cel.`,
  };
  return new SocialcoinError("CELL_WITHOUT_VALUE", said, { details: { text } });
}

function uncomputed(): SocialcoinError {
  return new SocialcoinError("FORMULA_WITHOUT_VALUE", {
    en: "this is a formula whose value is not in the file. Open the file, save it, or paste the values.",
    nl: "dit is een formule waarvan de waarde niet in het bestand staat. Open het bestand, bewaar het, of plak de waarden.",
  });
}

function hidden(): SocialcoinError {
  return new SocialcoinError("LINE_HIDDEN", {
    en: "the line is hidden in the spreadsheet, so that nobody sees what is signed. Show all lines, or remove it.",
    nl: "de regel is verborgen in het spreadsheet, zodat niemand ziet wat er wordt ondertekend. Toon alle regels, of haal haar weg.",
  });
}
