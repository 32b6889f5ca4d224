import { loadAndExecuteDeploymentsFromFiles } from "@rocketh/node";
import { BrowserProvider, Network, type Provider } from "ethers";
import hardhat from "hardhat";
import { setupLogger } from "named-logs-console";

import type { Addresses } from "../../context/connectContracts.js";

/** A network inside this process, with the contracts deployed by the scripts in `deploy/`. */
export interface Embedded {
  readonly provider: Provider;
  readonly chainId: bigint;
  readonly addresses: Addresses;
  /** Moves the network's clock to a moment, in unix seconds, and makes it so in a block. */
  readonly moveClock: (to: bigint) => Promise<void>;
  /** Stops the network: it answers nobody any more. */
  readonly close: () => Promise<void>;
}

/** What would tell of every deployment at length; a story wants to hear of errors only. */
const TALKATIVE = ["rocketh", "@rocketh/node", "@rocketh/deploy", "@rocketh/read-execute"];
const ERRORS_ONLY = 1;

/** Starts the embedded network and deploys; the contracts are built. */
export async function openEmbedded(): Promise<Embedded> {
  setupLogger(TALKATIVE, { enabled: true, level: ERRORS_ONLY });
  const connection = await hardhat.network.create();
  const { provider, networkConfig, networkHelpers, networkName } = connection;
  const environment = await loadAndExecuteDeploymentsFromFiles({
    provider,
    environment: networkName,
    saveDeployments: false,
  });
  const addressOf = (name: string): string => environment.get(name).address;
  const network = Network.from(networkConfig.chainId);
  return {
    // Asked as a remote node would be: no answer is kept, because the next one may differ.
    provider: new BrowserProvider(provider, network, { staticNetwork: network, cacheTimeout: -1 }),
    chainId: network.chainId,
    addresses: {
      AccessManager: addressOf("AccessManager"),
      Programmes: addressOf("Programmes"),
      Socialcoin: addressOf("Socialcoin"),
      DebtRelief: addressOf("DebtRelief"),
      InKind: addressOf("InKind"),
      NeighbourhoodPlan: addressOf("NeighbourhoodPlan"),
      Brake: addressOf("Brake"),
    },
    moveClock: (to) => networkHelpers.time.increaseTo(to),
    close: () => connection.close(),
  };
}
