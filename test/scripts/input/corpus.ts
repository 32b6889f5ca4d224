// Files as offices export them, and as somebody might send them: each with what must come of it.
import { textRow, workbook } from "./workbook.js";
import { zip } from "./zip.js";

/** What comes of a file: `claim|amount in cents|moment` of each line, or `line field CODE` of each problem. */
export interface AwkwardFile {
  readonly name: string;
  readonly bytes: string | Buffer;
  readonly rows?: readonly string[];
  readonly problems?: readonly string[];
  /** The code of an error about the file as a whole. */
  readonly error?: string;
}

const C1 = "C01|684000|2027-01-05T08:00:00Z";
const C2 = "Café|324618|2026-12-30T23:00:00Z";
const PLAIN = "claim;amount;at\nC01;6840,00;05-01-2027 09:00\nCafé;3.246,18;31-12-2026\n";
const both = [C1, C2];

function utf16(text: string, big = false): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
}

const windows1252 = (text: string): Buffer =>
  Buffer.from(text.replaceAll("€", "\u0080").replaceAll("’", "\u0092"), "latin1");

const text: readonly AwkwardFile[] = [
  { name: "semicolons, UTF-8", bytes: PLAIN, rows: both },
  { name: "a byte order mark", bytes: `\ufeff${PLAIN}`, rows: both },
  { name: "UTF-16 little-endian with its mark", bytes: utf16(`\ufeff${PLAIN}`), rows: both },
  { name: "UTF-16 big-endian with its mark", bytes: utf16(`\ufeff${PLAIN}`, true), rows: both },
  { name: "UTF-16 little-endian without a mark", bytes: utf16(PLAIN), rows: both },
  { name: "UTF-16 big-endian without a mark", bytes: utf16(PLAIN, true), rows: both },
  { name: "Windows-1252", bytes: windows1252(PLAIN), rows: both },
  {
    name: "Windows-1252 with signs that Latin-1 has not",
    bytes: windows1252("claim;amount;at\n’s-Hage;€ 1,00;31-12-2026"),
    rows: ["’s-Hage|100|2026-12-30T23:00:00Z"],
  },
  { name: "line ends of Windows", bytes: PLAIN.replaceAll("\n", "\r\n"), rows: both },
  { name: "line ends of old Macintoshes", bytes: PLAIN.replaceAll("\n", "\r"), rows: both },
  { name: "line ends of several kinds", bytes: PLAIN.replace("\n", "\r\n"), rows: both },
  { name: "no line end at the end", bytes: PLAIN.trimEnd(), rows: both },
  { name: "tabs", bytes: PLAIN.replaceAll(";", "\t"), rows: both },
  { name: "vertical bars", bytes: PLAIN.replaceAll(";", "|"), rows: both },
  {
    name: "commas, and decimal commas between quotation marks",
    bytes: 'claim,amount,at\nC01,"6840,00",2027-01-05T09:00+01:00\n"Café","3,246.18",2026-12-31\n',
    rows: both,
  },
  { name: "the line with which spreadsheets name the separator", bytes: `sep=;\r\n${PLAIN}`, rows: both },
  {
    name: "a separator named that no column would show",
    bytes: "sep=~\nclaim~amount~at\nC01~6840~2027-01-05 09:00",
    rows: [C1],
  },
  {
    name: "more commas than semicolons in the column names",
    bytes: '"remark, long, very";claim;amount;at\nx;C01;6840,00;05-01-2027 09:00',
    rows: [C1],
  },
  { name: "empty lines", bytes: `\n\n${PLAIN.replaceAll("\n", "\n\n;;\n")}\n`, rows: both },
  {
    name: "columns in another order and others between",
    bytes: "at;remark;amount;;claim\n2027-01-05 09:00;fine;6840;;C01",
    rows: [C1],
  },
  {
    name: "column names in capitals and with spaces",
    bytes: " CLAIM ;Amount ; a-t\nC01;6840;2027-01-05 09:00",
    rows: [C1],
  },
  { name: "Dutch column names", bytes: "Vordering;Bedrag;at\nC01;6840;2027-01-05 09:00", rows: [C1] },
  {
    name: "spaces and hard spaces around values",
    bytes: "claim;amount;at\n C01\u00a0;\u00a06840 ; 2027-01-05 09:00 ",
    rows: [C1],
  },
  {
    name: "quotation marks doubled and separators between them",
    bytes: 'claim;amount;at\n"a ""b""; c";6840;2027-01-05 09:00',
    rows: ['a "b"; c|684000|2027-01-05T08:00:00Z'],
  },
  {
    name: "amounts as people write them",
    bytes: `claim;amount;at\n${["€ 6.840,00", "€6840", "6840,-", "EUR 6840,00", "6840.0", "6.840,00 €", "6\u00a0840,00", "6,840.00"].map((amount) => `C01;${amount};2027-01-05 09:00`).join("\n")}`,
    rows: Array<string>(8).fill(C1),
  },
  {
    name: "times as people write them",
    bytes: `claim;amount;at\n${["5-1-2027 9:00", "05-01-2027  09:00:00", "2027-01-05T08:00:00Z", "2027-01-05 09:00:00.000"].map((at) => `C01;6840;${at}`).join("\n")}`,
    rows: Array<string>(4).fill(C1),
  },
  {
    name: "amounts that cannot be used, all at once",
    bytes: `claim;amount;at\n${["-5,00", "5,00-", "(5,00)", "0,00", "5,005", "6.840", "veel", "€", "=1+1", "9999999999999"].map((amount) => `C01;${amount};2027-01-05`).join("\n")}`,
    problems: [
      "2 amount AMOUNT_NEGATIVE",
      "3 amount AMOUNT_NEGATIVE",
      "4 amount AMOUNT_NEGATIVE",
      "5 amount AMOUNT_ZERO",
      "6 amount AMOUNT_AMBIGUOUS",
      "7 amount AMOUNT_AMBIGUOUS",
      "8 amount AMOUNT_INVALID",
      "9 amount AMOUNT_INVALID",
      "10 amount AMOUNT_INVALID",
      "11 amount AMOUNT_TOO_LARGE",
    ],
  },
  {
    name: "times that cannot be used, all at once",
    bytes: `claim;amount;at\n${["01/02/2027", "2027-02-30", "31-10-2027 02:30", "05-01-27", "gisteren"].map((at) => `C01;1,00;${at}`).join("\n")}`,
    problems: [
      "2 at TIME_ORDER_UNKNOWN",
      "3 at TIME_INVALID",
      "4 at TIME_AMBIGUOUS",
      "5 at TIME_INVALID",
      "6 at TIME_INVALID",
    ],
  },
  {
    name: "several problems in one line",
    bytes: "claim;amount;at\n;-1;x",
    problems: ["2 claim CELL_EMPTY", "2 amount AMOUNT_NEGATIVE", "2 at TIME_INVALID"],
  },
  {
    name: "a decimal comma that splits a cell",
    bytes: "claim,amount,at\nC01,6840,00,2027-01-05",
    problems: ["2  LINE_TOO_LONG"],
  },
  {
    name: "a line that is too short",
    bytes: "claim;amount;at\nC01",
    problems: ["2 amount CELL_EMPTY", "2 at CELL_EMPTY"],
  },
  {
    name: "letters that were lost",
    bytes: "claim;amount;at\nCaf\ufffd;1,00;2027-01-05",
    problems: ["2 claim CELL_DAMAGED"],
  },
  {
    name: "digits that a spreadsheet lost",
    bytes: "claim;amount;at\n1,23457E+19;1,00;2027-01-05",
    problems: ["2 claim DIGITS_LOST"],
  },
  {
    name: "a quotation mark that is never closed",
    bytes: 'claim;amount;at\nC01;1,00;2027-01-05\n"C02;1,00;2027-01-05\n',
    problems: ["3  CSV_MALFORMED"],
  },
  {
    name: "a quotation mark that would swallow a line",
    bytes: 'claim;amount;at;remark\nC01;1,00;2027-01-05;"x\nC02;1,00;2027-01-05;"y"\n',
    problems: ["3  CSV_MALFORMED"],
  },
  {
    name: "a quotation mark that is never closed, after other problems",
    bytes: 'claim;amount;at\nC01;-1;2027-01-05\n"C02;1,00',
    problems: ["2 amount AMOUNT_NEGATIVE", "3  CSV_MALFORMED"],
  },
  {
    name: "a line without end",
    bytes: `claim;amount;at\n"${"x".repeat(300_000)}`,
    problems: ["2  CSV_MALFORMED"],
  },
  {
    name: "missing columns",
    bytes: "claim;remark\nC01;x",
    problems: ["1 amount COLUMN_MISSING", "1 at COLUMN_MISSING"],
  },
  {
    name: "a column that stands there twice",
    bytes: "claim;amount;Bedrag;at\nC01;1;2;2027-01-05",
    problems: ["1 amount COLUMN_REPEATED"],
  },
  { name: "nothing", bytes: "", error: "ROWS_MISSING" },
  { name: "column names only", bytes: "claim;amount;at\n", error: "ROWS_MISSING" },
  {
    name: "UTF-8 and Windows-1252 mixed",
    bytes: Buffer.concat([Buffer.from(PLAIN), windows1252("Café;1,00;2027-01-05")]),
    error: "FILE_MIXED_ENCODINGS",
  },
  {
    name: "a picture",
    bytes: Buffer.from("89504e470d0a1a0a0000000d4948445200000001", "hex"),
    error: "FILE_NOT_TEXT",
  },
  { name: "text with a zero byte", bytes: `${PLAIN}\0`, error: "FILE_NOT_TEXT" },
  {
    name: "UTF-16 cut in the middle of a letter",
    bytes: utf16(`\ufeff${PLAIN}`).subarray(0, -1),
    error: "FILE_NOT_TEXT",
  },
  {
    name: "an old or protected workbook",
    bytes: Buffer.from("d0cf11e0a1b11ae1", "hex"),
    error: "WORKBOOK_PROTECTED",
  },
];

const head = textRow(1, "claim", "amount", "at");
/** 5 January 2027, 9:00, as a spreadsheet keeps it: a day's part is never exact. */
const SERIAL = "46392.375000000007";
const cell = (place: string, value: string, more = ""): string =>
  `<c r="${place}"${more}><v>${value}</v></c>`;
const row2 = (...cells: string[]): string => `${head}<row r="2">${cells.join("")}</row>`;
const c01 = '<c r="A2" t="inlineStr"><is><t>C01</t></is></c>';
const at = cell("C2", SERIAL, ' s="2"');

const workbooks: readonly AwkwardFile[] = [
  {
    name: "a workbook with numbers and dates",
    bytes: workbook({ rows: row2(c01, cell("B2", "6840"), at) }),
    rows: [C1],
  },
  {
    name: "a workbook with shared and rich texts",
    bytes: workbook({
      rows: row2(cell("A2", "0", ' t="s"'), cell("B2", "1", ' t="s"'), at),
      strings: ["<r><t>C</t></r><r><t>01</t></r><rPh><t>x</t></rPh>", "<t>€ 6.840,00</t>"],
    }),
    rows: [C1],
  },
  {
    name: "a workbook whose days count from 1904",
    bytes: workbook({
      rows: row2(c01, cell("B2", "6840"), cell("C2", "44930.375", ' s="2"')),
      from1904: true,
    }),
    rows: [C1],
  },
  {
    name: "a workbook with a date alone and money",
    bytes: workbook({
      rows: row2(c01, cell("B2", "3246.1799999999998", ' s="3"'), cell("C2", "46387", ' s="1"')),
    }),
    rows: ["C01|324618|2026-12-30T23:00:00Z"],
  },
  {
    name: "a workbook with formulas that have values",
    bytes: workbook({
      rows: row2(
        c01,
        '<c r="B2"><f>3420*2</f><v>6840</v></c>',
        '<c r="C2" t="str"><f>X</f><v>2027-01-05 09:00</v></c>',
      ),
    }),
    rows: [C1],
  },
  {
    name: "a workbook with a formula without a value",
    bytes: workbook({ rows: row2(c01, '<c r="B2"><f>3420*2</f></c>', at) }),
    problems: ["2 amount FORMULA_WITHOUT_VALUE"],
  },
  {
    name: "a workbook with an error in a cell",
    bytes: workbook({ rows: row2(c01, cell("B2", "#N/A", ' t="e"'), at) }),
    problems: ["2 amount CELL_WITHOUT_VALUE"],
  },
  {
    name: "a workbook with lost digits",
    bytes: workbook({ rows: row2(cell("A2", "1.2345678901234568E+19"), cell("B2", "1"), at) }),
    problems: ["2 claim DIGITS_LOST"],
  },
  {
    name: "a workbook with a hidden line",
    bytes: workbook({
      rows: row2(c01, cell("B2", "6840"), at).replace('<row r="2">', '<row r="2" hidden="1">'),
    }),
    problems: ["2  LINE_HIDDEN"],
  },
  {
    name: "a workbook with empty lines and cells left out",
    bytes: workbook({
      rows: `<row r="3"><c r="A3"/></row>${head.replaceAll("1", "5")}<row r="9">${c01.replace("A2", "A9")}<c r="B9"><v>6840</v></c><c r="C9" s="2"><v>${SERIAL}</v></c></row>`,
    }),
    rows: [C1],
  },
  {
    name: "a workbook whose first sheet is hidden",
    bytes: workbook({
      rows: row2(c01, cell("B2", "1"), at),
      sheets:
        '<sheet name="x" sheetId="1" state="hidden" r:id="rId1"/><sheet name="y" sheetId="2" r:id="rId2"/>',
      more: [
        {
          name: "xl/worksheets/sheet2.xml",
          text: `<worksheet><sheetData>${row2(c01, cell("B2", "6840"), at)}</sheetData></worksheet>`,
        },
      ],
    }),
    rows: [C1],
  },
  {
    name: "a workbook with a cell in the last column",
    bytes: workbook({ rows: row2(c01, cell("B2", "6840"), at, cell("XFD2", "1")) }),
    rows: [C1],
  },
  { name: "a workbook with only column names", bytes: workbook({ rows: head }), error: "ROWS_MISSING" },
  {
    name: "a workbook with a document type",
    bytes: workbook({
      rows: head,
      instead: {
        "xl/sharedStrings.xml": { text: '<!DOCTYPE x [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>' },
      },
    }),
    error: "WORKBOOK_INVALID",
  },
  {
    name: "a workbook that says it unpacks to two gigabytes",
    bytes: workbook({ rows: head, instead: { "xl/worksheets/sheet1.xml": { claims: 2 ** 31 } } }),
    error: "WORKBOOK_INVALID",
  },
  {
    name: "a workbook that unpacks to more than it says",
    bytes: workbook({
      rows: `${row2(c01, cell("B2", "6840"), at)}${" ".repeat(3_000_000)}`,
      instead: { "xl/worksheets/sheet1.xml": { claims: 900 } },
    }),
    error: "WORKBOOK_INVALID",
  },
  {
    name: "a workbook with a text of ten megabytes",
    bytes: workbook({
      rows: `${head}<row r="2"><c r="A2" t="str"><v>${"x".repeat(10_000_000)}</v></c></row>`,
    }),
    error: "WORKBOOK_INVALID",
  },
  {
    name: "a workbook whose lines are not in order",
    bytes: workbook({
      rows: `${textRow(5, "claim", "amount", "at")}${textRow(2, "C01", "1", "2027-01-05")}`,
    }),
    error: "WORKBOOK_INVALID",
  },
  { name: "a workbook with broken XML", bytes: workbook({ rows: "<row>" }), error: "WORKBOOK_INVALID" },
  {
    name: "a workbook without a visible sheet",
    bytes: workbook({ rows: head, sheets: '<sheet name="x" sheetId="1" state="veryHidden" r:id="rId1"/>' }),
    error: "WORKBOOK_INVALID",
  },
  {
    name: "a workbook with a part twice",
    bytes: workbook({ rows: head, more: [{ name: "xl/workbook.xml", text: "<workbook/>" }] }),
    error: "WORKBOOK_INVALID",
  },
  {
    name: "an archive with a path outside itself",
    bytes: zip([{ name: "../../etc/passwd", text: "x" }]),
    error: "WORKBOOK_INVALID",
  },
  { name: "another archive", bytes: zip([{ name: "content.xml", text: "<x/>" }]), error: "WORKBOOK_INVALID" },
  {
    name: "the beginning of an archive",
    bytes: Buffer.from("504b0304fffe00", "hex"),
    error: "WORKBOOK_INVALID",
  },
];

/** All of them. */
export const corpus: readonly AwkwardFile[] = [...text, ...workbooks];
