import { hexToBytes } from "@ethereumjs/util";

import { type LetterSettings, writeLetterSettings } from "../../src/letters/LetterSettings.js";
import { ATTACHMENT_NAME } from "../../src/letters/readLetter.js";
import { decodeExtraData } from "../../src/proofs/decodeExtraData.js";
import type { ReceiptBundle } from "../../src/receipts/ReceiptBundle.js";
import { writeBundle } from "../../src/receipts/writeBundle.js";
import { collectBytes } from "./collectBytes.js";
import { drawFooters } from "./drawFooters.js";
import { drawLetter, kindOf } from "./drawLetter.js";
import { dutch } from "./dutch.js";
import { english } from "./english.js";
import { factsOf } from "./factsOf.js";
import type { LetterPage } from "./LetterPage.js";
import type { LetterWords } from "./LetterWords.js";
import { openDocument } from "./openDocument.js";

const SETTINGS_NAME = "letter.json";
const MILLISECONDS = 1_000;

/**
 * The letter of a receipt: a PDF in Dutch and English that carries the receipt's bundle. The same bundle and settings
 * give the same bytes.
 */
export async function writeLetter(bundle: ReceiptBundle, settings: LetterSettings): Promise<Uint8Array> {
  const { extraData, timestamp } = bundle.proof.header;
  const development = decodeExtraData(hexToBytes(extraData as `0x${string}`)) === undefined;
  const made = new Date(Number(timestamp) * MILLISECONDS);
  const letters = [dutch, english].map((words) => letterIn(words, bundle, settings));
  const title = letters.map(({ words, facts, body }) => words.documentTitle(facts, body)).at(0) ?? "";
  const document = await openDocument({ title, language: dutch.locale, made });
  const bytes = collectBytes(document);

  const root = document.struct("Document");
  document.addStructure(root);
  for (const letter of letters) {
    document.addPage();
    const section = document.struct("Sect", { lang: letter.words.locale });
    root.add(section);
    drawLetter({ document, section }, { ...letter, bundle, settings, development });
    section.end();
  }
  root.end();
  drawFooters(document, (page, pages) => {
    // A letter with very long references takes more pages than languages: the first half is in the first language.
    const letter = letters[Math.floor(((page - 1) * letters.length) / pages)];
    return letter?.words.footer(letter.facts, page, pages) ?? "";
  });

  attach(document, ATTACHMENT_NAME, writeBundle(bundle), made);
  attach(document, SETTINGS_NAME, writeLetterSettings(settings), made);
  document.end();
  return bytes;
}

function letterIn(words: LetterWords, bundle: ReceiptBundle, settings: LetterSettings) {
  const facts = factsOf(bundle, settings, words);
  return { words, facts, body: words.bodies[kindOf(bundle, settings)](facts) };
}

function attach(document: LetterPage["document"], name: string, text: string, made: Date): void {
  document.file(Buffer.from(text), {
    name,
    type: "application/json",
    relationship: "Data",
    description: "Socialcoin",
    creationDate: made,
    modifiedDate: made,
  } as object);
}
