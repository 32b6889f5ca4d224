import { readFileSync } from "node:fs";

import { expect } from "chai";

import { writeLetter } from "../../scripts/letter/writeLetter.js";
import { readLetter } from "../../src/letters/readLetter.js";
import { writeManifest } from "../../src/proofs/writeManifest.js";
import { readBundle } from "../../src/receipts/readBundle.js";
import { letterOf } from "../src/letters/letterVectors.js";
import { NETWORKS } from "../src/proofs/besu.js";
import { besuBundle } from "./besuBundle.js";
import { useDesk, VERDICT } from "./desk.js";
import { hostile } from "./material.js";
import { give } from "./openPage.js";

/** What became of the links after one that broke: standing and claim. */
const NOT_REACHED = ["not-applicable", "no"];

describe("the creditor's page: verdicts", function () {
  const desk = useDesk();

  it("says first that a receipt is genuine and stands, then what it says, in either language", async function () {
    const page = await desk.trusting();
    await give(page, { "receipt-000001.json": desk.files.genuine });
    expect(await page.innerText(VERDICT)).to.match(/^✓\s*Genuine and standing$/);
    const said = await page.innerText("#results");
    expect(said).to.include("As of 4 January 2027");
    for (const fact of ["TEST-4711", "F-2026-1", "K-9", "€2.00", "20", "€998.00", "wilgendam"]) {
      expect(said).to.include(fact);
    }
    expect(said).to.include("00000099000000003000");
    expect(await page.title()).to.include("Genuine and standing");
    expect(await page.textContent("#announcement")).to.include("Genuine and standing");

    await page.click("text=Nederlands");
    expect(await page.innerText(VERDICT)).to.match(/^✓\s*Echt en geldig$/);
    expect(await page.innerText("#results")).to.include("€ 998,00");
    expect(await page.getAttribute("html", "lang")).to.equal("nl");
  });

  it("shows the proof link by link", async function () {
    const page = await desk.trusting();
    await give(page, { "receipt.json": desk.files.genuine });
    await page.click("text=The proof, link by link");
    expect(await page.locator(".proof li").allInnerTexts()).to.have.lengthOf(7);
    expect(await page.locator(".proof li.yes").count()).to.equal(7);
  });

  it("tells reversed, altered, re-saved and other files apart, one after the other", async function () {
    const { reversed, altered, rewritten } = desk.files;
    const page = await desk.trusting();
    const cases: [string, RegExp, string][] = [
      [reversed, /Genuine, but reversed/, "owed again"],
      [altered, /Not genuine/, "Link 5 breaks"],
      [rewritten, /Could not be checked/, "saved anew"],
      ["{}", /Not a receipt/, "something else"],
      ["no JSON at all", /Not a receipt/, "something else"],
    ];
    for (const [content, verdict, said] of cases) {
      await give(page, { "file.json": content });
      expect(await page.innerText(VERDICT)).to.match(verdict);
      expect(await page.innerText("#results")).to.include(said);
      await page.click("#clear");
      expect(await page.innerText("#results")).to.equal("");
      // What the reader said of a network holds for the next file too.
      expect(await page.locator("#trusted .network").count()).to.equal(1);
    }
  });

  it("believes no network before the reader says so, and says what is missing", async function () {
    const { genuine, network } = desk.files;
    const { page } = await desk.open();
    await give(page, { "receipt.json": genuine, "network.json": network });
    expect(await page.innerText(VERDICT)).to.include("Could not be checked");
    expect(await page.innerText("#results")).to.include("get its manifest from your municipality");
    expect(await page.innerText("#questions")).to.include("Is its fingerprint the one");
    await page.click("#questions button:not(.main)");
    expect(await page.locator("#questions > *").count()).to.equal(0);
    expect(await page.innerText(VERDICT)).to.include("Could not be checked");

    // Given anew it is asked about anew, and trust can be taken back.
    await give(page, { "network.json": network });
    await page.click("#questions button.main");
    await page.waitForSelector(".receipt.standing");
    await page.click("#trusted button");
    await page.waitForSelector(".receipt.unchecked");
  });

  it("offers no trust in a manifest that was altered after it was signed", async function () {
    const { page } = await desk.open();
    await give(page, { "network.json": desk.files.alteredNetwork });
    expect(await page.innerText("#questions")).to.include("cannot be trusted");
    expect(await page.locator("#questions button.main").count()).to.equal(0);
  });

  it("announces a practice network unmistakably", async function () {
    const page = await desk.trusting(desk.files.practiceNetwork);
    await give(page, { "receipt.json": desk.files.practice });
    expect(await page.innerText(VERDICT)).to.include("Practice only, no write-off");
    expect(await page.isVisible("#practice")).to.equal(true);
    expect(await page.innerText("#practice")).to.include("worth nothing as proof");
    await page.click("#clear");
    await give(page, { "notes.txt": "of no network" });
    expect(await page.isVisible("#practice")).to.equal(false);
  });

  it("reads letters, and says that their printed words were not compared", async function () {
    const page = await desk.trusting(readFileSync("test/vectors/letters/network.json", "utf8"));
    for (const letter of ["write-off-creditor", "discharge-resident"]) {
      await give(page, { "letter.pdf": letterOf(letter) });
      expect(await page.innerText(VERDICT)).to.include("Practice only");
      expect(await page.innerText("#results")).to.include("What is printed on its pages was not compared");
      await page.click("#clear");
    }
    await give(page, { "letter.pdf": "%PDF-1.7 scanned" });
    expect(await page.innerText(VERDICT)).to.include("Could not be checked");
    await page.click("#clear");

    const { bundle } = readBundle(readLetter(letterOf("write-off-creditor")).text ?? "");
    if (bundle === undefined) throw new Error("the letter should carry a receipt");
    const { receipt } = bundle;
    const more = { ...bundle, receipt: { ...receipt, content: { ...receipt.content, writtenOff: 99_999n } } };
    const settings = { audience: "creditor", sender: "<b>Wilgendam</b>", creditor: "" } as const;
    await give(page, { "letter.pdf": await writeLetter(more, settings) });
    expect(await page.innerText(VERDICT)).to.include("Not genuine");
    expect(await page.innerText("#results"))
      .to.include("<b>Wilgendam</b>")
      .and.include("Link 5 breaks");
  });

  for (const network of NETWORKS) {
    it(`sees what Besu sealed and proved (${network}), and that it is no receipt`, async function () {
      const { text, manifest } = besuBundle(network);
      const page = await desk.trusting(writeManifest(manifest));
      await give(page, { "receipt.json": text });
      expect(await page.innerText(VERDICT)).to.include("Not genuine");
      await page.click("text=The proof, link by link");
      const answers: unknown = await page.evaluate(() =>
        [...document.querySelectorAll(".proof li")].map(({ classList }) => classList.value),
      );
      expect(answers).to.deep.equal(["yes", "yes", "yes", "yes", "no", ...NOT_REACHED]);
    });
  }

  it("shows hostile text as text", async function () {
    const page = await desk.trusting();
    await give(page, { "\u202egnp.json": desk.files.hostile, "<b>.json": "{}" });
    expect(await page.title()).to.not.include("taken");
    expect(await page.locator("#results img, #results script, #results b").count()).to.equal(0);
    await page.click("tbody button >> nth=0");
    const said = (await page.innerText("#results")) + (await page.innerText("dialog"));
    expect(said).to.include(hostile.markup).and.include(hostile.long);
    expect(said).to.not.match(/[\u202e\u202c]|(?!\n|\t)\p{Cc}/u);
    // No field pushes the page out of its width.
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).to.be.at.most(0);
  });
});
