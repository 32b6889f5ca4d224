import { readFileSync } from "node:fs";
import { join } from "node:path";

import { keccak256 } from "ethers";

import type { Manifest } from "../../src/proofs/Manifest.js";
import { askNode } from "./askNode.js";
import type { Engine } from "./openEngine.js";

/** What a manifest would say who wanted to pin this network all the same: its validators, as if they sealed like QBFT's. */
export async function pinByHand({ stage, homes }: Engine): Promise<Manifest> {
  const address = (await stage.contracts().debtRelief.getAddress()).toLowerCase();
  const block = (await askNode(stage.url, "eth_getBlockByNumber", "0x1", false)) as { hash: string };
  const code = (await askNode(stage.url, "eth_getCode", address, "latest")) as string;
  const validators = homes.map(({ folder }) => {
    const key = readFileSync(join(folder, "config", "priv_validator_key.json"), "utf8");
    return `0x${(JSON.parse(key) as { address: string }).address.toLowerCase()}`;
  });
  return {
    format: "socialcoin-network",
    version: 1,
    name: "by-hand",
    chainId: String(stage.chainId),
    genesisHash: block.hash.toLowerCase(),
    asOfBlock: "1",
    contracts: { debtRelief: [{ address, codeHash: keccak256(code) }] },
    consensus: { kind: "qbft", sets: [{ from: "1", to: null, validators: validators.sort() }] },
    municipalities: [],
  };
}
