import { expect } from "chai";

import { formatEuros } from "../../src/language/formatEuros.js";
import { en } from "../../scripts/messages/en.js";
import { languageOf } from "../../scripts/messages/languageOf.js";
import { nl } from "../../scripts/messages/nl.js";
import { REASONS } from "../../src/receipts/reasons.js";
import { formatCsv } from "../../src/language/formatCsv.js";

describe("the language of what people are told", function () {
  it("is what --lang says, then the locale, then English", function () {
    expect(languageOf(["node", "x", "--lang", "nl"], { LANG: "en_GB.UTF-8" })).to.equal("nl");
    expect(languageOf(["node", "x", "--lang=en"], { LANG: "nl_NL.UTF-8" })).to.equal("en");
    expect(languageOf(["node", "x"], { LC_ALL: "", LANG: "nl_NL.UTF-8" })).to.equal("nl");
    expect(languageOf(["node", "x"], { LC_ALL: "C", LANG: "nl_NL.UTF-8" })).to.equal("en");
    expect(languageOf(["node", "x"], {})).to.equal("en");
  });

  it("has one way to write money", function () {
    expect(formatEuros(210_000n)).to.equal("€2,100.00");
    expect(formatEuros(210_000n, "nl")).to.equal("€ 2.100,00");
    expect([formatEuros(-5n), formatEuros(-5n, "nl")]).to.deep.equal(["-€0.05", "€ -0,05"]);
    expect(formatEuros(123_456_789n, "nl")).to.equal("€ 1.234.567,89");
  });

  it("counts one as one and more as more", function () {
    expect([en.count(1, "transaction"), en.count(0, "transaction"), en.count(2_000n, "coin")]).to.deep.equal([
      "1 transaction",
      "0 transactions",
      "2,000 coins",
    ]);
    expect([nl.count(1n, "task"), nl.count(2, "task")]).to.deep.equal(["1 taak", "2 taken"]);
  });

  it("says in Dutch all that it says in English, and nothing in English", function () {
    const { language: english, ...inEnglish } = tellAll({ ...en, reasons: REASONS.en });
    const { language: dutch, ...inDutch } = tellAll({ ...nl, reasons: REASONS.nl });
    expect([english, dutch]).to.deep.equal(["en", "nl"]);
    expect(Object.keys(inDutch)).to.have.members(Object.keys(inEnglish));
    for (const [name, text] of Object.entries(inDutch)) {
      expect(text, name).to.not.equal("");
      expect(text, name).to.not.match(/\b(the|were|not|and|carried|nothing|with)\b/i);
      // What was given is said: the same figures stand in both.
      expect(text.match(/\d/g) ?? [], name).to.have.members(inEnglish[name]?.match(/\d/g) ?? []);
    }
  });
});

/** Every text of a catalogue, by its path; those that take facts are given figures. */
function tellAll(catalogue: object, path = ""): Record<string, string> {
  const told: Record<string, string> = {};
  for (const [name, entry] of Object.entries(catalogue) as [string, unknown][]) {
    if (typeof entry === "string") told[path + name] = entry;
    else if (typeof entry === "function" && name !== "count")
      told[path + name] = String((entry as (...facts: bigint[]) => unknown)(71n, 72n, 73n, 74n, 75n, 76n));
    else if (typeof entry === "object" && entry !== null)
      Object.assign(told, tellAll(entry, `${path}${name}.`));
  }
  return told;
}

describe("CSV that we write", function () {
  it("opens right in a Dutch spreadsheet, and nothing in it is carried out", function () {
    const text = formatCsv([
      ["line", "what; it is"],
      [1, "=1+1"],
      [2n, "@SUM(A1)"],
      [3, ' +cmd|"x"'],
      [4, "-5.00"],
      [5, "-5+3"],
      [6, "\t=1"],
      [7, true],
    ]);
    expect(text).to.equal(
      '\ufeffline;"what; it is"\r\n1;\'=1+1\r\n2;\'@SUM(A1)\r\n3;"\' +cmd|""x"""\r\n4;-5.00\r\n5;\'-5+3\r\n6;\'\t=1\r\n7;true\r\n',
    );
  });
});
