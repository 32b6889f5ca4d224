import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { createNetwork } from "../../../scripts/commands/network/create.js";
import { written } from "../../src/network/described.js";
import { validators } from "../../src/proofs/sealAsStored.js";
import { freePort } from "../localNode.js";

/** A node is called after each, and its organisation. */
export const LETTERS = ["a", "b", "c", "d"];

/** The chain of such a network. */
export const CHAIN = 20_771;

/**
 * Creates a network of four nodes on this machine, with free ports and the keys by which the stubs seal.
 *
 * @param root Where its description goes.
 * @param folder Where the network goes.
 */
export async function makeTrial(root: string, folder: string): Promise<void> {
  const { organisations, ...rest } = written(...LETTERS) as { organisations: { validators: object[] }[] };
  const placed = [];
  for (const [index, { validators: own, ...organisation }] of organisations.entries()) {
    const ports = { p2pPort: await freePort(), rpcPort: await freePort(), metricsPort: await freePort() };
    placed.push({
      ...organisation,
      validators: own.map((one) => ({ ...one, address: "127.0.0.1", ...ports })),
    });
    const node = join(folder, `node-${LETTERS[index] ?? ""}`);
    mkdirSync(node, { recursive: true });
    writeFileSync(join(node, "key"), validators[index]?.privateKey ?? "", { mode: 0o600 });
  }
  const description = join(root, "trial.json");
  writeFileSync(description, JSON.stringify({ ...rest, blockPeriodSeconds: 1, organisations: placed }));
  await createNetwork({ description, out: folder });
}
