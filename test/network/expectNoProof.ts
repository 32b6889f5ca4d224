import { existsSync, readFileSync, writeFileSync } from "node:fs";

import { expect } from "chai";

import { loadPrimitives } from "../../src/proofs/loadPrimitives.js";
import type { Manifest } from "../../src/proofs/Manifest.js";
import { writeManifest } from "../../src/proofs/writeManifest.js";
import { buildBundles } from "../../src/receipts/buildBundles.js";
import { createVerifier } from "../../src/receipts/createVerifier.js";
import { readReceiptFile } from "../../src/receipts/readReceiptFile.js";
import { writeBundle } from "../../src/receipts/writeBundle.js";
import type { Engine } from "./openEngine.js";
import { paddingNode } from "./paddingNode.js";
import { pinByHand } from "./pinByHand.js";
import { tell } from "./tell.js";

/** What the commands say of a block whose header is none of Ethereum's. */
const UNPROVABLE = /none that can be proven/;

/**
 * The engine's headers and proofs are its own. Export and manifest say so, a receipt without a proof could not be checked,
 * and one with a proof that somebody made of them is never valid.
 *
 * @param references The creditor's file with the references of its claims.
 */
export async function expectNoProof(engine: Engine, programme: string, references: string): Promise<void> {
  const { stage } = engine;
  const exporting = ["receipt", "export", "--programme", programme, "--references", references];
  const { files } = await stage.done(...exporting, "--out", "plain");
  const proven = await stage.run(...exporting, "--prove", "--out", "proven");
  expect(proven.code, proven.stderr).to.equal(4);
  expect(proven.stderr).to.match(UNPROVABLE);
  expect(existsSync(stage.at("proven"))).to.equal(false);
  const pinning = ["--name", "engine", "--municipality", "00000099000000001000", "--out", "network.json"];
  const pinned = await stage.run("network", "manifest", ...pinning);
  expect(pinned.code, pinned.stderr).to.equal(4);
  expect(pinned.stderr).to.match(UNPROVABLE);

  const manifest = await pinByHand(engine);
  writeFileSync(stage.at("by-hand.json"), writeManifest(manifest));
  const offline = await stage.run("receipt", "verify", "plain", "--manifest", "by-hand.json");
  expect(offline.code, offline.stderr).to.equal(4);
  expect(offline.stderr).to.match(/^Could not be checked/);
  expect(offline.stdout).to.not.match(/valid as of/);
  tell(`offline: ${offline.stderr.trim()}`);

  await expectNeverValid(engine, manifest, files as string[]);
}

/** Bundles of a node that makes up what the headers lack, with the engine's own proofs. */
async function expectNeverValid(
  { stage }: Engine,
  manifest: Manifest,
  files: readonly string[],
): Promise<void> {
  const receipts = files.map((file) => readReceiptFile(readFileSync(stage.at(file), "utf8")));
  const primitives = await loadPrimitives();
  const verifiers = [manifest.consensus, { kind: "development" } as const].map((consensus) =>
    createVerifier({ ...manifest, consensus }, primitives),
  );
  let bundles = 0;
  for await (const bundle of buildBundles(receipts, { node: paddingNode(stage.url), primitives })) {
    bundles += 1;
    for (const verify of verifiers) {
      const { verdict, findings } = await verify(writeBundle(bundle));
      expect(verdict, JSON.stringify(findings)).to.not.equal("valid");
    }
  }
  expect(bundles).to.equal(receipts.length).and.to.be.greaterThan(0);
}
