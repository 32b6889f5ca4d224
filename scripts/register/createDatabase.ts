import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
} from "node:fs";
import { dirname } from "node:path";

import type { ShownActivity } from "../../src/programmes/readProgramme.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Desk } from "./Desk.js";
import { explainSqlite } from "./explainSqlite.js";
import { migrate } from "./openDatabase.js";
import { type RegisterFacts, registerOf } from "./Register.js";
import { writeCatalogue } from "./writeCatalogue.js";

/** What a new register begins with. */
export type NewRegister = Omit<RegisterFacts, "only" | "syncedTo">;

/**
 * Makes a register's file, for its owner's eyes only. It appears whole or not at all, and never in the place of another.
 *
 * @throws SocialcoinError `REGISTER_EXISTS`, `REGISTER_NOT_WRITTEN`
 */
export async function createDatabase(
  desk: Desk,
  facts: NewRegister,
  catalogue: readonly ShownActivity[],
): Promise<void> {
  const { file } = desk;
  if (existsSync(file)) throw exists(file);
  const part = `${file}.part`;
  const { DatabaseSync } = await import("node:sqlite");
  try {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(part, { force: true });
    closeSync(openSync(part, "wx", 0o600));
    const database = new DatabaseSync(part);
    try {
      database.exec("PRAGMA synchronous = EXTRA");
      migrate(database);
      const columns = Object.keys(facts);
      const values = Object.values(facts).map((value) =>
        typeof value === "bigint" ? value.toString() : value,
      );
      database
        .prepare(
          `INSERT INTO register (only, ${columns.join(", ")}) VALUES (1${", ?".repeat(columns.length)})`,
        )
        .run(...values);
      writeCatalogue(registerOf(database, desk), catalogue);
    } finally {
      database.close();
    }
    moveTo(part, file);
  } catch (failure) {
    throw explain(file, failure);
  }
}

/** A link refuses a name that is taken, where renaming would replace it; not every disk knows links. */
function moveTo(part: string, file: string): void {
  try {
    linkSync(part, file);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === "EEXIST") throw failure;
    copyFileSync(part, file, constants.COPYFILE_EXCL);
  }
  rmSync(part);
}

function explain(file: string, failure: unknown): unknown {
  const { code } = failure as NodeJS.ErrnoException;
  if (code === "EEXIST") return exists(file);
  if (code === undefined || code.startsWith("ERR_")) return explainSqlite(file, failure);
  return new SocialcoinError(
    "REGISTER_NOT_WRITTEN",
    {
      en: `${file} cannot be made. Check your rights to the folder, and the space there.`,
      nl: `${file} kan niet worden gemaakt. Kijk naar uw rechten op de map, en de ruimte daar.`,
    },
    { exitKind: "configuration", details: { file }, cause: failure },
  );
}

function exists(file: string): SocialcoinError {
  return new SocialcoinError(
    "REGISTER_EXISTS",
    {
      en: `${file} exists already. Work in it with --register, or name another file for a new register.`,
      nl: `${file} bestaat al. Werk erin met --register, of noem een ander bestand voor een nieuw register.`,
    },
    { details: { file } },
  );
}
