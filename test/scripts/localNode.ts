// A real node for the commands: one process for all the files that ask for it, on a free port.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { loadAndExecuteDeploymentsFromFiles } from "@rocketh/node";
import { FetchRequest, JsonRpcProvider, Network } from "ethers";
import { setupLogger } from "named-logs-console";

// The deployment tells at length what it does; tests want to hear of errors only.
setupLogger(["rocketh", "@rocketh/node", "@rocketh/deploy", "@rocketh/read-execute"], {
  enabled: true,
  level: 1,
});

/** A node with the contracts deployed. */
export interface LocalNode {
  readonly url: string;
  readonly provider: JsonRpcProvider;
  /** Where the record of the deployment is, below the name of {@link NETWORK}. */
  readonly deployments: string;
}

/** The name under which the commands know it. */
export const NETWORK = "test";

const CHAIN = 31_337;
const PATIENCE_MS = 30_000;
const PAUSE_MS = 100;

let running: Promise<LocalNode> | undefined;
let child: ChildProcess | undefined;
let folder: string | undefined;

/** Starts the node, or gives the one that runs. */
export function localNode(): Promise<LocalNode> {
  running ??= start();
  return running;
}

// At the root of the run: the last file that uses the node is not known here.
after(async function () {
  if (running !== undefined) (await running.catch(() => undefined))?.provider.destroy();
  child?.kill("SIGKILL");
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

async function start(): Promise<LocalNode> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const hardhat = join(import.meta.dirname, "..", "..", "node_modules", ".bin", "hardhat");
  child = spawn(hardhat, ["node", "--hostname", "127.0.0.1", "--port", String(port)], { stdio: "ignore" });
  const network = Network.from(CHAIN);
  const provider = new JsonRpcProvider(unkept(url), network, {
    staticNetwork: network,
    cacheTimeout: -1,
    batchStallTime: 0,
  });
  await answers(provider);
  // Nobody reads what it would write of every call.
  await provider.send("hardhat_setLoggingEnabled", [false]);

  folder = await mkdtemp(join(tmpdir(), "socialcoin-commands-"));
  const request = ({ method, params = [] }: { method: string; params?: unknown[] }): Promise<unknown> =>
    provider.send(method, params);
  await loadAndExecuteDeploymentsFromFiles({
    provider: { request: request as never },
    environment: NETWORK,
    saveDeployments: true,
    config: { deployments: folder },
  });
  return { url, provider, deployments: folder };
}

/** Over connections of which none is kept: the node closes an idle one, perhaps just as it is used again. */
function unkept(url: string): FetchRequest {
  const request = new FetchRequest(url);
  request.getUrlFunc = FetchRequest.createGetUrlFunc({ agent: new Agent({ keepAlive: false }) });
  return request;
}

async function answers(provider: JsonRpcProvider): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await provider.send("eth_chainId", []);
      return;
    } catch (cause) {
      if (Date.now() > deadline) throw cause;
    }
    await sleep(PAUSE_MS);
  }
}
