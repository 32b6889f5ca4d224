// Accounts, extensions and chain facts of hardhat-deploy: everything that deploy/ shares.
import { deploy } from "@rocketh/deploy";
import { execute, read } from "@rocketh/read-execute";
import { setupDeployScripts } from "rocketh";
import type { UserConfig } from "rocketh/types";

/** Named here only so that rocketh does not complain about a chain it has never heard of. */
const localChain = {
  id: 31_337,
  name: "local",
  nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
  rpcUrls: { default: { http: ["http://127.0.0.1:8545"] } },
};

/** Set for a network whose administrator is another account than the deployer, such as a multisignature. */
const administrator = process.env.SOCIALCOIN_NETWORK_ADMINISTRATOR ?? "";

/**
 * Who administers the network beside the first administrator. Without a delay, as on a development network, what an
 * administrator does takes effect at once; with one it waits so many seconds, in which the other can cancel it.
 */
export const administration = {
  secondAdministrator: (process.env.SOCIALCOIN_SECOND_ADMINISTRATOR ?? "") as `0x${string}` | "",
  delay: Number(process.env.SOCIALCOIN_ADMINISTRATOR_DELAY ?? "0"),
  brakeHolder: (process.env.SOCIALCOIN_BRAKE_HOLDER ?? "") as `0x${string}` | "",
};

/** Where the records go, when not in deployments/; the commands read them there too. */
const deployments = process.env.SOCIALCOIN_DEPLOYMENTS ?? "";

export const config = {
  ...(deployments === "" ? {} : { deployments }),
  accounts: {
    deployer: { default: 0 },
    networkAdministrator: { default: administrator === "" ? 0 : administrator },
  },
  chains: { [localChain.id]: { info: localChain } },
} as const satisfies UserConfig;

export const extensions = { deploy, execute, read };

// eslint-disable-next-line @typescript-eslint/unbound-method -- a function of rocketh that does not use `this`
export const { deployScript } = setupDeployScripts<typeof extensions, typeof config.accounts>(extensions);
