import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { DENOMINATION, writeGenesis } from "./writeGenesis.js";

/** What upstream's commands call the chain; transactions carry the number instead. */
export const CHAIN_NAME = "socialcoin-test";
const STAKE = `1000000000000000000${DENOMINATION}`;
const SAVINGS = `2000000000000000000${DENOMINATION}`;
const KEYRING = ["--keyring-backend", "test"];
const run = promisify(execFile);

/** A validator's folder, made and not running. */
export interface Home {
  readonly folder: string;
  /** By which the others know it. */
  readonly nodeId: string;
}

/**
 * Makes the folders of validators that start a chain together, by upstream's own commands.
 *
 * @param program The node, as it was built.
 * @param folder Where the folders go; it is emptied first.
 * @param deployer The account that may create contracts.
 */
export async function foundNetwork(
  program: string,
  folder: string,
  validators: number,
  deployer: string,
): Promise<readonly Home[]> {
  rmSync(folder, { recursive: true, force: true });
  const homes = Array.from({ length: validators }, (_, index) => join(folder, `validator-${index + 1}`));
  const genesisOf = (home: string): string => join(home, "config", "genesis.json");
  const at = async (home: string, ...args: string[]): Promise<string> =>
    (await run(program, [...args, "--home", home])).stdout.trim();

  const accounts: string[] = [];
  for (const home of homes) {
    mkdirSync(home, { recursive: true });
    await at(home, "init", "validator", "--chain-id", CHAIN_NAME, "--default-denom", DENOMINATION);
    await at(home, "keys", "add", "validator", "--algo", "eth_secp256k1", "--no-backup", ...KEYRING);
    accounts.push(await at(home, "keys", "show", "validator", "--address", ...KEYRING));
  }
  const [first = "", ...others] = homes;
  for (const account of accounts) await at(first, "genesis", "add-genesis-account", account, SAVINGS);
  writeGenesis(genesisOf(first), deployer);

  const signed = join(first, "config", "gentx");
  mkdirSync(signed, { recursive: true });
  for (const [index, home] of homes.entries()) {
    if (home !== first) copyFileSync(genesisOf(first), genesisOf(home));
    const out = ["--output-document", join(signed, `gentx-${index + 1}.json`)];
    await at(home, "genesis", "gentx", "validator", STAKE, "--chain-id", CHAIN_NAME, ...KEYRING, ...out);
  }
  if (readdirSync(signed).length !== validators) throw new Error(`${signed} lacks a validator`);
  await at(first, "genesis", "collect-gentxs");
  await at(first, "genesis", "validate-genesis");
  for (const home of others) copyFileSync(genesisOf(first), genesisOf(home));
  return Promise.all(
    homes.map(async (home) => ({ folder: home, nodeId: await at(home, "comet", "show-node-id") })),
  );
}
