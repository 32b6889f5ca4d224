// A clerk's desk: the built page, a browser and files, made once for all tests of the page.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";
import type { Browser, Page } from "playwright-core";

import { connection } from "../deployed.js";
import { buildPage } from "./buildPage.js";
import { type Material, material } from "./material.js";
import { give, openBrowser, openPage, type OpenPage, type Setting, trust } from "./openPage.js";
import { recordCode } from "./recordCode.js";

/** Where the verdict of a single receipt stands. */
export const VERDICT = "#results h2 .verdict";

let browser: Browser | undefined;
const folder = mkdtempSync(join(tmpdir(), "socialcoin-page-"));

after("closes the browser", async function () {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** What a test has at hand. */
export interface Desk {
  readonly files: Material;
  /** Folder for files that are dropped; gone after the run. */
  readonly folder: string;
  /** The browser's camera sees the code of the first receipt. */
  open: (setting?: Setting) => Promise<OpenPage>;
  /** Opens the page and gives it a network that the reader trusts. */
  trusting: (network?: string, setting?: Setting) => Promise<Page>;
}

/** For the tests of a `describe`; after each, no page has sent anything, and the policy had nothing to refuse. */
export function useDesk(): Desk {
  let files: Material | undefined;
  let opened: OpenPage[] = [];
  before("builds the page and opens a browser", async function () {
    files = await connection.networkHelpers.loadFixture(material);
    if (browser !== undefined) return;
    buildPage();
    const video = join(folder, "code.y4m");
    writeFileSync(video, recordCode(files.code));
    browser = await openBrowser(video);
  });

  afterEach("nothing was sent, and nothing was refused by the policy", async function () {
    const pages = opened;
    opened = [];
    for (const { page } of pages) await page.context().close();
    expect(pages.flatMap(({ requests }) => requests)).to.deep.equal([]);
    expect(pages.flatMap(({ complaints }) => complaints)).to.deep.equal([]);
  });

  const atHand = () => {
    if (files === undefined || browser === undefined) throw new Error("The desk is laid before the tests.");
    return { files, browser };
  };
  const open = async (setting: Setting = {}) => {
    const page = await openPage(atHand().browser, setting);
    opened.push(page);
    return page;
  };
  return {
    get files() {
      return atHand().files;
    },
    folder,
    open,
    trusting: async (network, setting) => {
      const { page } = await open(setting);
      await give(page, { "network.json": network ?? atHand().files.network });
      await trust(page);
      return page;
    },
  };
}
