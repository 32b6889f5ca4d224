import type { Answer } from "../../context/checkAnswer.js";
import { headOf, type Snapshot } from "./Snapshot.js";
import { type Expected, finder, type NodeFinding } from "./Watched.js";

const CLOSED = ["admin", "debug", "miner", "txpool"] as const;
const NOT_ENABLED = /allowlist has not been enabled/i;

/** What the node lets people do: allow-lists, APIs that must be closed, and what gas costs. */
export function lookAtAccess(node: string, shot: Snapshot, { enodes }: Expected): NodeFinding[] {
  return [
    closedOf(node, shot),
    accountsOf(node, shot.accounts),
    nodesOf(node, shot.nodes, enodes),
    feesOf(node, shot),
  ];
}

function closedOf(node: string, shot: Snapshot): NodeFinding {
  const found = finder(node, "closed APIs");
  const open = CLOSED.filter((api) => shot[api].error === undefined).map((api) => api.toUpperCase());
  if (open.length === 0) return found("good", "ADMIN, DEBUG, MINER and TXPOOL do not answer.");
  return found(
    "wrong",
    `${open.join(", ")} answers. Take it out of rpc-http-api in config.toml and restart.`,
  );
}

function accountsOf(node: string, { result, error }: Answer): NodeFinding {
  const found = finder(node, "accounts");
  if (Array.isArray(result)) return found("good", `${result.length} accounts may send.`);
  if (NOT_ENABLED.test(error?.message ?? "")) {
    return found(
      "wrong",
      "Anybody may send: permissions-accounts-config-file-enabled is not true in config.toml.",
    );
  }
  return found(
    "unknown",
    "It does not tell who may send (the API PERM is closed here). Look into accounts.toml.",
  );
}

function nodesOf(node: string, { result, error }: Answer, enodes: Expected["enodes"]): NodeFinding {
  const found = finder(node, "nodes");
  if (NOT_ENABLED.test(error?.message ?? "")) {
    return found(
      "wrong",
      "Any node may connect: permissions-nodes-config-file-enabled is not true in config.toml.",
    );
  }
  if (!Array.isArray(result)) {
    return found(
      "unknown",
      "It does not tell which nodes may connect (the API PERM is closed here). Look into nodes.toml.",
    );
  }
  const listed = new Set(result.map((one) => String(one).toLowerCase().replace(/\?.*$/, "")));
  const lacking = (enodes ?? []).filter((enode) => !listed.has(enode.toLowerCase()));
  if (lacking.length === 0) return found("good", `${result.length} nodes may connect.`);
  const names = lacking.map((enode) => enode.replace(/^.*@/, "")).join(", ");
  return found(
    "wrong",
    `Its list of nodes lacks ${names}. Add them (perm_addNodesToAllowlist, and nodes.toml).`,
  );
}

function feesOf(node: string, shot: Snapshot): NodeFinding {
  const found = finder(node, "fees");
  const [base, price] = [headOf(shot)?.baseFeePerGas ?? "0x0", shot.gasPrice.result];
  if (BigInt(base) > 0n) return found("wrong", "Blocks have a base fee: the genesis lacks zeroBaseFee.");
  if (typeof price === "string" && BigInt(price) > 0n) {
    return found(
      "wrong",
      `It asks ${BigInt(price)} wei for gas: set min-gas-price=0 in config.toml and restart.`,
    );
  }
  return found("good", "Gas costs nothing.");
}
