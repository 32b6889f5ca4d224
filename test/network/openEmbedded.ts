import { network } from "hardhat";

/** The network against which the other is compared: Hardhat's, in this process, with the time of today. */
export interface Embedded {
  readonly url: string;
  readonly chainId: number;
  close(): Promise<void>;
}

/** Starts it, and lets it answer JSON-RPC on loopback. */
export async function openEmbedded(): Promise<Embedded> {
  const params = { network: "default", override: { initialDate: new Date() } } as const;
  const server = await network.createServer(params, "127.0.0.1");
  const { address, port } = await server.listen();
  return { url: `http://${address}:${port}`, chainId: 31_337, close: () => server.close() };
}
