import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { openJournals } from "../chain/journal/openJournals.js";
import type { Output } from "../output/Output.js";
import { askSecret } from "../signers/askSecret.js";
import { keysOf } from "../signers/keysOf.js";
import { connectContracts } from "./connectContracts.js";
import { connectNode } from "./connectNode.js";
import type { Context } from "./Context.js";
import { environmentKeys } from "./environmentKeys.js";
import { locateNetwork } from "./locateNetwork.js";
import { readAccountBook } from "./readAccountBook.js";
import { readEnvironment } from "./readEnvironment.js";
import { readDeployment } from "./readDeployment.js";
import { tokenFor } from "./tokenFor.js";

/** What the command line says about where and how. */
export interface ContextOptions {
  readonly network: string;
  readonly accounts?: string;
  readonly dryRun: boolean;
  /** Seconds. */
  readonly wait: number;
}

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
  const accounts = options.accounts ?? readEnvironment(environment).accounts;
  const book = accounts === undefined ? new Map<string, never>() : readAccountBook(accounts);
  const { url, chainId: wanted, signers, ...records } = locateNetwork(options.network, environment, root);
  const deployment = readDeployment(records.deployments, options.network);
  const { provider, chainId, close } = await connectNode(
    { url, token: tokenFor(options.network, environment) },
    wanted ?? deployment.chainId,
  );
  const code = await provider.getCode(deployment.addresses.Programmes);
  if (code === "0x") throw withoutCode(options.network, deployment.addresses.Programmes);

  const context: Context = {
    provider,
    network: { name: options.network, chainId },
    contracts: connectContracts(deployment.addresses, provider),
    keys: keysOf({
      signers,
      environment: environmentKeys(environment, book, chainId, provider),
      chainId,
      provider,
      askSecret,
      output,
    }),
    output,
    confirm,
    dryRun: options.dryRun,
    patience: options.wait * MILLISECONDS,
    journals: openJournals(records.journal, { name: options.network, chainId }),
    traffic: { sent: 0 },
  };
  return { context, close };
}

function withoutCode(network: string, address: string): SocialcoinError {
  return new SocialcoinError(
    "DEPLOYMENT_STALE",
    {
      en:
        `There is no contract at ${address} on the network "${network}": the record is of another chain or of one that ` +
        "was started anew. Deploy again, or correct --network.",
      nl: `Er is geen contract op ${address} op het netwerk "${network}": de vastlegging is van een andere keten of van een die opnieuw is begonnen. Rol opnieuw uit (hardhat deploy), of verbeter --network.`,
    },
    { exitKind: "configuration", details: { network, address } },
  );
}
