import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { manifestSigner } from "../../../src/proofs/manifestSigner.js";
import { readManifest } from "../../../src/proofs/readManifest.js";
import { createVerifier } from "../../../src/receipts/createVerifier.js";
import type { ReceiptBundle } from "../../../src/receipts/ReceiptBundle.js";
import type { Verification } from "../../../src/receipts/Verification.js";
import { inFile } from "../../input/inFile.js";
import { readTextFile } from "../../input/readTextFile.js";
import type { Output } from "../../output/Output.js";

/** What was found out about one file, from the file and the manifest alone. */
export interface VerifiedOffline extends Verification {
  readonly file: string;
  /** Whether the network is one of development, where nobody vouches for a block. */
  readonly development: boolean;
  /** Absent where the file is no receipt. */
  readonly number?: bigint;
  readonly claim?: bigint;
  readonly coins?: bigint;
  /** Cents. */
  readonly writtenOff?: bigint;
  readonly waived?: bigint;
  readonly outstanding?: bigint;
}

/**
 * Verifies receipts without a network. What is wrong with a file is an answer, not an error.
 *
 * @param manifestFile The network that the reader trusts.
 * @param paths Receipt files, and folders whose `.json` files are taken.
 * @throws SocialcoinError where the manifest or a path cannot be used
 */
export async function verifyOffline(
  output: Output,
  manifestFile: string,
  paths: readonly string[],
): Promise<VerifiedOffline[]> {
  const manifest = await inFile(manifestFile, () => readManifest(readTextFile(manifestFile)));
  if (manifest.signature !== undefined && manifestSigner(manifest) === undefined) {
    throw new SocialcoinError(
      "MANIFEST_ALTERED",
      `${manifestFile} was altered after it was signed. Get it again from your municipality.`,
      { exitKind: "configuration", details: { file: manifestFile } },
    );
  }
  const development = manifest.consensus.kind === "development";
  const verify = createVerifier(manifest, await loadPrimitives());
  const files = paths.flatMap(filesAt);
  const progress = output.progress("Verifying", files.length);
  try {
    const verified: VerifiedOffline[] = [];
    for (const file of files) {
      const { bundle, ...verification } = await verify(read(file));
      verified.push({ file, development, ...(bundle && factsOf(bundle)), ...verification });
      progress.advance(1);
    }
    return verified;
  } finally {
    progress.stop();
  }
}

function factsOf({ receipt: { number, content } }: ReceiptBundle) {
  const { claim, coins, writtenOff, waived, outstanding } = content;
  return { number, claim, coins, writtenOff, waived, outstanding };
}

function filesAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => join(path, name));
}

/** As it stands: whether it is text is for the verifier to judge, and its bytes are part of what it judges. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new SocialcoinError("FILE_UNREADABLE", `${file} cannot be read. Check its name and your rights.`, {
      details: { file },
      cause,
    });
  }
}
