import type { Reply, Request, Source } from "./Exchange.js";
import type { Item, NetworkItem } from "./Item.js";
import type { createWorkerStarter } from "./createWorkerStarter.js";

/** What the reader gave in this session, and what was found in it. Nothing of it outlives the page. */
export interface Session {
  /** Whether anything was given that could be taken away again. */
  readonly begun: boolean;
  readonly items: readonly Item[];
  /** Networks that the reader trusts. */
  readonly trusted: readonly NetworkItem[];
  /** Networks that were given and that the reader has not judged yet. */
  readonly undecided: readonly NetworkItem[];
  /** Absent while nothing is being checked. */
  readonly progress: { done: number; total: number } | undefined;
  give: (sources: readonly Source[]) => void;
  trust: (network: NetworkItem) => void;
  leaveOut: (network: NetworkItem) => void;
  /** Whether the page was built with it. */
  isBuiltIn: (network: NetworkItem) => boolean;
  /** Trusts it no longer; one that the page was built with comes back in its place. */
  distrust: (network: NetworkItem) => void;
  /** Checks everything again, and asks this node for newer proofs. */
  renew: (node: string) => void;
  /** Takes the files away; what the reader said of networks stays. */
  clear: () => void;
  /** What a picture of the camera says; it becomes an item if it is a receipt's code. */
  look: (frame: ImageBitmap) => Promise<Item | undefined>;
}

/**
 * A session.
 *
 * @param builtIn Manifests that came with the page: trusting the page is trusting them.
 * @param changed Called when there is something new to show; `finished` when a check came to its end.
 * @param fail Called where the browser does not let the worker run.
 */
export function createSession(
  start: ReturnType<typeof createWorkerStarter>,
  builtIn: readonly Source[],
  changed: (finished: boolean) => void,
  fail: () => void,
): Session {
  let sources: Source[] = [];
  let found: Item[] = [];
  let scanned: Item[] = [];
  let trusted: NetworkItem[] = [];
  let undecided: NetworkItem[] = [];
  let progress: Session["progress"];
  let starting = builtIn.length > 0;
  let seen: ((item: Item | undefined) => void) | undefined;
  let own: readonly NetworkItem[] = [];
  const leftOut = new Set<string>();
  let worker = start(answer, fail);

  function answer(reply: Reply): void {
    if (reply.kind === "frame") {
      if (reply.item?.kind === "code") scanned = [...scanned, reply.item];
      seen?.(reply.item);
    } else if (reply.builtIn) {
      own = [...own, ...reply.items.filter((item) => item.kind === "network")];
      if (reply.finished) begin();
    } else {
      take(reply.items);
      progress = reply.finished ? undefined : { done: reply.done, total: reply.total };
      changed(reply.finished);
    }
  }

  function begin(): void {
    starting = false;
    trusted = [...own];
    changed(false);
    ask(sources);
  }

  function take(items: readonly Item[]): void {
    const known = new Set([...trusted, ...undecided].map(({ digest }) => digest));
    for (const item of items) {
      if (item.kind !== "network") {
        found.push(item);
      } else if (!known.has(item.digest) && !leftOut.has(item.digest)) {
        known.add(item.digest);
        undecided = [...undecided, item];
      }
    }
  }

  function ask(some: readonly Source[], node?: string): void {
    if (some.length === 0) return;
    progress = { done: 0, total: some.length };
    const networks = trusted.map(({ manifest }) => manifest);
    worker.ask({ kind: "verify", sources: [...some], builtIn: false, networks, node } satisfies Request);
    changed(false);
  }

  function again(node?: string): void {
    if (starting) return;
    if (progress !== undefined) {
      // What it is doing is of no use any more.
      worker.stop();
      worker = start(answer, fail);
      progress = undefined;
      seen?.(undefined);
    }
    found = [];
    ask(sources, node);
  }

  if (starting) worker.ask({ kind: "verify", sources: [...builtIn], builtIn: true, networks: [] });

  return {
    get begun() {
      return sources.length > 0 || scanned.length > 0;
    },
    get items() {
      return [...scanned, ...found];
    },
    get trusted() {
      return trusted;
    },
    get undecided() {
      return undecided;
    },
    get progress() {
      return progress;
    },
    give: (more) => {
      sources = [...sources, ...more];
      // What is given anew is asked about anew.
      leftOut.clear();
      if (starting) return;
      if (progress === undefined) ask(more);
      else again();
    },
    trust: (network) => {
      const { chainId } = network.manifest;
      trusted = [...trusted.filter(({ manifest }) => manifest.chainId !== chainId), network];
      undecided = undecided.filter((one) => one !== network);
      again();
      changed(false);
    },
    leaveOut: (network) => {
      leftOut.add(network.digest);
      undecided = undecided.filter((one) => one !== network);
      changed(false);
    },
    isBuiltIn: (network) => own.includes(network),
    distrust: (network) => {
      const instead = own.filter(({ manifest }) => manifest.chainId === network.manifest.chainId);
      trusted = [...trusted.filter((one) => one !== network), ...instead];
      leftOut.add(network.digest);
      again();
      changed(false);
    },
    renew: again,
    clear: () => {
      sources = [];
      scanned = [];
      undecided = [];
      leftOut.clear();
      again();
      changed(false);
    },
    look: (frame) =>
      new Promise((resolve) => {
        seen = resolve;
        worker.ask({ kind: "frame", bitmap: frame });
      }),
  };
}
