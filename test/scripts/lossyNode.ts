// A node in front of a node, which loses what it is told to lose.
import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What happens to a call: it is forwarded, forwarded without an answer, or not even forwarded. */
export type Fate = "forward" | "lose-answer" | "lose-question" | "answer-null";

/** A node that decides by method. */
export async function lossyNode(
  target: string,
  fateOf: (method: string) => Fate,
): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => void answer(target, body, fateOf, response));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

async function answer(
  target: string,
  body: string,
  fateOf: (method: string) => Fate,
  response: ServerResponse,
): Promise<void> {
  const calls = [JSON.parse(body) as Call | Call[]].flat();
  const fates = new Set(calls.map(({ method }) => fateOf(method)));
  if (fates.has("lose-question")) return void response.destroy();
  if (fates.has("answer-null")) {
    const answers = calls.map(({ id }) => ({ jsonrpc: "2.0", id, result: null }));
    response.setHeader("content-type", "application/json");
    return void response.end(JSON.stringify(body.startsWith("[") ? answers : answers[0]));
  }
  const forwarded = await fetch(target, {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
  const text = await forwarded.text();
  if (fates.has("lose-answer")) return void response.destroy();
  response.setHeader("content-type", "application/json");
  response.end(text);
}

interface Call {
  readonly id: number;
  readonly method: string;
}
