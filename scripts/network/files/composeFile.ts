import { stringify } from "yaml";

import type { JoinedNode } from "../../../src/network/checkJoins.js";
import type { NetworkDescription } from "../../../src/network/NetworkDescription.js";

/** Asks Besu itself whether it is ready, with what its image has: no other program. */
function readiness(port: number): string {
  const request = "GET /readiness?minPeers=1 HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n";
  return `exec 3<>/dev/tcp/127.0.0.1/${port} && printf '${request}' >&3 && head -n 1 <&3 | grep -q ' 200'`;
}

/** A compose file that runs one node; the container shares the machine's network, so that one configuration serves all. */
export function composeFile(
  { name, image }: NetworkDescription,
  { name: node, rpcPort }: JoinedNode,
): string {
  const compose = {
    name: `${name}-${node}`,
    services: {
      besu: {
        image,
        // The key is its owner's only: run as the owner of this folder, `NODE_USER=$(id -u):$(id -g)`.
        user: "${NODE_USER:?set NODE_USER to the owner of this folder, $(id -u):$(id -g)}",
        network_mode: "host",
        working_dir: "/node",
        volumes: [".:/node"],
        command: ["--config-file=config.toml"],
        restart: "unless-stopped",
        stop_grace_period: "60s",
        read_only: true,
        tmpfs: ["/tmp"],
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
        logging: { driver: "json-file", options: { "max-size": "50m", "max-file": "5" } },
        healthcheck: {
          test: ["CMD", "bash", "-c", readiness(rpcPort)],
          interval: "15s",
          timeout: "5s",
          retries: 4,
          start_period: "60s",
        },
      },
    },
  };
  return stringify(compose, { lineWidth: 0 });
}
