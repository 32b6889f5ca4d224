import { deflateSync, inflateSync } from "node:zlib";

import { expect } from "chai";

import { readLetter } from "../../../src/letters/readLetter.js";
import { readLetterSettings } from "../../../src/letters/LetterSettings.js";
import { readBundle } from "../../../src/receipts/readBundle.js";
import { letterOf } from "./letterVectors.js";

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

/** A PDF with one object: an embedded file with this dictionary and content. */
function pdfWith(dictionary: string, content: Uint8Array | string, ending = "\nendstream"): Uint8Array {
  const data = Buffer.from(content);
  const head = `%PDF-1.7\n4 0 obj\n<< /Type /EmbeddedFile ${dictionary} >>\nstream\n`;
  return new Uint8Array(Buffer.concat([Buffer.from(head), data, Buffer.from(`${ending}\nendobj\n%%EOF`)]));
}

describe("readLetter", function () {
  const receipt = readLetter(letterOf("write-off-creditor")).text ?? "";

  it("gives the receipt that a letter carries, byte for byte", function () {
    const { bundle, reason } = readBundle(receipt);
    expect(reason).to.equal("FILE_AS_WRITTEN");
    expect(bundle?.receipt.number).to.equal(7n);
    expect(readBundle(readLetter(letterOf("discharge-resident")).text ?? "").bundle?.receipt.number).to.equal(
      19n,
    );
  });

  it("gives what else the letter was written with", function () {
    const names = { sender: "Gemeente Wilgendam", creditor: "Woonstichting De Linde" };
    const read = readLetterSettings(letterOf("discharge-resident"));
    expect(read).to.deep.equal({ audience: "resident", ...names });
    const other = Buffer.from(letterOf("discharge-resident")).toString("latin1");
    expect(
      readLetterSettings(bytesOf(other.replace('"audience": "resident"', '"audience": "somebody"'))),
    ).to.equal(undefined);
    expect(readLetterSettings(bytesOf("%PDF-1.7"))).to.equal(undefined);
  });

  describe("when another program saved the letter anew", function () {
    it("reads a file that was packed, however its length is stated", function () {
      const packed = deflateSync(receipt);
      for (const dictionary of [
        `/Filter /FlateDecode /Length ${packed.length}`,
        `/Filter [ /FlateDecode ] /Length 9 0 R`,
        `/Filter/FlateDecode/Length 1`,
      ]) {
        expect(readLetter(pdfWith(dictionary, packed)).text).to.equal(receipt);
        expect(readLetter(pdfWith(dictionary, packed, "\r\nendstream")).text).to.equal(receipt);
      }
    });

    it("reads a file that was not packed, without the line end that belongs to the PDF", function () {
      for (const ending of ["\nendstream", "\r\nendstream", "\rendstream"]) {
        expect(readLetter(pdfWith("/Length 9 0 R", receipt, ending)).text).to.equal(receipt);
      }
    });

    it("takes the same receipt that stands there twice for one", function () {
      const twice = Buffer.concat([pdfWith("", receipt), pdfWith("", receipt)]);
      expect(readLetter(new Uint8Array(twice)).text).to.equal(receipt);
    });
  });

  describe("when there is nothing to read, or too much", function () {
    it("says that a PDF without a receipt carries none", function () {
      for (const pdf of [
        bytesOf("%PDF-1.7\n%%EOF"),
        bytesOf(""),
        pdfWith("", "<invoice/>"),
        pdfWith("/Filter /LZWDecode", receipt),
        pdfWith("/Filter [ /ASCIIHexDecode /FlateDecode ]", deflateSync(receipt)),
        pdfWith("/Filter /FlateDecode", "no zlib"),
        pdfWith("/Filter /FlateDecode /DecodeParms << /Predictor 12 >>", deflateSync(receipt)),
        pdfWith("", receipt, "\nendstraem"),
        bytesOf(
          Buffer.from(letterOf("write-off-creditor"))
            .toString("latin1")
            .replaceAll("/EmbeddedFile", "/EmbeddedFiles"),
        ),
      ]) {
        expect(readLetter(pdf)).to.deep.equal({ reason: "LETTER_EMPTY" });
      }
    });

    it("chooses none of several receipts", function () {
      const other = readLetter(letterOf("discharge-resident")).text ?? "";
      const both = Buffer.concat([pdfWith("", receipt), pdfWith("", other)]);
      expect(readLetter(new Uint8Array(both))).to.deep.equal({ reason: "LETTER_SEVERAL" });
    });

    it("stops unpacking where more comes out than a receipt can be", function () {
      const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024, " "));
      const bombed = pdfWith("/Filter /FlateDecode", bomb);
      const taken = workOf(() => {
        expect(readLetter(bombed)).to.deep.equal({ reason: "LETTER_EMPTY" });
      });
      const whole = workOf(() => inflateSync(bomb));
      expect(taken).to.be.below(whole);
      const long = `{ "format": "socialcoin-receipt" ${" ".repeat(300_000)}}`;
      expect(readLetter(pdfWith("", long))).to.deep.equal({ reason: "LETTER_EMPTY" });
    });

    it("looks at no file that is larger than any letter", function () {
      const large = new Uint8Array(17 * 1024 * 1024);
      large.set(letterOf("write-off-creditor"));
      expect(readLetter(large)).to.deep.equal({ reason: "LETTER_TOO_LARGE" });
    });

    it("is done soon with a file that says a million times that it has a file", function () {
      this.timeout(10_000);
      for (const mark of [
        "/EmbeddedFile ",
        "1 0 obj<</Type/EmbeddedFile>>stream\n",
        "/EmbeddedFile>>>>>>>> ",
      ]) {
        const letter = bytesOf(`%PDF-1.7 ${mark.repeat(16_000_000 / mark.length)}`);
        expect(workOf(() => readLetter(letter))).to.be.below(3_000);
      }
    });
  });
});

/** Milliseconds of processor that something takes, however busy the machine is. */
function workOf(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
