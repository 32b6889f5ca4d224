import { createRequire } from "node:module";

import type PDFDocument from "pdfkit";

type Document = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Document["struct"]>;

/** The part of a document in one language: where it is drawn, and where it hangs in the tree that is read aloud. */
export interface LetterPage {
  readonly document: Document;
  readonly section: Element;
}

const fonts = createRequire(import.meta.url);
const FONT = "@expo-google-fonts/atkinson-hyperlegible-next";

/** Type drawn for readers who see little; under the SIL Open Font Licence. */
export const FONTS = {
  regular: fonts.resolve(`${FONT}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`),
  bold: fonts.resolve(`${FONT}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`),
} as const;

/** Sizes in points. */
export const SIZE = { text: 10.5, small: 8.5, heading: 12.5, title: 19 } as const;

/** Dark enough for any printer. */
export const COLOUR = { text: "#111111", quiet: "#444444", line: "#999999" } as const;

/** Margins of an A4 sheet, in points. */
export const MARGINS = { top: 48, bottom: 56, left: 62, right: 62 } as const;
