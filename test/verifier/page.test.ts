import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { expect } from "chai";
import type { Browser } from "playwright-core";

import { connection } from "../deployed.js";
import { letterOf } from "../src/letters/letterVectors.js";
import { buildPage } from "./buildPage.js";
import { hostile, type Material, material } from "./material.js";
import { brokenRules, give, openBrowser, openPage, type OpenPage, PAGE_FILE, trust } from "./openPage.js";

const VERDICT = "#results h2 .verdict";

describe("the creditor's page", function () {
  let browser: Browser;
  let files: Material;
  let open: OpenPage | undefined;
  before(async function () {
    buildPage();
    files = await connection.networkHelpers.loadFixture(material);
    browser = await openBrowser();
  });
  after(async function () {
    await browser.close();
  });

  /** Opens the page and gives it a network that the reader trusts. */
  async function trusting(network = files.network, setting = {}): Promise<OpenPage["page"]> {
    open = await openPage(browser, setting);
    await give(open.page, { "network.json": network });
    await trust(open.page);
    return open.page;
  }

  afterEach("nothing was sent, and nothing was refused by the policy", async function () {
    expect(open?.requests ?? []).to.deep.equal([]);
    expect(open?.complaints ?? []).to.deep.equal([]);
    await open?.page.context().close();
    open = undefined;
  });

  describe("when one file is given", function () {
    it("says first that a receipt is genuine and stands, then what it says, in either language", async function () {
      const page = await trusting();
      await give(page, { "receipt-000001.json": files.genuine });
      expect(await page.innerText(VERDICT)).to.match(/^✓\s*Genuine and standing$/);
      const said = await page.innerText("#results");
      expect(said).to.include("As of 4 January 2027");
      for (const fact of ["TEST-4711", "F-2026-1", "K-9", "€2.00 for 20 coins", "€998.00", "wilgendam"]) {
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
      const page = await trusting();
      await give(page, { "receipt.json": files.genuine });
      await page.click("text=The proof, link by link");
      expect(await page.locator(".proof li").allInnerTexts()).to.have.lengthOf(7);
      expect(await page.locator(".proof li.yes").count()).to.equal(7);
    });

    it("tells reversed, altered, re-saved and other files apart", async function () {
      const page = await trusting();
      const cases: [string, RegExp, string][] = [
        [files.reversed, /Genuine, but reversed/, "owed again"],
        [files.altered, /Not genuine/, "Link 5 breaks"],
        [files.rewritten, /Could not be checked/, "saved anew"],
        ["{}", /Not a receipt/, "something else"],
        ["no JSON at all", /Not a receipt/, "something else"],
      ];
      for (const [content, verdict, said] of cases) {
        await give(page, { "file.json": content });
        expect(await page.innerText(VERDICT)).to.match(verdict);
        expect(await page.innerText("#results")).to.include(said);
        await page.click("#clear");
        await give(page, { "network.json": files.network });
        await trust(page);
      }
    });

    it("believes no network before the reader says so, and says what is missing", async function () {
      open = await openPage(browser);
      const { page } = open;
      await give(page, { "receipt.json": files.genuine, "network.json": files.network });
      expect(await page.innerText(VERDICT)).to.include("Could not be checked");
      expect(await page.innerText("#results")).to.include("get its manifest from your municipality");
      expect(await page.innerText("#questions")).to.include("Is its fingerprint the one");
      await page.click("#questions button:not(.main)");
      expect(await page.locator("#questions > *").count()).to.equal(0);
      expect(await page.innerText(VERDICT)).to.include("Could not be checked");
    });

    it("announces a practice network unmistakably", async function () {
      const page = await trusting(files.practiceNetwork);
      await give(page, { "receipt.json": files.practice });
      expect(await page.innerText(VERDICT)).to.include("Practice only, no write-off");
      expect(await page.isVisible("#practice")).to.equal(true);
      expect(await page.innerText("#practice")).to.include("worth nothing as proof");
    });

    it("reads letters, and says that their printed words were not compared", async function () {
      const network = readFileSync("test/vectors/letters/network.json", "utf8");
      const page = await trusting(network);
      await give(page, { "letter.pdf": letterOf("write-off-creditor") });
      expect(await page.innerText(VERDICT)).to.include("Practice only");
      expect(await page.innerText("#results")).to.include("What is printed on its pages was not compared");
      await page.click("#clear");
      await give(page, { "letter.pdf": "%PDF-1.7 scanned" });
      expect(await page.innerText(VERDICT)).to.include("Could not be checked");
    });
  });

  it("shows hostile text as text", async function () {
    const page = await trusting();
    await give(page, { "\u202egnp.json": files.hostile, "<b>.json": "{}" });
    expect(await page.title()).to.not.include("taken");
    expect(await page.locator("#results img, #results script, #results b").count()).to.equal(0);
    const said = await page.innerText("#results");
    expect(said).to.include(hostile.markup);
    expect(said).to.not.match(/[\u202e\u202c]|(?!\n|\t)\p{Cc}/u);
    // No field pushes the page out of its width.
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).to.be.at.most(0);
  });

  it("works the same over http, and asks the server for nothing but itself", async function () {
    const asked: string[] = [];
    const html = readFileSync(PAGE_FILE);
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.setHeader("content-type", "text/html").end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const page = await trusting(files.network, { url: `http://127.0.0.1:${port}/check` });
      await give(page, { "receipt.json": files.genuine });
      expect(await page.innerText(VERDICT)).to.include("Genuine and standing");
      expect(asked).to.deep.equal(["/check"]);
      expect(await page.context().cookies()).to.deep.equal([]);
      const kept = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]);
      expect(kept).to.deep.equal([0, 0, 0, 0]);
    } finally {
      server.close();
    }
  });

  describe("for everybody", function () {
    for (const setting of [
      { locale: "nl-NL", width: 1_280 },
      { locale: "en-GB", width: 320, dark: true },
    ]) {
      it(`breaks no rule of accessibility (${JSON.stringify(setting)})`, async function () {
        open = await openPage(browser, setting);
        const { page } = open;
        expect(await brokenRules(page)).to.deep.equal([]);
        await give(page, { "network.json": files.network, "a.json": files.genuine });
        expect(await brokenRules(page)).to.deep.equal([]);
        await trust(page);
        await page.evaluate(() => {
          for (const part of document.querySelectorAll("details")) part.open = true;
        });
        expect(await brokenRules(page)).to.deep.equal([]);
        await give(page, {
          "b.json": files.reversed,
          "c.json": files.altered,
          "d.json": files.rewritten,
          e: "",
        });
        expect(await brokenRules(page)).to.deep.equal([]);
        await page.click("tbody button >> nth=0");
        expect(await brokenRules(page)).to.deep.equal([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).to.be.at.most(0);
      });
    }

    it("can be used with the keyboard alone", async function () {
      const page = await trusting();
      await give(page, { "a.json": files.genuine, "b.json": files.reversed });
      await page.focus("tbody button >> nth=1");
      await page.keyboard.press("Enter");
      expect(await page.innerText("dialog .verdict")).to.include("Genuine, but reversed");
      await page.keyboard.press("Escape");
      expect(await page.isVisible("dialog")).to.equal(false);
      const back = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
      expect(back).to.include("Details");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Shift+Tab");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).to.equal("region");
      // The first stop of a reader who arrives is the language, then the choice of files.
      await page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
      });
      const stops = [];
      for (let stop = 0; stop < 4; stop++) {
        await page.keyboard.press("Tab");
        stops.push(await page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName));
      }
      expect(stops).to.deep.equal(["BUTTON", "BUTTON", "files", "SUMMARY"]);
    });

    it("prints the verdict and the whole proof", async function () {
      const page = await trusting();
      await give(page, { "a.json": files.genuine });
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      expect(await page.isVisible(".proof")).to.equal(true);
      expect(await page.isVisible("#give")).to.equal(false);
      expect(await page.isVisible(VERDICT)).to.equal(true);
    });
  });
});
