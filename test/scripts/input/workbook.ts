// Workbooks as spreadsheets write them, from the XML of their rows.
import { type Part, zip } from "./zip.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** What may differ between workbooks. */
export interface Workbook {
  /** The XML of the sheet's rows. */
  readonly rows: string;
  readonly strings?: readonly string[];
  readonly from1904?: boolean;
  /** The XML of the list of sheets. */
  readonly sheets?: string;
  readonly more?: readonly Part[];
  /** Parts that take the place of those that are usual. */
  readonly instead?: Readonly<Record<string, Partial<Part>>>;
}

/** The bytes of a workbook. Style 1 is a date, style 2 a date with a time in a format of its own, style 3 money. */
export function workbook({
  rows,
  strings = [],
  from1904 = false,
  sheets,
  more = [],
  instead = {},
}: Workbook): Buffer {
  const list = sheets ?? '<sheet name="Taken" sheetId="1" r:id="rId1"/>';
  const parts: Part[] = [
    {
      name: "xl/workbook.xml",
      text: `${HEAD}<workbook ${MAIN} ${RELATIONS}><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${list}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `${HEAD}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    },
    {
      name: "xl/styles.xml",
      text: `${HEAD}<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="d\\-m\\-yyyy\\ h:mm"/><numFmt numFmtId="165" formatCode="&quot;dagen &quot;#,##0.00;[Red]-#"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    },
    {
      name: "xl/sharedStrings.xml",
      text: `${HEAD}<sst ${MAIN}>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    },
    {
      name: "xl/worksheets/sheet1.xml",
      text: `${HEAD}<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
    },
    ...more,
  ];
  return zip(parts.map((part) => ({ ...part, ...instead[part.name] })));
}

/** A row of texts that stand in the cells themselves. */
export function textRow(number: number, ...texts: string[]): string {
  const cells = texts.map((text, index) => {
    return `<c r="${String.fromCharCode(65 + index)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join("")}</row>`;
}
