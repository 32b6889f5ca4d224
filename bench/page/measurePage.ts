import type { Browser } from "playwright-core";

import { verifyFile } from "../../src/letters/verifyFile.js";
import { loadPrimitives } from "../../src/proofs/loadPrimitives.js";
import { portablePrimitives } from "../../src/proofs/portablePrimitives.js";
import { writeManifest } from "../../src/proofs/writeManifest.js";
import { createVerifier } from "../../src/receipts/createVerifier.js";
import { buildPage } from "../../test/verifier/buildPage.js";
import { give, openBrowser, openPage, trust } from "../../test/verifier/openPage.js";
import { makeBundles, manifest } from "../verify/makeBundles.js";

const [ONE, THOUSAND] = [1, 1_000];
/** Milliseconds that the verdict may take. */
const GOALS = { [ONE]: 100, [THOUSAND]: 10_000 };
/** The best of so many counts: what else the machine does only makes it slower. */
const ROUNDS = { [ONE]: 9, [THOUSAND]: 3 };

const MICROSECONDS = 1_000;

/** What the creditor's page takes from files to verdict, beside the same verification in Node. */
export interface PageSpeed {
  bundles: number;
  /** Whether all bundles are of one block. */
  together: boolean;
  /** Milliseconds until the verdict stands on the screen of a page that was just opened. */
  page: number;
  /** Milliseconds of the processor's time in Node, with the same engine. */
  node: number;
  goal: number;
  /** Milliseconds of the longest task that kept the page from answering; 0 where none was above 50. */
  standstill: number;
}

/**
 * Gives files to the built page in a browser, as a reader does, and verifies the same in Node.
 *
 * @throws Error where a verdict is not what it should be, or there is no browser
 */
export async function measurePage(): Promise<PageSpeed[]> {
  buildPage();
  const { apart, together } = makeBundles(THOUSAND, THOUSAND, await loadPrimitives());
  const browser = await openBrowser();
  try {
    const speeds: PageSpeed[] = [];
    for (const make of [apart, together]) {
      const texts = make();
      for (const bundles of [ONE, THOUSAND] as const) {
        if (bundles === ONE && make === together) continue;
        const given = texts.slice(0, bundles);
        const rounds = ROUNDS[bundles] ?? 1;
        const inPage = await repeat(rounds, () => verdictInPage(browser, given));
        const node = await repeat(rounds, () => verdictInNode(given));
        speeds.push({
          bundles,
          together: make === together,
          page: Math.min(...inPage.map(({ milliseconds }) => milliseconds)),
          node: Math.min(...node),
          goal: GOALS[bundles] ?? 0,
          standstill: Math.min(...inPage.map(({ standstill }) => standstill)),
        });
      }
    }
    return speeds;
  } finally {
    await browser.close();
  }
}

async function verdictInPage(browser: Browser, texts: readonly string[]) {
  const { page } = await openPage(browser);
  page.setDefaultTimeout(0);
  await give(page, { "network.json": writeManifest(manifest) });
  await trust(page);
  const told = await page.evaluate(async (given) => {
    const files = new DataTransfer();
    given.forEach((text, index) => files.items.add(new File([text], `${index.toString()}.json`)));
    const input = document.getElementById("files") as HTMLInputElement;
    // Making the files is nothing that the page does.
    await new Promise((resolve) => setTimeout(resolve, 200));
    let standstill = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) standstill = Math.max(standstill, duration);
    }).observe({ type: "longtask" });

    const start = performance.now();
    input.files = files.files;
    input.dispatchEvent(new Event("change"));
    while (document.querySelector("#results .verdict") === null) await new Promise(requestAnimationFrame);
    const milliseconds = performance.now() - start;
    // What was held up is told a moment later.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { milliseconds, standstill, verdict: document.querySelector("#results .verdict")?.textContent };
  }, texts);
  const genuine = await page.locator("#results .verdict.standing").count();
  if (genuine === 0 || told.verdict?.includes("Genuine and standing") !== true) {
    throw new Error(`The page says ${told.verdict ?? "nothing"}.`);
  }
  await page.context().close();
  return told;
}

async function verdictInNode(texts: readonly string[]): Promise<number> {
  const files = texts.map((text) => new TextEncoder().encode(text));
  const verify = createVerifier(manifest, portablePrimitives);
  const before = process.cpuUsage();
  for (const bytes of files) {
    const { verdict } = await verifyFile(bytes, verify);
    if (verdict !== "valid") throw new Error(`Node says ${verdict}.`);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MICROSECONDS;
}

async function repeat<T>(rounds: number, once: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let round = 0; round < rounds; round++) all.push(await once());
  return all;
}
