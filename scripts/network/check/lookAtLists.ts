import type { Seen } from "./Snapshot.js";
import { finder, type NodeFinding } from "./Watched.js";

/** Whether all nodes have the same allow-lists: whoever is to put a transaction into a block refuses a sender it lacks. */
export function lookAtLists(seen: readonly Seen[]): NodeFinding[] {
  return (["accounts", "nodes"] as const).flatMap((list) => {
    const lists = seen.flatMap(({ watched: { name }, shot }) => {
      const { result } = shot[list];
      return Array.isArray(result)
        ? [{ name, entries: new Set(result.map((one) => String(one).toLowerCase())) }]
        : [];
    });
    const all = new Set(lists.flatMap(({ entries }) => [...entries]));
    const lacking = lists.filter(({ entries }) => entries.size < all.size).map(({ name }) => name);
    if (lacking.length === 0) return [];
    const sentence = `The allow-lists of ${list} differ: ${lacking.join(", ")} lack what others have. Make them the same everywhere.`;
    return [finder("network", `${list} alike`)("warning", sentence)];
  });
}
