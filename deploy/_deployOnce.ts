import type { Abi, Artifact, DeploymentConstruction, Environment } from "rocketh/types";

import { type config, extensions } from "../rocketh.js";

const DEVELOPMENT_CHAIN = 31_337;

/**
 * Deploys a contract unless it is there already. What was deployed on a real network is never replaced, whatever the
 * sources say now; a development network is renewed where its sources changed or it was started afresh.
 */
export async function deployOnce<T extends Abi>(
  env: Environment<typeof config.accounts>,
  name: string,
  construction: Omit<DeploymentConstruction<T>, "account" | "artifact"> & { artifact: Artifact<T> },
): Promise<`0x${string}`> {
  const recorded = env.getOrNull(name);
  const development = env.network.chain.id === DEVELOPMENT_CHAIN;
  const gone = recorded !== null && !(await hasCode(env, recorded.address));
  if (gone && !development) {
    throw new Error(
      `deployments/${env.name}/${name}.json names ${recorded.address}, where this network has no contract: check the node's address and chain, or move the record away to deploy anew.`,
    );
  }

  const { address } = await extensions.deploy(env)(
    name,
    { ...construction, account: "deployer" } as unknown as DeploymentConstruction<T>,
    development ? { alwaysOverride: gone } : { skipIfAlreadyDeployed: true },
  );
  return address;
}

async function hasCode(env: Environment, address: `0x${string}`): Promise<boolean> {
  const code = await env.network.provider.request({ method: "eth_getCode", params: [address, "latest"] });
  return code !== "0x";
}
