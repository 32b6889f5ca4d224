// A Hardhat node made to behave like a node of a Besu QBFT network, for what commands must live with. Every behaviour was
// seen on real Besu (the project's recorded notes), none of it is Besu: consensus and failure are tested elsewhere.
//
//   blocks      hashes, parent hashes and seals of QBFT; three of four seals, others in another order at another `seat`
//   tags        `finalized` and `safe` are refused (-39001)
//   fees        base fee, gas price and priority fee are 0; nobody has a balance, so that any other price is refused (-32004)
//   pool        at most `inFlight` transactions ahead of an account's nonce (-32000, Transaction nonce is too distant …);
//               `Known transaction` (-32000) for one that waits, `Nonce too low` (-32001) for one that is done
//   allow-list  `allowed`: anybody else gets -32007
//   syncing     sending fails with -32008, Initial sync is still in progress
//   frozenAt    a node that stands still: it answers, knows nothing after that block, and keeps what it is sent to itself
//   proofs      of the last `proofBlocks` blocks (-32000 before), null for a future one; slots sorted, each once, shortened
//               numbers; nothing about the storage of an account that does not exist
//   validators  qbft_* as the four keys of sealAsStored have it; votes are this node's own and change nothing by themselves
//   methods     of the APIs that are open; -32604 for those of an API that is closed, -32601 for what Besu does not have
//   token       where there is one, 401 for whoever does not show it
//   silent      it accepts connections and does not answer
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { Header } from "../../src/proofs/Header.js";
import { validators } from "../src/proofs/sealAsStored.js";
import { answerBesu } from "./besuAnswers.js";
import { BesuBlocks } from "./besuBlocks.js";

/** Asks the node behind. */
export type Ask = (method: string, params: unknown[]) => Promise<unknown>;

/** What can be changed while it runs. */
export interface BesuState {
  inFlight: number;
  proofBlocks: number;
  /** Addresses that may send; everybody where it is left out. */
  allowed: string[] | undefined;
  syncing: boolean;
  frozenAt: number | undefined;
  /** Which of the four nodes this is: 0 to 3. */
  seat: number;
  peers: number;
  /** Its own address; it does not tell, where that is left out. */
  enode: string | undefined;
  /** Who seals; those of `sealAsStored` in small letters. */
  validators: string[];
  /** Votes of this node on validators. */
  votes: Record<string, boolean>;
  /** Nodes that may connect. */
  nodes: string[];
  /** The APIs that answer, in small letters. */
  apis: string[];
  silent: boolean;
  /** Whoever does not show it gets 401. */
  token: string | undefined;
  /** Hashes of the transactions that the node behind was given. */
  sent: string[];
  /** What was said about those that were refused. */
  refused: string[];
}

/** One call that is refused, as JSON-RPC says it. */
export class Refused extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
  }
}

/** A stub that runs; close its server. */
export interface BesuStub {
  readonly url: string;
  readonly server: Server;
  readonly state: BesuState;
}

interface Call {
  readonly id: unknown;
  readonly method: string;
  readonly params?: unknown[];
}

/** Where a stub listens, and what its first block is. */
export interface StubPlace {
  /** Any that is free, where it is left out. */
  readonly port?: number;
  /** That of the node behind, where it is left out. */
  readonly genesis?: Header;
  /** Votes that stand in blocks, by who proposed them: on whom, and whether to add. */
  readonly cast?: Readonly<Record<string, readonly [string, boolean]>>;
}

/** Puts the behaviours in front of a Hardhat node. */
export async function besuStub(
  target: string,
  first: Partial<BesuState> = {},
  { port = 0, genesis, cast }: StubPlace = {},
): Promise<BesuStub> {
  const state: BesuState = {
    inFlight: 614,
    proofBlocks: 512,
    allowed: undefined,
    syncing: false,
    frozenAt: undefined,
    seat: 0,
    peers: 3,
    enode: undefined,
    validators: validators.map(({ address }) => address.toLowerCase()),
    votes: {},
    nodes: [],
    apis: ["eth", "net", "web3", "qbft", "perm"],
    silent: false,
    token: undefined,
    sent: [],
    refused: [],
    ...first,
  };
  const ask = askAt(target);
  const blocks = new BesuBlocks(ask, genesis, cast);
  // One at a time: an answer is of the blocks that were there when it was given.
  let turn: Promise<unknown> = Promise.resolve();
  const answer = (call: Call): Promise<object> => {
    const mine = turn.then(() => answerCall(call, state, blocks, ask));
    turn = mine;
    return mine;
  };

  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      if (state.silent) return;
      if (state.token !== undefined && request.headers.authorization !== `Bearer ${state.token}`) {
        response.writeHead(401).end("Unauthorized");
        return;
      }
      const calls = JSON.parse(body) as Call | Call[];
      void Promise.all([calls].flat().map(answer)).then((answers) => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(Array.isArray(calls) ? answers : answers[0]));
      });
    });
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, state };
}

async function answerCall(call: Call, state: BesuState, blocks: BesuBlocks, ask: Ask): Promise<object> {
  const { id, method, params = [] } = call;
  try {
    return { jsonrpc: "2.0", id, result: await answerBesu(method, params, { state, blocks, ask }) };
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    const { code, message, data } = cause;
    if (method === "eth_sendRawTransaction") state.refused.push(message);
    return { jsonrpc: "2.0", id, error: { code, message, ...(data !== undefined && { data }) } };
  }
}

function askAt(target: string): Ask {
  return async (method, params) => {
    const response = await fetch(target, {
      method: "POST",
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
      headers: { "content-type": "application/json" },
    });
    const { result, error } = (await response.json()) as { result?: unknown; error?: Refused };
    if (error !== undefined) throw new Refused(error.code, error.message, error.data);
    return result;
  };
}
