import { join } from "node:path";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { openJournals } from "../chain/journal/openJournals.js";
import type { Output } from "../output/Output.js";
import { connectContracts } from "./connectContracts.js";
import { connectNode } from "./connectNode.js";
import type { Context } from "./Context.js";
import { environmentKeys } from "./environmentKeys.js";
import { readAccountBook } from "./readAccountBook.js";
import { readDeployment } from "./readDeployment.js";
import { readEnvironment } from "./readEnvironment.js";

/** What the command line says about where and how. */
export interface ContextOptions {
  readonly network: string;
  readonly accounts?: string;
  readonly dryRun: boolean;
  /** Seconds. */
  readonly wait: number;
}

const LOCAL_NETWORK = "localhost";
const LOCAL_URL = "http://127.0.0.1:8545";
const MILLISECONDS = 1_000;

/**
 * The context of a command in its own process: environment, node, deployment and keys, each checked. Reading needs no
 * key: none is looked up before somebody signs.
 *
 * @param environment The process's environment, with what `.env` adds.
 * @param root The folder of the repository.
 * @throws SocialcoinError of kind `configuration` or `unreachable`
 */
export async function openContext(
  options: ContextOptions,
  environment: NodeJS.ProcessEnv,
  root: string,
  output: Output,
  confirm: Context["confirm"],
): Promise<{ context: Context; close: () => void }> {
  const settings = readEnvironment(environment);
  const book = options.accounts === undefined ? new Map<string, never>() : readAccountBook(options.accounts);
  const deployment = readDeployment(settings.deployments ?? join(root, "deployments"), options.network);
  const local = options.network === LOCAL_NETWORK;
  const url = local ? LOCAL_URL : settings.rpcUrl;
  if (url === undefined) throw withoutUrl(options.network);

  const expected = (local ? undefined : settings.chainId) ?? deployment.chainId;
  const { provider, chainId, close } = await connectNode(url, expected);
  const code = await provider.getCode(deployment.addresses.Programmes);
  if (code === "0x") throw withoutCode(options.network, deployment.addresses.Programmes);

  const context: Context = {
    provider,
    network: { name: options.network, chainId },
    contracts: connectContracts(deployment.addresses, provider),
    keys: environmentKeys(environment, book, chainId, provider),
    output,
    confirm,
    dryRun: options.dryRun,
    patience: options.wait * MILLISECONDS,
    journals: openJournals(settings.journal ?? join(root, "journal"), { name: options.network, chainId }),
    traffic: { sent: 0 },
  };
  return { context, close };
}

function withoutUrl(network: string): SocialcoinError {
  return new SocialcoinError(
    "NETWORK_UNKNOWN",
    `Where the network "${network}" is, is not known. Set SOCIALCOIN_RPC_URL in .env, or use --network localhost.`,
    { exitKind: "configuration", details: { network } },
  );
}

function withoutCode(network: string, address: string): SocialcoinError {
  return new SocialcoinError(
    "DEPLOYMENT_STALE",
    `There is no contract at ${address} on the network "${network}": the record is of another chain or of one that ` +
      "was started anew. Deploy again, or correct --network.",
    { exitKind: "configuration", details: { network, address } },
  );
}
