import type { Language } from "../../src/language/Language.js";

/** What a letter says of its receipt, each as it is printed in one language. */
export interface LetterFacts {
  readonly number: string;
  /** Name of the creditor, or its OIN. */
  readonly creditor: string;
  readonly oin: string;
  readonly sender: string;
  /** Of the write-off or the waiver. */
  readonly amount: string;
  readonly outstanding: string;
  readonly coins: string;
  readonly issued: string;
  readonly claim: string;
  readonly paymentReference: string;
  readonly invoiceNumber: string;
  readonly customerNumber: string;
  /** The proof: as of which block and day, on which network, by which contract. */
  readonly block: string;
  readonly asOf: string;
  readonly chain: string;
  readonly contract: string;
  readonly digest: string;
}

/** A part of a letter under its own heading. */
export interface LetterPart {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Steps, numbered. */
  readonly steps?: readonly string[];
}

/** What a letter of one kind says to one reader. */
export interface LetterBody {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly parts: readonly LetterPart[];
}

/** The four letters. */
export type LetterKind =
  "creditor-write-off" | "creditor-discharge" | "resident-write-off" | "resident-discharge";

/** All that letters say in one language. */
export interface LetterWords {
  readonly language: Language;
  /** The same for readers' programs, such as `nl-NL`. */
  readonly locale: string;
  /** Points to the page in the other language, in that language. */
  readonly otherLanguage: { readonly text: string; readonly locale: string };
  readonly to: string;
  readonly participant: string;
  readonly from: string;
  readonly date: string;
  /** Above everything where the network is one of development. */
  readonly development: string;
  readonly bodies: Readonly<Record<LetterKind, (facts: LetterFacts) => LetterBody>>;
  readonly factsHeading: string;
  /** Rows of the table; a row whose value is empty is left out. */
  readonly rows: (facts: LetterFacts, discharge: boolean) => readonly (readonly [string, string])[];
  readonly check: { readonly heading: string; readonly paragraphs: readonly string[] };
  readonly checkRows: (facts: LetterFacts) => readonly (readonly [string, string])[];
  /** What the QR code is, for who cannot see it. */
  readonly codeDescription: (facts: LetterFacts) => string;
  /** What the letter is called in a list of files. */
  readonly documentTitle: (facts: LetterFacts, body: LetterBody) => string;
  readonly footer: (facts: LetterFacts, page: number, pages: number) => string;
}
