import type { JoinedNode } from "../../../src/network/checkJoins.js";
import type { NetworkDescription } from "../../../src/network/NetworkDescription.js";

/** What its operator does with a node's folder: run, watch, back up, restore. */
export function nodeReadme({ name }: NetworkDescription, node: JoinedNode): string {
  const { name: own, organisation, address, p2pPort, rpcPort, metricsPort } = node;
  return `# Node ${own} of ${organisation}, network ${name}

Written by "socialcoin network"; the whole story is in docs/network-operators.md. Commands are typed in this folder.

| port | opens at | for |
| --- | --- | --- |
| ${p2pPort} (TCP) | ${address} | the other nodes, and nobody else: let your firewall say so |
| ${rpcPort} | 127.0.0.1 | commands on this machine |
| ${metricsPort} | 127.0.0.1 | Prometheus on this machine |

## Run, in a container

    export NODE_USER=$(id -u):$(id -g)
    docker compose up --detach
    docker compose ps
    docker compose logs --tail 50 besu

It starts again by itself after a crash and after a restart of the machine. With Prometheus (http://127.0.0.1:9090) and Grafana
(http://127.0.0.1:3000):

    docker compose --profile monitoring up --detach

## Run, as a service

Besu and Java are installed, and the user besu owns this folder, which is /srv/socialcoin/${own}:

    sudo cp besu-${own}.service /etc/systemd/system/
    sudo systemctl enable --now besu-${own}
    journalctl --unit besu-${own} --lines 50

## Back up

**key** is the only thing here that nobody can make again. Keep one copy, encrypted, off this machine; the other files come along:

    tar --create --exclude data --exclude '*.log' . | gpg --symmetric --output ../${own}.tar.gpg

The other nodes have the chain. A copy of it only saves the time to fetch it again. Take it while the node is stopped:

    docker compose stop besu
    tar --create --gzip --file ../${own}-data.tar.gz data
    docker compose start besu

## Restore

**First make sure that the old machine is off and stays off.** Two nodes with one key contradict each other, and the network counts
them as one that lies.

    gpg --decrypt ../${own}.tar.gpg | tar --extract
    chmod 600 key
    docker compose up --detach

Without data the node fetches the chain from the others and takes part when it has it. With a copy of data it starts from there:
unpack it before the last line, \`tar --extract --gzip --file ../${own}-data.tar.gz\`. When the machine got another address, the
other organisations change it in their nodes.toml and static-nodes.json.
`;
}
