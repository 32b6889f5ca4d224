import type { JoinedNode } from "../../../src/network/checkJoins.js";
import type { NetworkDescription } from "../../../src/network/NetworkDescription.js";
import { toml, type TomlValue } from "./toml.js";

const LOOPBACK = "127.0.0.1";

/** What the commands, votes on validators and changes of the allow-lists need, and nothing else. */
const APIS = ["ETH", "NET", "WEB3", "QBFT", "PERM"];

/**
 * Besu's configuration of one node, with paths in the node's own folder. Only the port of peers opens to others, at the
 * node's own address.
 */
export function besuConfig({ storage, proofBlocks }: NetworkDescription, node: JoinedNode): string {
  const options: Record<string, TomlValue> = {
    identity: node.name,
    "data-path": "data",
    "genesis-file": "genesis.json",
    "node-private-key-file": "key",
    "version-compatibility-protection": true,

    "data-storage-format": storage.toUpperCase(),
    ...(storage === "bonsai" && {
      "bonsai-historical-block-limit": proofBlocks,
      // Besu removes no history while it checks every block, and refuses many proof blocks unless that is said.
      "bonsai-limit-trie-logs-enabled": false,
    }),
    "sync-mode": "FULL",

    "p2p-host": node.address,
    "p2p-interface": node.address,
    "p2p-port": node.p2pPort,
    "nat-method": "NONE",
    "discovery-enabled": false,
    "static-nodes-file": "static-nodes.json",
    "permissions-nodes-config-file-enabled": true,
    "permissions-nodes-config-file": "nodes.toml",
    "permissions-accounts-config-file-enabled": true,
    "permissions-accounts-config-file": "accounts.toml",

    "min-gas-price": 0,
    "min-priority-fee": 0,
    "strict-tx-replay-protection-enabled": true,

    "rpc-http-enabled": true,
    "rpc-http-host": LOOPBACK,
    "rpc-http-port": node.rpcPort,
    "rpc-http-api": APIS,
    "host-allowlist": ["localhost", LOOPBACK],
    "rpc-max-logs-range": 0,
    "revert-reason-enabled": true,
    "rpc-ws-enabled": false,
    "graphql-http-enabled": false,
    "engine-rpc-enabled": false,

    "metrics-enabled": true,
    "metrics-host": LOOPBACK,
    "metrics-port": node.metricsPort,
    logging: "INFO",
  };
  return `# Node ${node.name} of ${node.organisation}, written by "socialcoin network". Start besu in this folder.\n${toml(options)}`;
}
