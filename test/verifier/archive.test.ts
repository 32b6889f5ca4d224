import { expect } from "chai";
import { strToU8, zipSync, type Zippable } from "fflate";

import { unpackArchive } from "../../verifier/unpackArchive.js";

const MEGABYTE = 1_048_576;
/** Places in the list's entry, from its mark. */
const [FLAGS, PACKED, SIZE, PLACE] = [8, 20, 24, 42];

describe("verifier/unpackArchive", function () {
  it("gives what a reader looks into, and names the rest", function () {
    const found = look({
      "a/receipt.json": strToU8("{}"),
      "letter.PDF": [strToU8("%PDF-"), { level: 0 }],
      "inner.zip": strToU8("PK"),
      "notes.docx": strToU8("x"),
      "a/": strToU8(""),
      ".DS_Store": strToU8("x"),
      "__MACOSX/._letter.json": strToU8("x"),
    });
    expect(found).to.deep.equal({
      "z.zip/a/receipt.json": "{}",
      "z.zip/letter.PDF": "%PDF-",
      "z.zip/inner.zip": "other-kind",
      "z.zip/notes.docx": "other-kind",
    });
  });

  it("takes names for words that are shown", function () {
    const found = look({
      "../../etc/x.json": strToU8("1"),
      "__proto__.json": strToU8("2"),
      "C:\\x.json": strToU8("3"),
    });
    expect(Object.keys(found)).to.deep.equal([
      "z.zip/../../etc/x.json",
      "z.zip/__proto__.json",
      "z.zip/C:\\x.json",
    ]);
  });

  it("unpacks no more of an entry than it says", function () {
    const bomb = zipSync({ "bomb.json": new Uint8Array(12 * MEGABYTE) });
    expect(look(bomb)["z.zip/bomb.json"]).to.have.lengthOf(12 * MEGABYTE);
    expect(look(edited(bomb, SIZE, 10))).to.deep.equal({ "z.zip/bomb.json": "archive-damaged" });
    expect(look(edited(bomb, SIZE, 16 * MEGABYTE + 1))).to.deep.equal({ "z.zip/bomb.json": "too-large" });
    expect(look(edited(bomb, SIZE, 13 * MEGABYTE))).to.deep.equal({ "z.zip/bomb.json": "archive-damaged" });
  });

  it("unpacks nothing where all of it would be too much, or entries share their bytes", function () {
    const files = Array.from(
      { length: 20 },
      (_, index) => [`${index.toString()}.json`, strToU8("{}")] as const,
    );
    const many = files.reduce<Uint8Array>(
      (archive, _, entry) => edited(archive, SIZE, 14 * MEGABYTE, entry),
      zipSync(Object.fromEntries(files)),
    );
    expect(look(many)).to.deep.equal({ "z.zip": "too-large" });

    const two = zipSync({
      "a.json": [new Uint8Array(100), { level: 0 }],
      "b.json": [new Uint8Array(100), { level: 0 }],
    });
    const shared = edited(edited(two, PACKED, 300, 1), PLACE, 0, 1);
    expect(look(shared)).to.deep.equal({ "z.zip": "archive-damaged" });
  });

  it("refuses what is locked, has a name twice or is no archive", function () {
    const plain = zipSync({ "a.json": strToU8("1"), "b.json": strToU8("2") });
    expect(look(edited(plain, FLAGS, 1))).to.deep.equal({ "z.zip/a.json": "locked", "z.zip/b.json": "2" });
    const twice = plain.map((byte, index) => (byte === 0x62 && index > 4 ? 0x61 : byte));
    expect(look(twice)).to.deep.equal({ "z.zip": "archive-damaged" });
    for (const broken of ["PK\u0003\u0004", "", "PK\u0005\u0006", "x".repeat(100)]) {
      expect(look(strToU8(broken))).to.deep.equal({ "z.zip": "archive-damaged" });
    }
    for (let length = 1; length < plain.length; length++) {
      expect(look(plain.slice(0, length))).to.deep.equal({ "z.zip": "archive-damaged" });
    }
  });

  it("refuses an archive that lists more than anybody gives", function () {
    const files = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, index) => [`${index.toString()}.json`, new Uint8Array()]),
    );
    expect(look(zipSync(files, { level: 0 }))).to.deep.equal({ "z.zip": "too-many" });
  });
});

/** What is found, by name: the text, or why not. */
function look(archive: Zippable | Uint8Array): Record<string, string> {
  const bytes = archive instanceof Uint8Array ? archive : zipSync(archive);
  const found = [...unpackArchive("z.zip", new Uint8Array(bytes))];
  return Object.fromEntries(
    found.map((one) => [one.name, "bytes" in one ? new TextDecoder().decode(one.bytes) : one.why]),
  );
}

/** The same archive with another number in its list. */
function edited(archive: Uint8Array, field: number, value: number, entry = 0): Uint8Array {
  const copy = archive.slice();
  new DataView(copy.buffer).setUint32(listOf(copy, entry) + field, value, true);
  return copy;
}

/** Where an entry of the list begins. */
function listOf(archive: Uint8Array, entry: number): number {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let left = entry;
  for (let place = 0; place < archive.length - 4; place++) {
    if (view.getUint32(place, true) === 0x02014b50 && left-- === 0) return place;
  }
  throw new Error("the archive should have a list");
}
