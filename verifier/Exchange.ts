import type { Manifest } from "../src/proofs/Manifest.js";
import type { Item } from "./Item.js";

/** A file and its place in the folder that was dropped. */
export interface Source {
  file: File;
  name: string;
}

/** What the page asks of its worker. */
export type Request =
  | {
      kind: "verify";
      sources: Source[];
      /** Whether they are the page's own manifests; said again in the answer, so that nothing dropped passes for one. */
      builtIn: boolean;
      /** The networks that the reader trusts. */
      networks: Manifest[];
      /** Address of the node to ask for a newer status; nobody is asked where it is left out. */
      node?: string | undefined;
    }
  | { kind: "frame"; bitmap: ImageBitmap };

/** What the worker answers: items as they are found, or what a camera's picture said. */
export type Reply =
  | { kind: "items"; items: Item[]; builtIn: boolean; done: number; total: number; finished: boolean }
  | { kind: "frame"; item?: Item | undefined };
