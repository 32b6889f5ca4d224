import { COLOUR, SIZE } from "../letter/LetterPage.js";
import { openDocument } from "../letter/openDocument.js";
import type { Messages } from "../messages/en.js";
import { drawSheet } from "./drawSheet.js";
import type { Sheet } from "./Sheet.js";

const ABOVE_EDGE = 34;
const MILLISECONDS = 1_000;

/**
 * A statement as a tagged PDF on A4, in the language of the messages. The same statement gives the same bytes.
 *
 * @param time As of when it holds, in unix seconds.
 */
export async function writeSheet(
  sheet: Sheet,
  time: bigint,
  { participation }: Messages,
): Promise<Uint8Array> {
  const { locale: language } = participation;
  const made = new Date(Number(time) * MILLISECONDS);
  const document = openDocument({ title: sheet.title, language, made });
  const bytes = collect(document);
  const root = document.struct("Document");
  document.addStructure(root);
  document.addPage();
  const section = document.struct("Sect", { lang: language });
  root.add(section);
  drawSheet({ document, section }, sheet);
  section.end();
  root.end();
  drawFooters(document, (page, pages) => `${sheet.title} · ${participation.page(page, pages)}`);
  document.end();
  return bytes;
}

/** Below each page, outside of what is read aloud. */
function drawFooters(
  document: ReturnType<typeof openDocument>,
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

function collect(document: ReturnType<typeof openDocument>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on("data", (part: Buffer) => parts.push(part));
    document.on("error", reject);
    document.on("end", () => {
      resolve(new Uint8Array(Buffer.concat(parts)));
    });
  });
}
