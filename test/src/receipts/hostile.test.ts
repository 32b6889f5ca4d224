import { expect } from "chai";

import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { createVerifier, type Verifier } from "../../../src/receipts/createVerifier.js";
import { MAX_BUNDLE, type ReceiptBundle } from "../../../src/receipts/ReceiptBundle.js";
import { writeBundle } from "../../../src/receipts/writeBundle.js";
import { connection } from "../../deployed.js";
import { proven, withHeader } from "./proven.js";

const QUESTIONS = ["file", "network", "seals", "contract", "content", "standing", "claim"];
/** Milliseconds of the processor, on a slow machine. */
const LONGEST = 500;

describe("hostile files", function () {
  let verify: Verifier;
  let bundle: ReceiptBundle;
  let text: string;
  before(async function () {
    const fixture = await connection.networkHelpers.loadFixture(proven);
    bundle = fixture.bundle;
    text = writeBundle(bundle);
    verify = createVerifier(fixture.manifest, await loadPrimitives());
    expect((await verify(text)).verdict).to.equal("valid");
  });

  /** As long as a bundle may be. */
  const filled = (start: string, middle: string, end = "") =>
    `${start}${middle.repeat(Math.floor((MAX_BUNDLE - start.length - end.length) / middle.length))}${end}`;
  const inside = (key: string, value: string) =>
    text.replace(new RegExp(`"${key}": ".*"`), `"${key}": ${value}`);

  const bombs: Record<string, () => string> = {
    "nothing": () => "",
    "lists in lists without end": () => filled("", "["),
    "lists in lists that end": () => `${"[".repeat(MAX_BUNDLE / 2)}${"]".repeat(MAX_BUNDLE / 2)}`,
    "objects in objects in a reference": () => inside("paymentReference", `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}`),
    "a list of very many": () => filled("[", "0,", "0]"),
    "very many fields": () => `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":1`).join()}}`,
    "a reference that fills the file": () => inside("paymentReference", `"${"x".repeat(250_000 - text.length)}"`),
    "a reference that never ends": () => filled(text.slice(0, text.indexOf("TEST-")), "\\\""),
    "a reference of escapes": () => inside("customerNumber", `"${"\\u0000".repeat(30_000)}"`),
    "a number of very many digits": () => inside("coins", "9".repeat(200_000)),
    "a text of very many digits": () => inside("coins", `"${"9".repeat(200_000)}"`),
    "a node that fills the file": () => text.replace(/"0xf9/, `"0x${"f9".repeat(100_000)}`),
    "very many nodes": () => text.replace(/"claim": \[/, `"claim": [${'\n      "0x80",'.repeat(15_000)}`),
    "a file that is too long": () => " ".repeat(MAX_BUNDLE + 1),
    "brackets of a regular expression's worst kind": () => filled('{\n  "format": "', "\\"),
  }; // prettier-ignore

  for (const [what, make] of Object.entries(bombs)) {
    it(`do no harm with ${what}`, async function () {
      const bomb = make();
      const start = process.cpuUsage();
      const { verdict, findings } = await verify(bomb);
      const { user, system } = process.cpuUsage(start);
      expect(verdict).to.equal("not-valid");
      expect(findings.map(({ question }) => question)).to.deep.equal(QUESTIONS);
      expect((user + system) / 1_000).to.be.below(LONGEST);
    });
  }

  it("do no harm where they are no text at all", async function () {
    for (const value of [undefined, null, 7, {}, { length: 9 }, Symbol("text"), () => text]) {
      const { verdict, findings } = await verify(value as never);
      expect(verdict).to.equal("not-valid");
      expect(findings).to.have.length(QUESTIONS.length);
    }
  });

  it("do not reach the prototype of anything", async function () {
    for (const key of ["__proto__", "constructor", "prototype", "toString"]) {
      for (const at of ["{\n", '"receipt": {\n', '"header": {\n', '"claimReference": {\n']) {
        const polluted = text.replace(at, `${at}"${key}": { "valid": true, "polluted": true },\n`);
        expect((await verify(polluted)).verdict).to.equal("not-valid");
      }
    }
    expect("polluted" in {}).to.equal(false);
  });

  it("do not pass with numbers in place of text, or text that only looks the same", async function () {
    const { coins } = bundle.receipt.content;
    for (const value of [`${coins}`, `"0${coins}"`, `"+${coins}"`, `" ${coins}"`, `"0x${coins.toString(16)}"`, `"${coins}.0"`, '"１"', "null", "true", "[]"]) {
      expect((await verify(inside("coins", value))).verdict).to.equal("not-valid");
    } // prettier-ignore
  });

  it("name no block and no time that a reader could not show", async function () {
    const { header } = bundle.proof;
    for (const altered of [{ timestamp: "0xffffffffffffffff" }, { number: "0xffffffffffffffff" }]) {
      const { findings } = await verify(writeBundle(withHeader(bundle, { ...header, ...altered })));
      expect(findings[0]?.reason).to.equal("FILE_NO_BUNDLE");
    }
    const content = { ...bundle.receipt.content, issuedAt: 1n << 40n };
    const late = writeBundle({ ...bundle, receipt: { ...bundle.receipt, content } });
    expect((await verify(late)).findings[0]?.reason).to.equal("FILE_NO_BUNDLE");
    const { asOfTime = 0 } = await verify(writeBundle(withHeader(bundle, { ...header, timestamp: "0xffffffffff" })));
    expect(new Date(asOfTime * 1_000).toISOString()).to.match(/^\+036812/);
  }); // prettier-ignore

  it("are told from honest ones that another program saved", async function () {
    for (const saved of [
      `\uFEFF${text}`,
      text.replaceAll("\n", "\r\n"),
      text.replace("TEST-", "TEST\\u002d"),
      JSON.stringify(JSON.parse(text)),
    ]) {
      const { verdict, findings } = await verify(saved);
      expect(verdict).to.equal("could-not-be-checked");
      expect(findings[0]?.reason).to.equal("FILE_REWRITTEN");
    }
  });

  it("cannot change what the next file of the same block is read as", async function () {
    const first = await verify(text);
    const block = first.bundle?.proof;
    expect(() => Object.assign(block?.header ?? {}, { stateRoot: "0x00" })).to.throw(TypeError);
    expect(() => block?.account.pop()).to.throw(TypeError);
    expect(await verify(text)).to.deep.equal(first);
  });
});
