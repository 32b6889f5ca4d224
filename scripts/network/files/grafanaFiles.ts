import { stringify } from "yaml";

const WIDTH = 12;
const HEIGHT = 8;
const COLUMNS = 2;
const INDENT = 2;
const SOURCE = "socialcoin-prometheus";
const LONGEST_ID = 40;

/** What is shown, by the names that Besu and node_exporter give it. */
const PANELS: readonly (readonly [title: string, expression: string, unit: string])[] = [
  ["Newest block", "ethereum_blockchain_height", "none"],
  ["Age of the newest block", "time() - besu_blockchain_chain_head_timestamp", "s"],
  ["Blocks per minute", "rate(ethereum_blockchain_height[5m]) * 60", "none"],
  ["Peers", "ethereum_peer_count", "none"],
  ["Transactions in the newest block", "besu_blockchain_chain_head_transaction_count", "none"],
  ["Transactions that wait", "besu_transaction_pool_transactions", "none"],
  [
    "Gas used in the newest block",
    "besu_blockchain_chain_head_gas_used / besu_blockchain_chain_head_gas_limit",
    "percentunit",
  ],
  ["In step with its peers (1) or not (0)", "besu_synchronizer_in_sync", "none"],
  ["Free disk", 'node_filesystem_avail_bytes{mountpoint="/"}', "bytes"],
  ["Clock offset", "node_timex_offset_seconds", "s"],
];

/** A dashboard, and what tells Grafana at its start where it is and where the figures come from. */
export function grafanaFiles(network: string): Record<string, string> {
  const datasource = { type: "prometheus", uid: SOURCE };
  const panels = PANELS.map(([title, expr, unit], index) => ({
    id: index + 1,
    type: "timeseries",
    title,
    datasource,
    gridPos: {
      x: (index % COLUMNS) * WIDTH,
      y: Math.floor(index / COLUMNS) * HEIGHT,
      w: WIDTH,
      h: HEIGHT,
    },
    fieldConfig: { defaults: { unit }, overrides: [] },
    targets: [{ refId: "A", expr, legendFormat: "{{node}}" }],
  }));
  const dashboard = {
    title: `Socialcoin network ${network}`,
    uid: `socialcoin-${network}`.slice(0, LONGEST_ID),
    schemaVersion: 39,
    refresh: "15s",
    time: { from: "now-6h", to: "now" },
    panels,
  };
  return {
    "grafana.json": `${JSON.stringify(dashboard, undefined, INDENT)}\n`,
    "grafana-source.yml": stringify({
      apiVersion: 1,
      datasources: [
        { name: "Node", ...datasource, access: "proxy", url: "http://127.0.0.1:9090", isDefault: true },
      ],
    }),
    "grafana-boards.yml": stringify({
      apiVersion: 1,
      providers: [{ name: "socialcoin", type: "file", options: { path: "/node" } }],
    }),
  };
}
