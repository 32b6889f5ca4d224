import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import { strToU8, zipSync } from "fflate";

import { makeBundles, manifest } from "../../bench/verify/makeBundles.js";
import { loadPrimitives } from "../../src/proofs/loadPrimitives.js";
import { writeManifest } from "../../src/proofs/writeManifest.js";
import { letterOf } from "../src/letters/letterVectors.js";
import { useDesk, VERDICT } from "./desk.js";
import { dropFiles } from "./dropFiles.js";
import { give, settled } from "./openPage.js";
import { pictureOfCode } from "./recordCode.js";

const THOUSAND = 1_000;

describe("the creditor's page: giving files", function () {
  const desk = useDesk();

  it("takes files and folders that are dropped or chosen, with the folders in them", async function () {
    const folder = join(desk.folder, "from-wilgendam");
    mkdirSync(join(folder, "2027", "01"), { recursive: true });
    writeFileSync(join(folder, "2027", "01", "receipt-000001.json"), desk.files.genuine);
    writeFileSync(join(folder, "2027", "receipt-000002.json"), desk.files.second);
    writeFileSync(join(folder, ".hidden"), "not for anybody");
    const page = await desk.trusting();
    await dropFiles(page, [folder, join(folder, "2027", "receipt-000002.json")]);
    await page.waitForSelector(".counts");
    expect(await page.innerText(".counts")).to.match(/^3\s*✓\s*Genuine and standing$/);
    expect(await page.innerText("tbody")).to.include("from-wilgendam/2027/01/receipt-000001.json");
    expect(await page.innerText("tbody")).to.include("counted already");

    await page.click("#clear");
    await page.click("#other-ways > summary");
    await page.setInputFiles("#folder", folder);
    await settled(page);
    expect(await page.innerText("tbody")).to.include("from-wilgendam/2027/01/receipt-000001.json");
  });

  it("says so where an empty folder is dropped", async function () {
    const folder = join(desk.folder, "empty");
    mkdirSync(folder);
    const { page } = await desk.open();
    await dropFiles(page, [folder]);
    await page.waitForSelector("#trouble:not([hidden])");
    expect(await page.innerText("#trouble")).to.include("No files were found");
  });

  it("looks into zip archives, and names what it did not look into", async function () {
    const receipt = strToU8(desk.files.genuine);
    const inner = zipSync({ "receipt.json": receipt });
    const archive = zipSync({
      "2027/receipt-000001.json": receipt,
      "../../../etc/receipt.json": strToU8(desk.files.altered),
      "letter.pdf": [letterOf("write-off-creditor"), { level: 0 }],
      "inner.zip": inner,
      "__MACOSX/._letter.pdf": strToU8("of macOS"),
    });
    const page = await desk.trusting();
    await give(page, { "month.zip": archive, "empty.zip": zipSync({}) });
    const said = await page.innerText("#results");
    expect(await page.locator("tbody tr").count()).to.equal(4);
    expect(said).to.include("month.zip/../../../etc/receipt.json");
    expect(said).to.match(/month\.zip\/inner\.zip: in an archive only/);
    expect(said).to.not.include("MACOSX");
  });

  it("takes what is pasted, in its field or anywhere, files and codes too", async function () {
    const page = await desk.trusting();
    await page.click("#other-ways > summary");
    await page.fill("#pasted", `  ${desk.files.genuine}\n`);
    await page.click("#check");
    await settled(page);
    expect(await page.innerText(VERDICT)).to.include("Genuine and standing");

    await page.click("#clear");
    await page.click("h1");
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    }, desk.files.reversed);
    await settled(page);
    expect(await page.innerText(VERDICT)).to.include("Genuine, but reversed");

    await page.click("#clear");
    await page.fill("#pasted", desk.files.code);
    await page.click("#check");
    await settled(page);
    expect(await page.innerText("#results")).to.include("This code names receipt 1.");
  });

  describe("when a code is given", function () {
    it("tells its receipt and digest, which file is needed, and whether a file belongs to it", async function () {
      const page = await desk.trusting();
      await give(page, { "photo.gif": pictureOfCode(desk.files.code) });
      const said = await page.innerText("#results");
      expect(said).to.include("A code alone proves nothing").and.include("receipt-000001.json");
      expect(said.toLowerCase()).to.include(desk.files.code.split(":").at(-1)?.toLowerCase());
      expect(await page.locator(VERDICT).count()).to.equal(0);

      await give(page, { "receipt-000001.json": desk.files.genuine });
      expect(await page.innerText(VERDICT)).to.include("Genuine and standing");
      expect(await page.innerText("#results .code")).to.include("belongs to receipt-000001.json");

      await page.click("#clear");
      await give(page, { "photo.gif": pictureOfCode(desk.files.code), "receipt.json": desk.files.altered });
      expect(await page.innerText("#results > :first-child")).to.include("Do not trust the letter");
      expect(await page.textContent("#announcement")).to.include("does not belong to the file");
    });

    it("says what is wrong with other pictures", async function () {
      const { page } = await desk.open();
      await give(page, {
        "site.gif": pictureOfCode("https://example.org"),
        "cat.gif": pictureOfCode("x").subarray(0, 40),
      });
      const said = await page.innerText("#results");
      expect(said).to.match(/site\.gif: the code is of something else/);
      expect(said).to.match(/cat\.gif: a picture without a code/);
    });

    it("reads it with the camera, which is off afterwards", async function () {
      const { page } = await desk.open();
      await page.click("#other-ways > summary");
      await page.click("#camera");
      await page.waitForSelector("#results .code");
      expect(await page.innerText("#results .code")).to.include("This code names receipt 1.");
      expect(await page.isVisible("#viewfinder")).to.equal(false);
      const on = await page.evaluate(() => (document.getElementById("video") as HTMLVideoElement).srcObject);
      expect(on).to.equal(null);
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal("results");
    });

    it("says so where there is no camera", async function () {
      const { page } = await desk.open();
      await page.evaluate(() => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error("refused"));
      });
      await page.click("#other-ways > summary");
      await page.click("#camera");
      await page.waitForSelector("#trouble:not([hidden])");
      expect(await page.innerText("#trouble")).to.include("Choose a picture of the code instead");
      expect(await page.isVisible("#camera")).to.equal(true);
    });
  });

  describe("when a thousand files are given at once", function () {
    it("counts, adds up, filters, shows all of them step by step, and saves a table", async function () {
      const texts = makeBundles(THOUSAND, THOUSAND, await loadPrimitives()).together();
      const files = Object.fromEntries(texts.map((text, index) => [`${index.toString()}.json`, text]));
      const page = await desk.trusting(writeManifest(manifest));
      const { genuine } = desk.files;
      await give(page, {
        ...files,
        "0.json": texts[0]?.replace('"1630"', '"9630"') ?? "",
        "other.json": genuine,
      });

      const counts = (await page.innerText(".counts")).replaceAll(/\s+/g, " ");
      expect(counts).to.equal("999 ✓ Genuine and standing 2 ✕ Not genuine");
      expect(await page.innerText(".total")).to.include("€16,283.70");
      expect(await page.locator("tbody tr").count()).to.equal(200);
      await page.click("text=Show more");
      expect(await page.locator("tbody tr").count()).to.equal(400);
      const row = await page.evaluate(() => document.activeElement?.closest("tr")?.sectionRowIndex);
      expect(row).to.equal(200);

      await page.selectOption(".tools select", "false");
      expect(await page.locator("tbody tr").count()).to.equal(2);
      await page.fill(".tools input", "TEST-4711");
      expect(await page.innerText("tbody")).to.include("other.json");
      expect(await page.innerText("[role=status]:not(#announcement)")).to.include("1 of 1,001");

      await page.selectOption(".tools select", "");
      await page.fill(".tools input", "");
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=Save as CSV")]);
      const lines = readFileSync(await download.path(), "utf8").split("\r\n");
      expect(lines).to.have.lengthOf(1 + THOUSAND + 1 + 1);
      expect(lines[2]).to.match(
        /^Genuine and standing;TEST-DL-1;F-DL-26-142;K-DL-50822;16\.30;0\.00;3229\.88;/,
      );

      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      expect(await page.locator("tbody tr").count()).to.equal(THOUSAND + 1);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      expect(await page.locator("tbody tr").count()).to.equal(200);
    });

    it("writes no formula into the table", async function () {
      const page = await desk.trusting();
      await give(page, { "=1+1.json": desk.files.hostile, "a.json": desk.files.genuine });
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=Save as CSV")]);
      const table = readFileSync(await download.path(), "utf8");
      expect(table).to.include(`"'=HYPERLINK(""https://example.org"",""x"")`).and.include(";'=1+1.json");
    });
  });
});
