import type { LetterSettings } from "../../src/letters/LetterSettings.js";
import { writeReceiptCode } from "../../src/receipts/writeReceiptCode.js";
import type { ReceiptBundle } from "../../src/receipts/ReceiptBundle.js";
import { drawCode } from "./drawCode.js";
import { drawRows } from "./drawRows.js";
import { drawHeading, drawParagraph, drawSteps, drawTitle } from "./drawText.js";
import type { LetterPage } from "./LetterPage.js";
import { SIZE } from "./LetterPage.js";
import type { LetterBody, LetterFacts, LetterKind, LetterWords } from "./LetterWords.js";

const CODE_SIDE = 112;
const CODE_GAP = 22;
const ADDRESS_WIDTH = 60;
const CHECK_WIDTH = 62;

/** A letter as it is drawn in one language. */
export interface DrawnLetter {
  readonly bundle: ReceiptBundle;
  readonly settings: LetterSettings;
  readonly words: LetterWords;
  readonly facts: LetterFacts;
  readonly body: LetterBody;
  /** Whether nobody seals the network's blocks. */
  readonly development: boolean;
}

/** Draws a letter in one language, from the top of a page. */
export function drawLetter(page: LetterPage, letter: DrawnLetter): void {
  const { bundle, settings, words, facts, body, development } = letter;
  const discharge = isDischarge(bundle);
  drawParagraph(page, words.otherLanguage.text, { quiet: true, locale: words.otherLanguage.locale });
  if (development) drawParagraph(page, words.development, { bold: true });
  const to = settings.audience === "creditor" ? facts.creditor : words.participant;
  drawRows(
    page,
    [
      [words.from, facts.sender],
      [words.to, to],
      [words.date, facts.issued],
    ],
    {
      headWidth: ADDRESS_WIDTH,
    },
  );

  page.document.moveDown();
  drawTitle(page, body.title);
  for (const paragraph of body.paragraphs) drawParagraph(page, paragraph);
  for (const { heading, paragraphs, steps = [] } of body.parts) {
    drawHeading(page, heading);
    for (const paragraph of paragraphs) drawParagraph(page, paragraph);
    if (steps.length > 0) drawSteps(page, steps);
  }
  drawHeading(page, words.factsHeading);
  drawRows(page, words.rows(facts, discharge));
  drawCheck(page, letter);
}

/** Which of the letters a receipt gets. */
export function kindOf(bundle: ReceiptBundle, { audience }: LetterSettings): LetterKind {
  return `${audience}-${isDischarge(bundle) ? "discharge" : "write-off"}`;
}

/** A receipt without coins is a creditor's own waiver. */
function isDischarge({ receipt }: ReceiptBundle): boolean {
  return receipt.content.coins === 0n;
}

function drawCheck(page: LetterPage, { bundle, words, facts }: DrawnLetter): void {
  const { document } = page;
  const { left, right } = document.page.margins;
  const width = document.page.width - left - right - CODE_SIDE - CODE_GAP;
  drawHeading(page, words.check.heading);
  const top = document.y;
  for (const paragraph of words.check.paragraphs) drawParagraph(page, paragraph, { width });
  const place = [document.page.width - right - CODE_SIDE, top, CODE_SIDE] as const;
  drawCode(page, writeReceiptCode(bundle), words.codeDescription(facts), place);
  document.y = Math.max(document.y, top + CODE_SIDE);
  document.moveDown();
  drawRows(page, words.checkRows(facts), { headWidth: CHECK_WIDTH, size: SIZE.small });
}
