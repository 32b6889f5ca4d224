const WIDTH = 12;
const HEIGHT = 8;
const COLUMNS = 2;
const INDENT = 2;

/** What is shown, by the names that Besu and node_exporter give it. */
const PANELS: readonly (readonly [title: string, expression: string, unit: string])[] = [
  ["Newest block", "ethereum_blockchain_height", "none"],
  ["Age of the newest block", "time() - besu_blockchain_chain_head_timestamp", "s"],
  ["Blocks per minute", "rate(ethereum_blockchain_height[5m]) * 60", "none"],
  ["Peers", "ethereum_peer_count", "none"],
  ["Transactions in the newest block", "besu_blockchain_chain_head_transaction_count", "none"],
  [
    "Gas used in the newest block",
    "besu_blockchain_chain_head_gas_used / besu_blockchain_chain_head_gas_limit",
    "percentunit",
  ],
  ["Free disk", 'node_filesystem_avail_bytes{mountpoint="/"}', "bytes"],
  ["Clock offset", "node_timex_offset_seconds", "s"],
];

/** A dashboard for Grafana's import, over the Prometheus of one or all nodes. */
export function grafanaDashboard(network: string): string {
  const panels = PANELS.map(([title, expr, unit], index) => ({
    id: index + 1,
    type: "timeseries",
    title,
    datasource: { type: "prometheus", uid: "${DS_PROMETHEUS}" },
    gridPos: {
      x: (index % COLUMNS) * WIDTH,
      y: Math.floor(index / COLUMNS) * HEIGHT,
      w: WIDTH,
      h: HEIGHT,
    },
    fieldConfig: { defaults: { unit }, overrides: [] },
    targets: [{ refId: "A", expr, legendFormat: "{{node}}" }],
  }));
  const input = { name: "DS_PROMETHEUS", label: "Prometheus", type: "datasource", pluginId: "prometheus" };
  const dashboard = {
    __inputs: [input],
    title: `Socialcoin network ${network}`,
    uid: `socialcoin-${network}`.slice(0, 40),
    schemaVersion: 39,
    refresh: "15s",
    time: { from: "now-6h", to: "now" },
    panels,
  };
  return `${JSON.stringify(dashboard, undefined, INDENT)}\n`;
}
