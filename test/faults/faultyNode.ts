// A node in front of a node that does one thing wrong, at one call of many.
import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What goes wrong with a request, and so with all calls in it; after `stop…` nothing is answered any more. */
export const REQUEST_FAULTS = [
  "stop before",
  "stop after",
  "drop the question",
  "drop the answer",
  "delay",
  "duplicate",
  "garble",
] as const;

/** What goes wrong with the answer to one call. */
export const ANSWER_FAULTS = ["null", "error", "lie"] as const;

/** What goes wrong. */
export type Fault = (typeof REQUEST_FAULTS)[number] | (typeof ANSWER_FAULTS)[number];

/** Which fault, and at which call; the first is number 0. */
export interface Case {
  readonly fault: Fault;
  readonly at: number;
}

/** The first call of a method gets no answer, whether or not the node has it; the client waits, and is killed. */
export interface Hold {
  readonly fault: "hold the question" | "hold the answer";
  readonly at: string;
}

/** A faulty node that runs; one server for many cases. */
export interface FaultyNode {
  readonly url: string;
  readonly server: Server;
  /** Methods of the calls since the last `begin`, by the requests that brought them. */
  readonly requests: readonly (readonly string[])[];
  /** The same, call by call. */
  readonly calls: readonly string[];
  /** Counts from 0 again, with another fault, or none. */
  begin(next: Case | Hold | undefined): void;
  /** Ends when the held call has come as far as it comes. */
  readonly held: Promise<void>;
}

interface Call {
  readonly id: number;
  readonly method: string;
}

interface Answer {
  id: number;
  result?: unknown;
  error?: unknown;
}

/** Puts faults in front of the node at an address. */
export async function faultyNode(target: string): Promise<FaultyNode> {
  let requests: string[][] = [];
  let faulty: Case | undefined;
  let hold: Hold | undefined;
  let told = Promise.withResolvers<undefined>();
  let stopped = false;
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const asked = [JSON.parse(body) as Call | Call[]].flat();
      const first = requests.flat().length;
      requests.push(asked.map(({ method }) => method));
      if (hold !== undefined && asked.some(({ method }) => method === hold?.at)) {
        const reached = hold.fault === "hold the answer" ? forward(target, body) : Promise.resolve();
        void reached.then(() => {
          told.resolve(undefined);
        });
        return;
      }
      const index = (faulty?.at ?? -1) - first;
      const fault = index >= 0 && index < asked.length ? faulty?.fault : undefined;
      const dead = stopped;
      stopped ||= fault === "stop before" || fault === "stop after";
      if (dead || fault === "stop before") return void response.destroy();
      // A client that has gone away is no concern of the node.
      answer(target, body, asked[index], fault, response).catch(() => response.destroy());
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    get requests() {
      return requests;
    },
    get calls() {
      return requests.flat();
    },
    get held() {
      return told.promise;
    },
    begin(next) {
      [requests, stopped, told] = [[], false, Promise.withResolvers()];
      hold = typeof next?.at === "string" ? (next as Hold) : undefined;
      faulty = typeof next?.at === "number" ? (next as Case) : undefined;
    },
  };
}

async function answer(
  target: string,
  body: string,
  call: Call | undefined,
  fault: Fault | undefined,
  response: ServerResponse,
): Promise<void> {
  if (fault === "drop the question") return void response.destroy();
  if (fault === "duplicate") await forward(target, body);
  const text = await forward(target, body);
  if (fault === "drop the answer" || fault === "stop after") return void response.destroy();
  // However long the client waits, the answer would come later.
  if (fault === "delay") return;
  response.setHeader("content-type", "application/json");
  response.end(altered(text, call, fault));
}

async function forward(target: string, body: string): Promise<string> {
  // A connection that is kept may be closed by the node just as it is used again, which would be one more fault.
  const headers = { "content-type": "application/json", connection: "close" };
  return (await fetch(target, { method: "POST", body, headers })).text();
}

function altered(text: string, call: Call | undefined, fault: Fault | undefined): string {
  if (fault === "garble") return text.slice(0, Math.floor(text.length / 2));
  if (call === undefined || (fault !== "null" && fault !== "error" && fault !== "lie")) return text;
  const answers = JSON.parse(text) as Answer | Answer[];
  for (const one of [answers].flat()) {
    if (one.id !== call.id) continue;
    if (fault === "lie") one.result = lie(one.result);
    else delete one.result;
    if (fault === "null") one.result = null;
    if (fault === "error") one.error = { code: -32_603, message: "Internal error" };
  }
  return JSON.stringify(answers);
}

/** The same, but for one hexadecimal digit somewhere in it. */
function lie(result: unknown): unknown {
  const text = JSON.stringify(result ?? null);
  const places = [...text.matchAll(/0x[0-9a-f]+/g)];
  const place = places[Math.floor(places.length / 2)];
  if (place === undefined) return result;
  const at = place.index + place[0].length - 1;
  const digit = ((parseInt(text[at] ?? "0", 16) + 1) % 16).toString(16);
  return JSON.parse(text.slice(0, at) + digit + text.slice(at + 1));
}
