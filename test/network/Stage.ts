import { join } from "node:path";

import { expect } from "chai";
import { HDNodeWallet, Network } from "ethers";

import { connectContracts } from "../../scripts/context/connectContracts.js";
import type { Contracts } from "../../scripts/context/Context.js";
import { NodeProvider } from "../../scripts/context/NodeProvider.js";
import { readDeployment } from "../../scripts/context/readDeployment.js";
import { type Ended, MNEMONIC, runAlone, runHere } from "../scripts/command.js";
import type { Scene } from "./prepareScene.js";

/** A network on which the scene is played, by the commands of people and nothing else. */
export interface Stage {
  readonly url: string;
  readonly chainId: number;
  /** The scene's files on this network. */
  readonly at: (...names: string[]) => string;
  readonly environment: Record<string, string>;
  /** Runs a command, from argv to exit code. */
  run(...args: readonly string[]): Promise<Ended>;
  /** Runs it in a process of its own, while other things happen here. */
  runApart(...args: readonly string[]): Promise<Ended>;
  /** Runs one that must succeed, and gives its value. */
  done(...args: readonly string[]): Promise<Record<string, unknown>>;
  /** The contracts, for looking. */
  contracts(): Contracts;
}

/** The name that commands use for the network of `.env`. */
export const NETWORK = "remote";

/**
 * Sets a stage.
 *
 * @param url The node that commands speak with.
 * @param folder Where its files go: those of the scene, of the deployment and the journal.
 */
export function setStage(url: string, chainId: number, folder: string, { accounts }: Scene): Stage {
  const at = (...names: string[]): string => join(folder, ...names);
  const keys = Object.entries(accounts).map(([name, index]): [string, string] => [
    `SOCIALCOIN_KEY_${name.toUpperCase().replaceAll("-", "_")}`,
    walletAt(index).privateKey,
  ]);
  const environment: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    SOCIALCOIN_RPC_URL: url,
    SOCIALCOIN_CHAIN_ID: String(chainId),
    SOCIALCOIN_DEPLOYMENTS: at("deployments"),
    SOCIALCOIN_JOURNAL: at("journal"),
    SOCIALCOIN_DEPLOYER_KEY: walletAt(0).privateKey,
    ...Object.fromEntries(keys),
  };
  const common = ["--network", NETWORK, "--accounts", "accounts.json", "--yes", "--lang", "en"];
  const run = (...args: readonly string[]): Promise<Ended> =>
    runHere(folder, [...args, ...common], environment);
  return {
    url,
    chainId,
    at,
    environment,
    run,
    runApart: (...args) => runAlone(folder, [...args, ...common], environment),
    async done(...args) {
      const { code, stdout, stderr } = await run(...args, "--json");
      expect(code, `socialcoin ${args.join(" ")}\n${stderr}`).to.equal(0);
      return JSON.parse(stdout) as Record<string, unknown>;
    },
    contracts() {
      const provider = new NodeProvider(url, Network.from(chainId));
      return connectContracts(readDeployment(at("deployments"), NETWORK).addresses, provider);
    },
  };
}

/** An account of the public development phrase: worthless by design, and rich on Hardhat's network. */
export function walletAt(index: number): HDNodeWallet {
  return HDNodeWallet.fromPhrase(MNEMONIC, undefined, `m/44'/60'/0'/0/${index}`);
}
