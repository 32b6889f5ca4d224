import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";

const PATIENCE_MS = 60_000;
const VERSION = /besu\/v?(\d+\.\d+\.\d+\S*?)\//;

/**
 * The version of the `besu` on the PATH.
 *
 * @throws SocialcoinError `BESU_MISSING`, `BESU_UNUSABLE`
 */
export async function requireBesu(): Promise<string> {
  let said: string;
  try {
    const { stdout, stderr } = await promisify(execFile)("besu", ["--version"], { timeout: PATIENCE_MS });
    said = `${stdout}\n${stderr}`;
  } catch (cause) {
    const { code, stderr = "" } = cause as { code?: string | number; stderr?: string };
    throw code === "ENOENT" ? missing() : unusable(lastLine(stderr));
  }
  const version = VERSION.exec(said)?.[1];
  if (version === undefined) throw unusable(lastLine(said));
  return version;
}

function missing(): SocialcoinError {
  return new SocialcoinError(
    "BESU_MISSING",
    inEnglish(
      "There is no besu on the PATH. Install Java 21 or newer, download Besu (https://github.com/hyperledger/besu/releases, " +
        "besu-26.3.0.tar.gz), unpack it and put its folder bin on the PATH; `besu --version` must answer. Without Besu: the " +
        "compose.yaml in each node's folder runs it in a container.",
    ),
    { exitKind: "configuration" },
  );
}

function unusable(said: string): SocialcoinError {
  return new SocialcoinError(
    "BESU_UNUSABLE",
    inEnglish(
      `The besu on the PATH does not tell its version, but: "${said}". Besu needs Java 21 or newer (JAVA_HOME); ` +
        "`besu --version` must answer.",
    ),
    { exitKind: "configuration" },
  );
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
