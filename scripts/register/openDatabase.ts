import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { copyDatabase } from "./copyDatabase.js";
import { damaged } from "./damaged.js";
import { explainSqlite } from "./explainSqlite.js";
import { APPLICATION_ID, MIGRATIONS } from "./schema.js";
import { unknownRegister } from "./unknownRegister.js";

/** Somebody else's command is over long before. */
const PATIENCE_MS = 10_000;
const ALL_OTHERS = 0o007;

/**
 * Opens a register's file and makes sure that it is one: whole, with the tables of this version and nothing else in it. A
 * file of an earlier version is brought to this one, after a copy of it was made beside it.
 *
 * The journal is a rollback journal, which works on a shared folder where SQLite's other one (WAL) does not, and it is
 * synchronised with the disk at every step: what a command said was done is there after a power failure.
 *
 * @throws SocialcoinError `REGISTER_MISSING`, `REGISTER_UNKNOWN`, `REGISTER_NEWER`, `REGISTER_DAMAGED`,
 * `REGISTER_OPEN_TO_ALL`, and what {@link explainSqlite} says
 */
export async function openDatabase(file: string, migrations = MIGRATIONS): Promise<DatabaseSync> {
  requireOwn(file);
  const sqlite = await import("node:sqlite");
  let database: DatabaseSync | undefined;
  try {
    database = new sqlite.DatabaseSync(file);
    database.exec(
      `PRAGMA busy_timeout = ${PATIENCE_MS}; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;` +
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA",
    );
    // Before anything is changed: another program's file stays as it is.
    const version = versionOf(database, file, migrations.length);
    database.exec("PRAGMA journal_mode = DELETE");
    if (version < migrations.length) {
      copyDatabase(database, `${file}.version-${version}`);
      migrate(database, migrations);
    }
    requireWhole(database, file, migrations, sqlite.DatabaseSync);
    return database;
  } catch (failure) {
    database?.close();
    throw explainSqlite(file, failure);
  }
}

/** Brings a database from whichever version to this one, whole or not at all. */
export function migrate(database: DatabaseSync, migrations = MIGRATIONS): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    // Somebody else may have done it meanwhile.
    for (const step of migrations.slice(pragma(database, "user_version"))) database.exec(step);
    database.exec(
      `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}; COMMIT`,
    );
  } catch (failure) {
    database.exec("ROLLBACK");
    throw failure;
  }
}

function requireOwn(file: string): void {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status?.isFile() !== true) {
    throw new SocialcoinError(
      "REGISTER_MISSING",
      {
        en: `There is no register ${file}. Name yours with --register, or make one with task create-register.`,
        nl: `Er is geen register ${file}. Noem dat van u met --register, of maak er een met task create-register.`,
      },
      { exitKind: "configuration", details: { file } },
    );
  }
  if (process.platform !== "win32" && (status.mode & ALL_OTHERS) !== 0) {
    throw new SocialcoinError(
      "REGISTER_OPEN_TO_ALL",
      {
        en: `Everybody on this computer can read or write ${file}. Take that right away first: chmod o= ${file}`,
        nl: `Iedereen op deze computer kan ${file} lezen of schrijven. Neem dat recht eerst weg: chmod o= ${file}`,
      },
      { exitKind: "configuration", details: { file } },
    );
  }
}

function versionOf(database: DatabaseSync, file: string, newest: number): number {
  const version = pragma(database, "user_version");
  if (pragma(database, "application_id") !== APPLICATION_ID || version < 1) {
    throw unknownRegister(file);
  }
  if (version > newest) {
    throw new SocialcoinError(
      "REGISTER_NEWER",
      {
        en: `${file} was written by a newer version of this program (${version}; this one knows ${newest}). Nothing was changed. Update the program.`,
        nl: `${file} is geschreven door een nieuwere versie van dit programma (${version}; deze kent ${newest}). Er is niets veranderd. Werk het programma bij.`,
      },
      { exitKind: "configuration", details: { file, version, newest } },
    );
  }
  return version;
}

/** A trigger or view of somebody else's would act in our name: what stands in the file is what we would write, and nothing more. */
function requireWhole(
  database: DatabaseSync,
  file: string,
  migrations: readonly string[],
  Database: typeof DatabaseSync,
): void {
  const pattern = new Database(":memory:");
  migrate(pattern, migrations);
  const same = tablesOf(pattern) === tablesOf(database);
  pattern.close();
  const sound = database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"] === "ok";
  const linked = database.prepare("PRAGMA foreign_key_check").get() === undefined;
  if (!same || !sound || !linked) throw damaged(file);
}

function tablesOf(database: DatabaseSync): string {
  // SQLite writes its own statistics, where somebody asked for them: in tables, and by these names only.
  const sql =
    "SELECT type, name, tbl_name, sql FROM sqlite_schema " +
    "WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')) ORDER BY name";
  return JSON.stringify(database.prepare(sql).all());
}

function pragma(database: DatabaseSync, name: "user_version" | "application_id"): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
}
