import { COLOUR, type LetterPage, SIZE } from "./LetterPage.js";

const HEADING_GAP = 0.7;
const LINE_GAP = 2;
const STEP_INDENT = 16;

/** The title of a letter. */
export function drawTitle({ document, section }: LetterPage, text: string): void {
  section.add(
    document.struct("H1", { title: text }, () => {
      document.font("bold").fontSize(SIZE.title).fillColor(COLOUR.text).text(text);
    }),
  );
  document.moveDown(HEADING_GAP);
}

/** The heading of a part. */
export function drawHeading({ document, section }: LetterPage, text: string): void {
  document.moveDown(HEADING_GAP);
  section.add(
    document.struct("H2", { title: text }, () => {
      document.font("bold").fontSize(SIZE.heading).fillColor(COLOUR.text).text(text);
    }),
  );
  document.moveDown(HEADING_GAP / 2);
}

/** How a paragraph looks, where it differs from the others. */
export interface Looks {
  readonly bold?: boolean;
  readonly quiet?: boolean;
  /** In points; as wide as the page where it is left out. */
  readonly width?: number;
  /** Where the paragraph is in another language than the page, such as `en-GB`: a screen reader changes its voice. */
  readonly locale?: string;
}

/** A paragraph. */
export function drawParagraph({ document, section }: LetterPage, text: string, looks: Looks = {}): void {
  section.add(
    document.struct("P", looks.locale === undefined ? {} : { lang: looks.locale }, () => {
      document
        .font(looks.bold === true ? "bold" : "regular")
        .fontSize(looks.quiet === true ? SIZE.small : SIZE.text)
        .fillColor(looks.quiet === true ? COLOUR.quiet : COLOUR.text)
        .text(text, { lineGap: LINE_GAP, ...(looks.width === undefined ? {} : { width: looks.width }) });
    }),
  );
  document.moveDown(HEADING_GAP / 2);
}

/** A numbered list. */
export function drawSteps({ document, section }: LetterPage, steps: readonly string[]): void {
  const list = document.struct("L");
  section.add(list);
  const { left } = document.page.margins;
  for (const [index, step] of steps.entries()) {
    const item = document.struct("LI");
    list.add(item);
    const { y } = document;
    document.font("regular").fontSize(SIZE.text).fillColor(COLOUR.text);
    item.add(
      document.struct("Lbl", {}, () => {
        document.text(`${index + 1}.`, left, y, { lineGap: LINE_GAP });
      }),
    );
    item.add(
      document.struct("LBody", {}, () => {
        document.text(step, left + STEP_INDENT, y, { lineGap: LINE_GAP });
      }),
    );
    item.end();
    document.x = left;
  }
  list.end();
}
