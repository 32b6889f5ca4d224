import { readFileSync } from "node:fs";

import { expect } from "chai";
import type { Page } from "playwright-core";

import { useDesk, VERDICT } from "./desk.js";
import { letterOf } from "../src/letters/letterVectors.js";
import { brokenRules, give, settled, trust } from "./openPage.js";
import { pictureOfCode } from "./recordCode.js";

describe("the creditor's page: for everybody", function () {
  const desk = useDesk();

  for (const setting of [
    { locale: "nl-NL", width: 1_280 },
    { locale: "en-GB", width: 320, dark: true },
  ]) {
    describe(`when it is seen as ${JSON.stringify(setting)}`, function () {
      it("breaks no rule of accessibility in any state, in light or dark, and fits its width", async function () {
        const { files } = desk;
        const { page } = await desk.open(setting);
        await expectUsable(page);

        await give(page, { "network.json": files.network, "a.json": files.genuine });
        await expectUsable(page);
        await trust(page);
        await unfold(page);
        await expectUsable(page);

        for (const one of [files.reversed, files.altered, files.rewritten, "{}"]) {
          await page.click("#clear");
          await give(page, { "a.json": one });
          await expectUsable(page);
        }

        await give(page, {
          "photo.gif": pictureOfCode(files.code),
          "b.json": files.hostile,
          "c.gif": "GIF8",
        });
        await unfold(page);
        await expectUsable(page);
        await page.click("tbody button >> nth=0");
        await expectUsable(page);
        await page.keyboard.press("Escape");

        await page.click("#camera");
        await page.waitForSelector("#viewfinder:not([hidden])");
        await expectUsable(page);
      });

      it("breaks none with a practice network and a letter, or with a node", async function () {
        const practice = readFileSync("test/vectors/letters/network.json", "utf8");
        const { page } = await desk.open({ ...setting, node: "https://node.example" });
        await give(page, { "network.json": practice });
        await expectUsable(page);
        await trust(page);
        await give(page, { "letter.pdf": letterOf("write-off-creditor") });
        await unfold(page);
        await page.click("#node-forget");
        await page.waitForSelector("#node-unnamed:not([hidden])", { state: "attached" });
        await unfold(page);
        await page.fill("#node-address", "nowhere");
        await page.click("#node-name");
        await expectUsable(page);
      });
    });
  }

  it("can be used with the keyboard alone, and says where it goes on", async function () {
    const { page } = await desk.open();
    await give(page, { "network.json": desk.files.network, "a.json": desk.files.genuine });
    await page.focus("#questions button.main");
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await focused(page)).to.equal("results");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).to.equal("SUMMARY");

    await give(page, { "b.json": desk.files.reversed });
    await page.focus("tbody button >> nth=1");
    await page.keyboard.press("Enter");
    expect(await page.innerText("dialog .verdict")).to.include("Genuine, but reversed");
    await page.keyboard.press("Escape");
    expect(await page.isVisible("dialog")).to.equal(false);
    const back = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(back).to.include("Details");

    await page.focus("#clear");
    await page.keyboard.press("Enter");
    expect(await focused(page)).to.equal("files");
    // The first stop of a reader who arrives is the language, then the choice of files.
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    const stops = [];
    for (let stop = 0; stop < 4; stop++) {
      await page.keyboard.press("Tab");
      stops.push((await focused(page)) || (await page.evaluate(() => document.activeElement?.tagName)));
    }
    expect(stops).to.deep.equal(["BUTTON", "BUTTON", "files", "SUMMARY"]);
  });

  it("tells those who do not see it what was found, in one place that stays", async function () {
    const { page } = await desk.open();
    const told = () => page.textContent("#announcement[role=status]");
    await give(page, { "network.json": desk.files.network });
    expect(await told())
      .to.include("Network wilgendam")
      .and.include("Do you trust this network?");
    await trust(page);
    await give(page, { "a.json": desk.files.altered });
    expect(await told())
      .to.include("Not genuine")
      .and.include("Do not post this");
    await give(page, { "b.json": desk.files.genuine });
    expect(await told())
      .to.include("2 files checked")
      .and.include("Not genuine: 1");
  });

  it("prints the verdict and the whole proof on one sheet", async function () {
    const page = await desk.trusting(undefined, { dark: true, locale: "nl-NL" });
    await give(page, { "a.json": desk.files.genuine });
    const folded = await page.isVisible(".proof");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    for (const part of [VERDICT, ".proof", ".network"]) expect(await page.isVisible(part)).to.equal(true);
    for (const part of ["#give", "#after", "#node"]) expect(await page.isVisible(part)).to.equal(false);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.isVisible(".proof")).to.equal(folded);
    const paper = await page.pdf({ format: "A4" });
    expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).to.have.lengthOf(1);
  });
});

/** Opens everything that is folded. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
}

/** Holds the page as it is now against the rules, in its own colours and in the other ones. */
async function expectUsable(page: Page): Promise<void> {
  expect(await brokenRules(page)).to.deep.equal([]);
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  await page.emulateMedia({ colorScheme: dark ? "light" : "dark" });
  expect(await brokenRules(page, ["color-contrast"])).to.deep.equal([]);
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).to.be.at.most(0);
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}
