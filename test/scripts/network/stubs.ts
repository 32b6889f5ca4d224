// Stubs in the place of a trial's four nodes, in this process, with the lists that stand in their files.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { openNetworkFolder } from "../../../scripts/network/openNetworkFolder.js";
import { genesisSchema } from "../../../src/network/Genesis.js";
import { genesisHeader } from "../../../src/network/genesisHeader.js";
import type { Header } from "../../../src/proofs/Header.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import { type BesuStub, besuStub, type StubPlace } from "../besuStub.js";
import { readToml } from "./readToml.js";

/** The first block of a trial. */
export function genesisOf(folder: string): Promise<Header> {
  const text = readFileSync(join(folder, "node-a", "genesis.json"), "utf8");
  return genesisHeader(genesisSchema.parse(JSON.parse(text)), portablePrimitives);
}

/** Answers where a trial's nodes would. */
export async function openStubs(
  target: string,
  folder: string,
  cast?: StubPlace["cast"],
): Promise<BesuStub[]> {
  const genesis = await genesisOf(folder);
  return Promise.all(
    openNetworkFolder(folder).own.map(({ folder: own, rpcPort }, seat) => {
      const list = (name: string): string[] =>
        readToml(readFileSync(join(own, `${name}.toml`), "utf8"))[`${name}-allowlist`] as string[];
      const state = { seat, allowed: list("accounts"), nodes: list("nodes") };
      return besuStub(target, state, { port: rpcPort, genesis, ...(cast && { cast }) });
    }),
  );
}

/** Nobody answers there any more. */
export async function closeStubs(...stubs: BesuStub[]): Promise<void> {
  for (const { server } of stubs) {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }
}
