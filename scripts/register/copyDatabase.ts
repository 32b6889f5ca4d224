import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";

/**
 * Copies a database as it is at one moment, whoever works in it, for its owner's eyes only. A copy that exists is left
 * as it is.
 */
export function copyDatabase(database: DatabaseSync, file: string): void {
  if (existsSync(file)) return;
  const part = `${file}.part`;
  mkdirSync(dirname(file), { recursive: true });
  rmSync(part, { force: true });
  // SQLite takes an empty file, and this one is nobody else's from the beginning.
  closeSync(openSync(part, "wx", 0o600));
  database.prepare("VACUUM INTO ?").run(part);
  renameSync(part, file);
}
