import { collectBytes } from "../letter/collectBytes.js";
import { drawFooters } from "../letter/drawFooters.js";
import { openDocument } from "../letter/openDocument.js";
import type { Messages } from "../messages/en.js";
import { drawSheet } from "./drawSheet.js";
import type { Sheet } from "./Sheet.js";

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
  const document = await openDocument({ title: sheet.title, language, made });
  const bytes = collectBytes(document);
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
