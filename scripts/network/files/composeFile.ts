import { stringify } from "yaml";

import type { JoinedNode } from "../../../src/network/checkJoins.js";
import type { NetworkDescription } from "../../../src/network/NetworkDescription.js";

/** The programs that watch a node, by version; pin them by digest as you do Besu's. */
const PROMETHEUS = "prom/prometheus:v3.5.0";
const MACHINE = "prom/node-exporter:v1.9.1";
const GRAFANA = "grafana/grafana:12.1.0";

const LOGS = { driver: "json-file", options: { "max-size": "50m", "max-file": "5" } };
/** For what has nothing to do but read and show. */
const CONFINED = {
  network_mode: "host",
  restart: "unless-stopped",
  read_only: true,
  cap_drop: ["ALL"],
  security_opt: ["no-new-privileges:true"],
  logging: LOGS,
};
const MONITORING = { ...CONFINED, profiles: ["monitoring"] };

/** Asks Besu itself whether it is ready, with what its image has: no other program. */
function readiness(port: number, peers: number): string {
  const request = `GET /readiness?minPeers=${peers} HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n`;
  return `exec 3<>/dev/tcp/127.0.0.1/${port} && printf '${request}' >&3 && head -n 1 <&3 | grep -q ' 200'`;
}

/**
 * A compose file that runs one node, and with the profile `monitoring` what watches it. The containers share the machine's
 * network, so that one configuration serves all ways to run a node.
 *
 * @param others How many other nodes there are.
 */
export function composeFile(
  { name, image }: NetworkDescription,
  { name: node, rpcPort }: JoinedNode,
  others: number,
): string {
  const besu = {
    ...CONFINED,
    image,
    // The key is its owner's only: run as the owner of this folder, `NODE_USER=$(id -u):$(id -g)`.
    user: "${NODE_USER:?set NODE_USER to the owner of this folder, $(id -u):$(id -g)}",
    working_dir: "/node",
    volumes: [".:/node"],
    command: ["--config-file=config.toml"],
    stop_grace_period: "60s",
    // Java unpacks native code there and runs it.
    tmpfs: ["/tmp:exec,mode=1777"],
    healthcheck: {
      test: ["CMD", "bash", "-c", readiness(rpcPort, Math.min(1, others))],
      interval: "15s",
      timeout: "5s",
      retries: 4,
      start_period: "60s",
    },
  };
  const compose = {
    name: `${name}-${node}`,
    services: {
      besu,
      prometheus: {
        ...MONITORING,
        image: PROMETHEUS,
        command: [
          "--config.file=/node/prometheus.yml",
          "--storage.tsdb.path=/prometheus",
          "--storage.tsdb.retention.time=90d",
          "--web.listen-address=127.0.0.1:9090",
        ],
        volumes: [
          "./prometheus.yml:/node/prometheus.yml:ro",
          "./alerts.yml:/node/alerts.yml:ro",
          "prometheus:/prometheus",
        ],
      },
      machine: {
        ...MONITORING,
        image: MACHINE,
        command: ["--path.rootfs=/host", "--web.listen-address=127.0.0.1:9100"],
        volumes: ["/:/host:ro,rslave"],
      },
      grafana: {
        ...MONITORING,
        image: GRAFANA,
        environment: {
          GF_SERVER_HTTP_ADDR: "127.0.0.1",
          GF_ANALYTICS_REPORTING_ENABLED: "false",
          GF_ANALYTICS_CHECK_FOR_UPDATES: "false",
        },
        volumes: [
          "./grafana-source.yml:/etc/grafana/provisioning/datasources/socialcoin.yml:ro",
          "./grafana-boards.yml:/etc/grafana/provisioning/dashboards/socialcoin.yml:ro",
          "./grafana.json:/node/grafana.json:ro",
          "grafana:/var/lib/grafana",
        ],
        tmpfs: ["/tmp"],
      },
    },
    volumes: { prometheus: {}, grafana: {} },
  };
  return stringify(compose, { lineWidth: 0, aliasDuplicateObjects: false });
}
