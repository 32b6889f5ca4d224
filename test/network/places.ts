import { join } from "node:path";

/** The repository. */
export const ROOT = join(import.meta.dirname, "..", "..");

/** What is built once, and the files of the last run, with the validators' logs; ignored by git. */
export const CACHE = join(ROOT, "cache", "network");
