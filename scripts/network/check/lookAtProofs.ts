import { askNode } from "../../context/askNode.js";
import { type Expected, finder, type NodeFinding, type Watched } from "./Watched.js";

/** Blocks that come while this looks. */
const SLACK = 20;
const MINUTE = 60;
const NOBODY = `0x${"0".repeat(40)}`;

/** For how many blocks back the node proves what stood in a slot, found by asking. */
export async function lookAtProofs(
  watched: Watched,
  head: number,
  expected: Expected,
): Promise<NodeFinding[]> {
  const found = finder(watched.name, "proofs");
  const account = expected.contracts[0]?.address ?? NOBODY;
  const proves = async (back: number): Promise<boolean> => {
    const params = [account, [], `0x${(head - back).toString(16)}`];
    const [answer] = (await askNode(watched, [{ method: "eth_getProof", params }])) ?? [];
    return typeof answer?.result === "object" && answer.result !== null;
  };
  if (!(await proves(0)))
    return [
      found(
        "wrong",
        "It proves nothing, not even of its newest block: receipts cannot be exported with proof.",
      ),
    ];
  const reach = await farthest(proves, head);
  const all = reach === head;
  const need = expected.proofBlocks === null ? head : (expected.proofBlocks ?? 1) - 1;
  const minutes = Math.floor((reach * expected.blockPeriodSeconds) / MINUTE);
  const sentence = all
    ? `It proves what stood in every block so far (${head}).`
    : `It proves what stood in the last ${reach + 1} blocks, about ${minutes} minutes: export receipts with proof in that time.`;
  if (!all && reach + SLACK < need) {
    return [
      found(
        "wrong",
        `${sentence} ${need + 1} were agreed: look at data-storage-format and its limit in config.toml.`,
      ),
    ];
  }
  return [found("good", sentence)];
}

/** The farthest of 0 to `most` for which it is so; it is for 0, and for none behind one for which it is not. */
async function farthest(isSo: (back: number) => Promise<boolean>, most: number): Promise<number> {
  if (await isSo(most)) return most;
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await isSo(middle)) low = middle;
    else high = middle;
  }
  return low;
}
