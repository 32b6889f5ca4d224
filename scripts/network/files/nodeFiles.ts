import type { JoinedNode } from "../../../src/network/checkJoins.js";
import { enodeOf } from "../../../src/network/enodeOf.js";
import type { Genesis } from "../../../src/network/Genesis.js";
import type { NetworkDescription } from "../../../src/network/NetworkDescription.js";
import { besuConfig } from "./besuConfig.js";
import { composeFile } from "./composeFile.js";
import { grafanaFiles } from "./grafanaFiles.js";
import { nodeReadme } from "./nodeReadme.js";
import { prometheusFiles } from "./prometheusFiles.js";
import { systemdUnit } from "./systemdUnit.js";
import { toml } from "./toml.js";

const INDENT = 2;

/** The first block of the network, as Besu reads it. */
export const GENESIS_FILE = "genesis.json";

/** Everything that a node's folder holds beside its key, by file name. The same agreement gives the same bytes. */
export function nodeFiles(
  description: NetworkDescription,
  genesis: Genesis,
  nodes: readonly JoinedNode[],
  node: JoinedNode,
): Record<string, string> {
  const others = nodes.filter(({ name }) => name !== node.name).map(enodeOf);
  const accounts = description.organisations.flatMap((organisation) => organisation.accounts);
  return {
    "config.toml": besuConfig(description, node),
    [GENESIS_FILE]: json(genesis),
    "static-nodes.json": json(others),
    "nodes.toml": toml({ "nodes-allowlist": nodes.map(enodeOf) }),
    "accounts.toml": toml({ "accounts-allowlist": accounts }),
    "compose.yaml": composeFile(description, node, others.length),
    [`besu-${node.name}.service`]: systemdUnit(node),
    ...prometheusFiles(description, node, others.length),
    ...grafanaFiles(description.name),
    "README.md": nodeReadme(description, node),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, INDENT)}\n`;
}
