import { existsSync } from "node:fs";

import sparticuz from "@sparticuz/chromium";

/** Where people have Chrome or Chromium. */
const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** What is to be done where there is no browser. */
export const NO_BROWSER =
  "No browser was found for the tests of the creditor's page. Install Chrome or Chromium, or name one: " +
  "SOCIALCOIN_BROWSER=/path/to/chrome npm test. On Linux (x64) npm installs one itself; should it not start, it " +
  "lacks libraries: apt-get install libnss3 libexpat1.";

/**
 * A Chromium: the one that SOCIALCOIN_BROWSER names, the one that npm installed (Linux, x64), or one of the machine.
 *
 * @throws Error where there is none, with what to do; the tests then fail and do not pass unseen.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env["SOCIALCOIN_BROWSER"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`SOCIALCOIN_BROWSER names ${named}, which does not exist. ${NO_BROWSER}`);
  }
  if (process.platform === "linux" && process.arch === "x64") return sparticuz.executablePath();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  throw new Error(NO_BROWSER);
}
