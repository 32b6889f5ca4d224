import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

import { type Browser, chromium, type Page } from "playwright-core";

import { findBrowser, NO_BROWSER } from "./findBrowser.js";

/** The built page, as a creditor gets it. */
export const PAGE_FILE = "out/verifier/socialcoin-verifier.html";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Milliseconds; far above what anything takes, also where much else runs. */
const PATIENCE = 10_000;

/** A page that is open, and everything that it did which it should not. */
export interface OpenPage {
  page: Page;
  /** Addresses that it asked for, the page's own left out. */
  requests: string[];
  /** What the browser complained about: refused by the policy, errors. */
  complaints: string[];
}

/** How the reader's browser is set up. */
export interface Setting {
  url?: string;
  /** The node that its address names. */
  node?: string;
  locale?: string;
  width?: number;
  dark?: boolean;
}

/**
 * A browser.
 *
 * @param video The picture that its camera sees.
 */
export async function openBrowser(video?: string): Promise<Browser> {
  const camera = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"];
  const args = ["--no-sandbox", "--no-zygote", "--headless=shell", ...camera];
  if (video !== undefined) args.push(`--use-file-for-fake-video-capture=${video}`);
  const executablePath = await findBrowser();
  try {
    return await chromium.launch({ executablePath, args });
  } catch (cause) {
    throw new Error(`${executablePath} does not start. ${NO_BROWSER}`, { cause });
  }
}

/** Opens the page, from its file if nothing else is said. */
export async function openPage(
  browser: Browser,
  { url = pathToFileURL(PAGE_FILE).href, node, locale = "en-GB", width = 1_100, dark = false }: Setting = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    locale,
    viewport: { width, height: 900 },
    colorScheme: dark ? "dark" : "light",
  });
  context.setDefaultTimeout(PATIENCE);
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => {
    const address = request.url();
    if (!/^(?:file|blob|data):/.test(address) && address !== url) requests.push(address);
  });
  const page = await context.newPage();
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.goto(node === undefined ? url : `${url}#node=${encodeURIComponent(node)}`);
  return { page, requests, complaints };
}

/** Chooses files, as texts or bytes by their names, and waits until they were looked into. */
export async function give(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  await page.setInputFiles(
    "#files",
    Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(content),
    })),
  );
  await settled(page);
}

/** Says that the network that was given is the right one. */
export async function trust(page: Page): Promise<void> {
  await page.click("#questions button.main");
  await settled(page);
}

/** Waits until nothing is being looked into any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.getElementById("progress")?.hidden === true &&
      document.getElementById("after")?.hidden === false,
  );
}

/**
 * What of the rules for people who see, hear or move in other ways is broken.
 *
 * @param rules Those that are looked at; all that there are where it is left out.
 */
export async function brokenRules(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (runOnly) =>
      (globalThis as unknown as { axe: { run: (...args: unknown[]) => Promise<AxeResults> } }).axe.run(
        document,
        { runOnly, resultTypes: ["violations"] },
      ),
    rules === undefined ? { type: "tag", values: RULES } : { type: "rule", values: rules },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

interface AxeResults {
  violations: { id: string; nodes: { html: string }[] }[];
}
