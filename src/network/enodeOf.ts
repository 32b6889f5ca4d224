import type { JoinedNode } from "./checkJoins.js";

/** The address by which nodes know each other. */
export function enodeOf({ publicKey, address, p2pPort }: JoinedNode): string {
  return `enode://${publicKey.slice("0x".length)}@${address}:${p2pPort}`;
}
