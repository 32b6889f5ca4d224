/**
 * The token that a network's node wants to see: `SOCIALCOIN_TOKEN_<NETWORK>`, so that none goes to another network's node.
 */
export function tokenFor(network: string, environment: NodeJS.ProcessEnv): string | undefined {
  const token = environment[`SOCIALCOIN_TOKEN_${network.toUpperCase().replace(/[^A-Z0-9]+/g, "_")}`];
  return token === "" ? undefined : token;
}
