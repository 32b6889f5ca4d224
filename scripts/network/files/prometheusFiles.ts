import { stringify } from "yaml";

import type { JoinedNode } from "../../../src/network/checkJoins.js";
import type { NetworkDescription } from "../../../src/network/NetworkDescription.js";

/** A block may take some rounds; after so many block periods nobody proposes any more. */
const STALLED_PERIODS = 30;
const LEAST_STALLED_SECONDS = 60;

/** What Prometheus on the node's machine reads, and when it calls somebody. */
export function prometheusFiles(
  { blockPeriodSeconds }: NetworkDescription,
  node: JoinedNode,
  peers: number,
): Record<string, string> {
  const stalled = Math.max(LEAST_STALLED_SECONDS, STALLED_PERIODS * blockPeriodSeconds);
  const rule = (alert: string, expr: string, minutes: number, summary: string): object => ({
    alert,
    expr,
    for: `${minutes}m`,
    annotations: { summary, runbook: "docs/network-operators.md, Incidents" },
  });
  return {
    "prometheus.yml": stringify({
      global: { scrape_interval: "15s" },
      rule_files: ["alerts.yml"],
      scrape_configs: [
        {
          job_name: "besu",
          static_configs: [{ targets: [`127.0.0.1:${node.metricsPort}`], labels: { node: node.name } }],
        },
        // node_exporter: disk and clock of the machine, which Besu does not know.
        {
          job_name: "machine",
          static_configs: [{ targets: ["127.0.0.1:9100"], labels: { node: node.name } }],
        },
      ],
    }),
    "alerts.yml": stringify({
      groups: [
        {
          name: "besu",
          rules: [
            rule("NodeDown", 'up{job="besu"} == 0', 1, "The node does not run."),
            rule(
              "NoNewBlock",
              `time() - besu_blockchain_chain_head_timestamp > ${stalled}`,
              1,
              `No block for ${stalled} seconds: this node stands still, or more than a third of the validators do.`,
            ),
            rule("PeersMissing", `ethereum_peer_count < ${peers}`, 10, "A validator cannot be reached."),
            rule(
              "DiskLow",
              'node_filesystem_avail_bytes{mountpoint="/"} / node_filesystem_size_bytes < 0.15',
              10,
              "Less than 15 per cent of the disk is free.",
            ),
            rule(
              "ClockOff",
              "abs(node_timex_offset_seconds) > 0.5",
              5,
              "The clock of this machine is wrong.",
            ),
          ],
        },
      ],
    }),
  };
}
