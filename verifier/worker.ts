// What runs beside the page, so that the page never stands still: reading, verifying, and the one question to a node.
import "./plainSchemas.js";

import { askNode } from "./askNode.js";
import { createInspector } from "./createInspector.js";
import type { Reply, Request } from "./Exchange.js";
import type { Item } from "./Item.js";
import { openSource } from "./openSource.js";
import { readCode } from "./readCode.js";
import { renewItems } from "./renewItems.js";

/** How often the page hears how far it is; milliseconds. */
const EVERY = 100;
/** Milliseconds for a picture of a camera: the next one comes soon. */
const FRAME_PATIENCE = 150;

const scope = globalThis as unknown as {
  postMessage: (reply: Reply) => void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
};

scope.onmessage = ({ data: request }) => {
  if (request.kind === "verify") {
    void verify(request);
    return;
  }
  const item = readCode("", request.bitmap, FRAME_PATIENCE);
  scope.postMessage({
    kind: "frame",
    item: item.kind === "refused" && item.why === "picture-without-code" ? undefined : item,
  });
};

async function verify({ sources, builtIn, networks, node }: Request & { kind: "verify" }): Promise<void> {
  const inspect = createInspector(networks);
  const total = sources.length;
  let items: Item[] = [];
  let told = performance.now();
  for (const [done, source] of sources.entries()) {
    for await (const item of openSource(source, inspect)) {
      items.push(item);
      if (node !== undefined || performance.now() - told < EVERY) continue;
      scope.postMessage({ kind: "items", items, builtIn, done, total, finished: false });
      items = [];
      told = performance.now();
    }
  }
  if (node !== undefined) items = await renewItems(items, askNode(node));
  scope.postMessage({ kind: "items", items, builtIn, done: total, total, finished: true });
}
