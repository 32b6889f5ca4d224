import { lookAtChain } from "./lookAtChain.js";
import type { Snapshot } from "./Snapshot.js";
import type { Expected } from "./Watched.js";

/** A node's address begins so; where it stands after that may be written in more than one way. */
const PUBLIC_KEY = /^enode:\/\/([0-9a-f]{128})@/i;

/**
 * Why what answers is not this node of this network: another program or network has its port. Undefined where nothing
 * speaks against it; a node that does not tell who it is may be.
 *
 * @param enode Under which the others know the node.
 */
export function lookAtIdentity(
  name: string,
  shot: Snapshot,
  enode: string,
  expected: Pick<Expected, "chainId" | "genesisHash">,
): string | undefined {
  const other = lookAtChain(name, shot, expected).find(({ answer }) => answer === "wrong");
  if (other !== undefined) return other.sentence;
  const [is, should] = [keyIn(shot.enode.result), keyIn(enode)];
  return is === undefined || is === should
    ? undefined
    : "It is another node of this network: its key differs.";
}

function keyIn(enode: unknown): string | undefined {
  return typeof enode === "string" ? PUBLIC_KEY.exec(enode)?.[1]?.toLowerCase() : undefined;
}
