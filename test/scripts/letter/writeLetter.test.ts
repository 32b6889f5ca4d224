import { expect } from "chai";
import decodeQR from "qr/decode.js";

import { isLetterAsWritten } from "../../../scripts/letter/isLetterAsWritten.js";
import { writeLetter } from "../../../scripts/letter/writeLetter.js";
import { AUDIENCES, readLetterSettings } from "../../../src/letters/LetterSettings.js";
import { readLetter } from "../../../src/letters/readLetter.js";
import { verifyFile } from "../../../src/letters/verifyFile.js";
import { readBundle } from "../../../src/receipts/readBundle.js";
import type { ReceiptBundle } from "../../../src/receipts/ReceiptBundle.js";
import { writeReceiptCode } from "../../../src/receipts/writeReceiptCode.js";
import { letterOf, letterVerifier } from "../../src/letters/letterVectors.js";

const NAMES = ["write-off-creditor", "discharge-resident"] as const;
const NO_NAMES = { sender: "", creditor: "" };
/** Points: a square of the code is at least a millimetre wide, else no telephone reads a print of it. */
const MILLIMETRE = 72 / 25.4;
const DOTS = 4;

function bundleIn(name: string): ReceiptBundle {
  const { bundle } = readBundle(readLetter(letterOf(name)).text ?? "");
  if (bundle === undefined) throw new Error("the sample should carry a receipt");
  return bundle;
}

const textOf = (letter: Uint8Array): string => Buffer.from(letter).toString("latin1");

describe("writeLetter", function () {
  it("writes the same bytes on every machine", async function () {
    for (const name of NAMES) {
      const settings = readLetterSettings(letterOf(name)) ?? { audience: "creditor", ...NO_NAMES };
      expect(Buffer.compare(await writeLetter(bundleIn(name), settings), letterOf(name))).to.equal(0);
    }
  });

  it("gives each reader a letter of its own, and a discharge another one than a write-off", async function () {
    const headings = new Set<string>();
    for (const name of NAMES) {
      for (const audience of AUDIENCES) {
        const letter = textOf(await writeLetter(bundleIn(name), { audience, ...NO_NAMES }));
        for (const [, heading = ""] of letter.matchAll(/\/S \/H1\n\/T (.+)/g)) headings.add(heading);
      }
    }
    expect(headings).to.have.length(4 * 2);
  });

  it("draws a code that a camera reads, on either page, of squares that print well", function () {
    for (const name of NAMES) {
      const codes = codesIn(textOf(letterOf(name)));
      expect(codes).to.have.length(2);
      for (const { text, square } of codes) {
        expect(text).to.equal(writeReceiptCode(bundleIn(name)));
        expect(square).to.be.greaterThan(0.8 * MILLIMETRE);
      }
    }
  });

  it("can be read aloud in the language of each part, and printed in black and white", function () {
    for (const name of NAMES) {
      const letter = textOf(letterOf(name));
      expect(letter).to.match(/^\/MarkInfo /m);
      expect(letter).to.match(/^\/Marked true$/m);
      expect(letter).to.match(/\/Lang \(nl-NL\)/);
      const parts = [...letter.matchAll(/\/S \/(Sect|P)\n\/Lang \((.*?)\)/g)];
      const languages = parts.map(([, kind, language]) => `${kind ?? ""} ${language ?? ""}`);
      expect(languages.sort()).to.deep.equal(["P en-GB", "P nl-NL", "Sect en-GB", "Sect nl-NL"]);
      expect(letter.match(/\/Alt \(/g)).to.have.length(2);
      const colours = [...letter.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) scn$/gm)];
      expect(colours.length).to.be.greaterThan(0);
      for (const [, red, green, blue] of colours) expect([red, red]).to.deep.equal([green, blue]);
    }
  });

  it("is told from a letter whose pages say something else", async function () {
    const verify = await letterVerifier();
    const letter = letterOf("write-off-creditor");
    expect((await verifyFile(letter, verify, isLetterAsWritten)).verdict).to.equal("valid");

    const place = textOf(letter).indexOf("] TJ");
    const altered = Uint8Array.from(letter);
    altered[place - 3] = (altered[place - 3] ?? 0) ^ 1;
    const { verdict, findings } = await verifyFile(altered, verify, isLetterAsWritten);
    expect(verdict).to.equal("could-not-be-checked");
    expect(findings[0]?.reason).to.equal("LETTER_REWRITTEN");
  });
});

/** The codes as they are drawn, read from the pages' own rectangles, and the width of a square. */
function codesIn(letter: string): { text: string; square: number }[] {
  const pages = [...letter.matchAll(/stream\n(.*?)\nendstream/gs)].map(([, content]) => content ?? "");
  return pages.flatMap((content) => {
    const rectangles = [...content.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map((found) =>
      found.slice(1).map(Number),
    );
    if (rectangles.length < 100) return [];
    const square = Math.min(...rectangles.map(([, , , height]) => height ?? 0));
    const [left, top] = [0, 1].map((axis) => Math.min(...rectangles.map((one) => one[axis] ?? 0)));
    return [{ text: decodeQR(pictureOf(rectangles, square, left ?? 0, top ?? 0)), square }];
  });
}

function pictureOf(rectangles: readonly number[][], square: number, left: number, top: number) {
  const squares = 3 + Math.max(...rectangles.map(([x = 0, , width = 0]) => (x + width - left) / square));
  const side = Math.ceil(squares + 3) * DOTS;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [x = 0, y = 0, width = 0] of rectangles) {
    const [column, row] = [(x - left) / square + 3, (y - top) / square + 3].map(Math.round);
    for (let dot = 0; dot < Math.round(width / square) * DOTS * DOTS; dot++) {
      const across = (column ?? 0) * DOTS + Math.floor(dot / DOTS);
      const down = (row ?? 0) * DOTS + (dot % DOTS);
      data.fill(0, 4 * (down * side + across), 4 * (down * side + across) + 3);
    }
  }
  return { width: side, height: side, data };
}
