import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  writeSync,
} from "node:fs";
import { basename, join } from "node:path";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Entry, Journal, Journals, SignedEntry } from "./Journal.js";
import { readEntries } from "./readEntries.js";

/** Folder, beside the journals, of those of which everything is settled. */
export const FINISHED = "finished";

const LONGEST_NAME = 80;
const ACCOUNT_DIGITS = 10;

/**
 * Journals in a folder: `<folder>/<network>-<chain>/<file>-<account>.jsonl`, each line one entry, only ever added to.
 *
 * @param folder The folder of all journals; it is made when something is written.
 */
export function openJournals(folder: string, network: { name: string; chainId: bigint }): Journals {
  const place = journalFolder(folder, network);
  return {
    of(account, subject) {
      const name = nameOf(subject, account);
      return openJournal(place, name);
    },
    leftovers() {
      const names = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith(".jsonl")) : [];
      return names.sort().flatMap((name) => {
        const file = join(place, name);
        const open = new Map<number, SignedEntry>();
        for (const entry of readEntries(file)) note(open, entry);
        return [...open.values()].map((entry) => ({ file, entry }));
      });
    },
  };
}

/** The folder of a network's journals. */
export function journalFolder(folder: string, { name, chainId }: { name: string; chainId: bigint }): string {
  return join(folder, `${safe(name)}-${chainId.toString()}`);
}

function openJournal(place: string, name: string): Journal {
  const file = join(place, `${name}.jsonl`);
  const open = new Map<number, SignedEntry>();
  for (const entry of readEntries(file)) note(open, entry);
  let descriptor: number | undefined;
  return {
    get open() {
      return [...open.values()].sort((a, b) => a.nonce - b.nonce);
    },
    append(entries) {
      if (entries.length === 0) return;
      try {
        if (descriptor === undefined) {
          mkdirSync(place, { recursive: true, mode: 0o700 });
          descriptor = openSync(file, "a", 0o600);
        }
        // One write, so that two processes never mix their lines; a line that a crash cut off ends before ours.
        writeSync(descriptor, `\n${entries.map((entry) => JSON.stringify(entry)).join("\n")}\n`);
        fsyncSync(descriptor);
      } catch (cause) {
        throw notWritten(file, cause);
      }
      for (const entry of entries) note(open, entry);
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
      if (open.size === 0 && existsSync(file)) putAside(place, name);
    },
  };
}

function note(open: Map<number, SignedEntry>, entry: Entry): void {
  if (entry.event === "signed") open.set(entry.nonce, entry);
  else open.delete(entry.nonce);
}

/** Another process may have done it just before. */
function putAside(place: string, name: string): void {
  const finished = join(place, FINISHED);
  const when = new Date().toISOString().replace(/[:.]/g, "-");
  try {
    mkdirSync(finished, { recursive: true, mode: 0o700 });
    renameSync(join(place, `${name}.jsonl`), join(finished, `${name}-${when}.jsonl`));
  } catch {
    // It stays where it is and says the same there.
  }
}

/** A name that is no path, whatever the file was called. */
function nameOf(subject: string, account: string): string {
  return `${safe(basename(subject)).slice(0, LONGEST_NAME)}-${account.slice(2, 2 + ACCOUNT_DIGITS).toLowerCase()}`;
}

function safe(text: string): string {
  return text.replace(/[^\w.-]+/g, "_").replace(/^\.+/, "_");
}

function notWritten(file: string, cause: unknown): SocialcoinError {
  return new SocialcoinError(
    "JOURNAL_NOT_WRITTEN",
    {
      en:
        `The journal ${file} cannot be written, and nothing is sent without it. Check the folder and the space on it, or ` +
        "name another folder as SOCIALCOIN_JOURNAL in .env.",
      nl: `Het journaal ${file} kan niet worden geschreven, en zonder wordt niets verzonden. Kijk naar de map en de ruimte daar, of noem een andere map als SOCIALCOIN_JOURNAL in .env.`,
    },
    { exitKind: "configuration", details: { file }, cause },
  );
}
