import { join } from "node:path";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { type Environment, readEnvironment } from "./readEnvironment.js";
import { networksFolder } from "./networksFolder.js";
import { readNetworkSettings, type SignerSettings } from "./readNetworkSettings.js";

/** Where a network is and where its records are, by its settings, `.env` and the repository. */
export interface Located {
  readonly url: string;
  /** The chain that must answer; undefined where only the deployment's record may say it. */
  readonly chainId: bigint | undefined;
  readonly signers: Readonly<Record<string, SignerSettings>>;
  readonly deployments: string;
  readonly journal: string;
}

const LOCAL_NETWORK = "localhost";
const LOCAL_URL = "http://127.0.0.1:8545";

/**
 * Where a network is: `localhost`, one with a file of settings, or the one of `.env`.
 *
 * @param root The folder of the repository.
 * @throws SocialcoinError of kind `configuration`
 */
export function locateNetwork(network: string, environment: NodeJS.ProcessEnv, root: string): Located {
  const env = readEnvironment(environment);
  const settings = readNetworkSettings(networksFolder(environment, root), network);
  const records = {
    deployments: env.deployments ?? join(root, "deployments"),
    journal: env.journal ?? join(root, "journal"),
  };
  if (settings !== undefined) {
    const { node, chainId, signers } = settings;
    return { url: node, chainId: BigInt(chainId), signers, ...records };
  }
  const local = network === LOCAL_NETWORK;
  const chainId = local ? undefined : env.chainId;
  return { url: local ? LOCAL_URL : urlOf(env, network), chainId, signers: {}, ...records };
}

function urlOf({ rpcUrl }: Environment, network: string): string {
  if (rpcUrl !== undefined) return rpcUrl;
  throw new SocialcoinError(
    "NETWORK_UNKNOWN",
    {
      en: `Where the network "${network}" is, is not known. Describe it in networks/${network}.json, set SOCIALCOIN_RPC_URL in .env, or use --network localhost.`,
      nl: `Waar het netwerk "${network}" is, is niet bekend. Beschrijf het in networks/${network}.json, zet SOCIALCOIN_RPC_URL in .env, of gebruik --network localhost.`,
    },
    { exitKind: "configuration", details: { network } },
  );
}
