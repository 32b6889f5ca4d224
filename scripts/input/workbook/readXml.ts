import type { Readable } from "node:stream";

import { SaxesParser } from "saxes";

/** What a reader of XML is told. Names are without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Far above what a cell may hold; the parser keeps all of a text until it ends. */
const LONGEST_TEXT = 4 * 1024 * 1024;

/**
 * Reads XML bit by bit and gives way to the caller after each bit. Only well-formed XML without a document type is
 * taken: nothing in it can name a file or grow.
 */
export async function* readXml(stream: Readable, handler: XmlHandler): AsyncGenerator<number> {
  const parser = new SaxesParser({ xmlns: false });
  let waiting = 0;
  parser.on("doctype", () => {
    throw new Error("it has a document type");
  });
  parser.on("opentag", ({ name, attributes }) => {
    waiting = 0;
    handler.open?.(localOf(name), attributes);
  });
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  parser.on("closetag", ({ name }) => {
    waiting = 0;
    handler.close?.(localOf(name));
  });

  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of stream) {
    waiting += (chunk as Buffer).length;
    if (waiting > LONGEST_TEXT) throw new Error("it has a text without end");
    parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    yield (chunk as Buffer).length;
  }
  parser.close();
}

function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
