import { quorumOf } from "../../../src/proofs/quorumOf.js";
import type { Snapshot } from "./Snapshot.js";
import { type Expected, finder, type NodeFinding } from "./Watched.js";

/** Whether it is connected with the others. */
export function lookAtPeers(node: string, { peers }: Snapshot, { validators }: Expected): NodeFinding[] {
  const found = finder(node, "peers");
  if (typeof peers.result !== "string") return [found("unknown", "It does not say how many peers it has.")];
  const count = Number(peers.result);
  const others = (validators?.length ?? 1) - 1;
  const least = quorumOf(others + 1) - 1;
  if (count < least) {
    return [
      found(
        "wrong",
        `It has ${count} peers; with fewer than ${least} it takes no part. Look at nodes.toml, the firewall and the others' nodes.`,
      ),
    ];
  }
  if (count < others) {
    return [
      found(
        "warning",
        `It has ${count} peers of ${others} other validators: one is down or cannot be reached.`,
      ),
    ];
  }
  return [found("good", `It has ${count} peers.`)];
}
