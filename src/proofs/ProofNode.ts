/** A node that is asked by JSON-RPC; every provider of ethers that speaks JSON-RPC is one. */
export interface ProofNode {
  send(method: string, params: unknown[]): Promise<unknown>;
}
