import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import { connectContracts } from "../../context/connectContracts.js";
import type { Context } from "../../context/Context.js";
import { environmentKeys } from "../../context/environmentKeys.js";
import { readAccountBook } from "../../context/readAccountBook.js";
import { parseTime } from "../../input/parseTime.js";
import { silentOutput } from "../../output/silentOutput.js";
import type { Embedded } from "../network/openEmbedded.js";
import type { Input } from "../story/readInput.js";
import type { Narrator } from "./Narrator.js";

/** The phrase of Hardhat's development accounts: printed in its manual, worthless by design. */
const DEVELOPMENT_PHRASE = "test test test test test test test test test test test junk";
const PATIENCE_MS = 30_000;

/** Everything that the scenes of the story share. */
export interface Play {
  readonly input: Input;
  readonly narrator: Narrator;
  /** What the commands work with; the same type that the command line makes from its options. */
  readonly context: Context;
  /** The results: a folder per creditor, and `municipality`, `team` and `household` for their own files. */
  readonly folder: (...names: string[]) => string;
  /** A sentence with the names of the accounts book in place of addresses. */
  readonly named: (sentence: string) => string;
  /** Moves the clock of the network to a time on Dutch clocks, such as `2027-01-28 10:00`. */
  readonly moveTo: (time: string) => Promise<void>;
}

/**
 * Prepares the stage: an empty folder of results and a context on the embedded network.
 *
 * @throws SocialcoinError `DEMO_FOLDER_TAKEN` for a folder with something else in it
 */
export function preparePlay(input: Input, embedded: Embedded, out: string, narrator: Narrator): Play {
  emptyResults(out);
  const { provider, chainId, addresses } = embedded;
  const book = readAccountBook(input.path("accounts.json"));
  const keys = environmentKeys({ SOCIALCOIN_MNEMONIC: DEVELOPMENT_PHRASE }, book, chainId, provider);
  const names = [...book.keys()].map((name) => [keys.addressOf(name) ?? name, name] as const);
  return {
    input,
    narrator,
    context: {
      provider,
      network: { name: "embedded", chainId },
      contracts: connectContracts(addresses, provider),
      keys,
      output: silentOutput(),
      dryRun: false,
      patience: PATIENCE_MS,
    },
    folder: (...names) => {
      const path = join(out, ...names);
      mkdirSync(path, { recursive: true });
      return path;
    },
    named: (sentence) => names.reduce((text, [address, name]) => text.replaceAll(address, name), sentence),
    moveTo: (time) => embedded.moveClock(parseTime(time)),
  };
}

/** Its presence says that a folder is the demo's to empty. */
const MARK = ".socialcoin-demo";

function emptyResults(out: string): void {
  const taken = existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, MARK));
  if (taken) {
    throw new SocialcoinError(
      "DEMO_FOLDER_TAKEN",
      inEnglish(`${out} has something in it that is not the demo's. Name another folder with --out.`),
      { details: { out } },
    );
  }
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, MARK), "Results of npm run demo; the next run empties this folder.\n");
}
