import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Artifact } from "./compilePeers.js";

const PACKAGES = join(import.meta.dirname, "../packages/node_modules");

/** A contract as its project published it: for those whose pragma refuses our compiler. */
export function readArtifact(packageName: string, source: string): Artifact {
  const name = source.slice(source.lastIndexOf("/") + 1);
  const path = join(PACKAGES, packageName, "artifacts/contracts", `${source}.sol`, `${name}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as Artifact;
}
