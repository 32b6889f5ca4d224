/** Where the parts of a validator listen, all on loopback. */
export interface Ports {
  readonly p2p: number;
  /** CometBFT's own RPC. */
  readonly comet: number;
  /** JSON-RPC, as commands use it. */
  readonly rpc: number;
  readonly websocket: number;
}

/** The chain of the network, as `engine/main.go` registers it. */
export const CHAIN_ID = 20_772;

/**
 * What differs from the defaults of evmd's `config.toml` and `app.toml`, by the names there. Blocks are short, and whoever
 * is to vote may take its time: a busy machine must not look like a failure.
 */
export function settingsOf(
  { p2p, comet, rpc, websocket }: Ports,
  peers: readonly string[],
): Record<string, string> {
  return {
    "p2p.laddr": `tcp://127.0.0.1:${p2p}`,
    "p2p.persistent_peers": peers.join(","),
    "p2p.addr_book_strict": "false",
    "p2p.allow_duplicate_ip": "true",
    // Whoever was away is asked again soon, not ever more rarely.
    "p2p.persistent_peers_max_dial_period": "2s",
    "rpc.laddr": `tcp://127.0.0.1:${comet}`,
    "rpc.pprof_laddr": "",
    "consensus.timeout_propose": "6s",
    "consensus.timeout_prevote": "3s",
    "consensus.timeout_precommit": "3s",
    "consensus.timeout_commit": "800ms",
    "minimum-gas-prices": "0atest",
    pruning: "nothing",
    "api.enable": "false",
    "grpc.enable": "false",
    "grpc-web.enable": "false",
    "evm.evm-chain-id": String(CHAIN_ID),
    "json-rpc.enable": "true",
    "json-rpc.address": `127.0.0.1:${rpc}`,
    "json-rpc.ws-address": `127.0.0.1:${websocket}`,
    "json-rpc.api": "eth,net,web3",
    "json-rpc.enable-indexer": "false",
    // A rehearsal of a full transaction on a busy machine.
    "json-rpc.evm-timeout": "60s",
    "json-rpc.http-timeout": "60s",
  };
}

/** The same, as the environment of the program: that is how evmd takes what its files do not say. */
export function environmentOf(settings: Record<string, string>): Record<string, string> {
  const entries = Object.entries(settings);
  return Object.fromEntries(
    entries.map(([name, value]) => [`EVMD_${name.toUpperCase().replace(/[.-]/g, "_")}`, value]),
  );
}
