import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A server of this machine, and what it was asked. */
export interface Served {
  origin: string;
  /** Method and address of each request. */
  asked: string[];
  close: () => Promise<void>;
}

/**
 * Serves what `answer` gives, to pages of every origin, as a node does that pages may ask.
 *
 * @param answer Of a request's body.
 */
export async function serve(
  answer: (body: string) => Promise<string> | string,
  type: string,
): Promise<Served> {
  const asked: string[] = [];
  const reply = async (request: IncomingMessage, response: ServerResponse) => {
    asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "content-type");
    response.setHeader("content-type", type);
    const body = await text(request);
    response.end(request.method === "OPTIONS" ? "" : await answer(body));
  };
  const server = createServer((request, response) => void reply(request, response));
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port.toString()}`, asked, close };
}
