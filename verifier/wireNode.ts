import { byId } from "./byId.js";
import { makeVisible } from "./makeVisible.js";
import type { Words } from "./words/english.js";

/** What the reader is shown of the node. */
export interface NodePanel {
  speak: (words: Words) => void;
}

/**
 * The panel in which the reader names a node. Its address stands behind the # of the page's own address, because the
 * page's policy is made from it before anything else runs: see narrow.js.
 *
 * @param ask Called when the reader wants the node to be asked.
 * @returns undefined where nothing could be asked yet.
 */
export function wireNode(ask: (node: string) => boolean): NodePanel {
  const address = byId("node-address", HTMLInputElement);
  const trouble = byId("node-trouble", HTMLParagraphElement);
  const node = nodeOf(new URLSearchParams(location.hash.slice(1)).get("node") ?? "");
  let words: Words | undefined;
  byId("node-unnamed", HTMLDivElement).hidden = node !== undefined;
  byId("node-named", HTMLDivElement).hidden = node === undefined;
  byId("node", HTMLDetailsElement).open = node !== undefined;

  const complain = (sentence: string | undefined) => {
    trouble.textContent = sentence ?? "";
    trouble.hidden = sentence === undefined;
  };
  const open = (hash: string) => {
    location.hash = hash;
    location.reload();
  };
  byId("node-name", HTMLButtonElement).addEventListener("click", () => {
    const named = nodeOf(address.value.trim());
    complain(named === undefined ? words?.nodeWrong : undefined);
    if (named !== undefined) open(new URLSearchParams({ node: named }).toString());
  });
  byId("node-forget", HTMLButtonElement).addEventListener("click", () => {
    open("");
  });
  byId("node-ask", HTMLButtonElement).addEventListener("click", () => {
    complain(node !== undefined && ask(node) ? undefined : words?.nodeNothing);
  });
  return {
    speak: (spoken) => {
      words = spoken;
      byId("node-is", HTMLParagraphElement).textContent =
        node === undefined ? "" : spoken.nodeNamed(makeVisible(node));
    },
  };
}

/** An address without a password in it, which a browser would not send anyway. */
function nodeOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { href, protocol, username } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && username === "" ? href : undefined;
}
