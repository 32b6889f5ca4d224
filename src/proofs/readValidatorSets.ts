import { bytesToHex, hexToBytes } from "@ethereumjs/util";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { inEnglish } from "../language/inEnglish.js";
import { checkSeals } from "./checkSeals.js";
import { decodeExtraData } from "./decodeExtraData.js";
import type { ExtraData } from "./ExtraData.js";
import { fetchHeader } from "./fetchHeader.js";
import { hashHeader } from "./hashHeader.js";
import type { Header } from "./Header.js";
import type { Manifest } from "./Manifest.js";
import type { Primitives } from "./Primitives.js";
import type { ProofNode } from "./ProofNode.js";
import { VoteTally } from "./VoteTally.js";
import { wholeHash } from "./wholeHash.js";

/** Blocks that are asked for at a time. */
const AT_ONCE = 50;
/** A network forgets votes after so many blocks, where its operators did not change that: votes before do not count. */
const EPOCH = 30_000n;

type Consensus = Manifest["consensus"];
type ValidatorRange = Extract<Consensus, { kind: "qbft" }>["sets"][number];

/**
 * Who sealed which blocks, followed from the first block, or from where an earlier manifest ends: each header has to
 * follow the one before it and to be sealed by a quorum of the validators in force, and these change only as they
 * themselves voted. On a network whose blocks have no seals there are none.
 *
 * @param newest Header of the last block to look at.
 * @param advance Told how many blocks were read, since the last time.
 * @param earlier A manifest of the network that is trusted.
 * @throws SocialcoinError `BLOCK_UNSEALED`, `BLOCK_UNCHAINED`, `VALIDATORS_UNVOTED`, `BLOCK_MISSING`, `BLOCK_UNREADABLE`
 */
export async function readValidatorSets(
  node: ProofNode,
  newest: Header,
  primitives: Primitives,
  advance: (blocks: number) => void,
  earlier?: Consensus & { asOfBlock: string },
): Promise<Consensus> {
  const known = earlier?.kind === "qbft" ? earlier.sets : [];
  const first = known.at(-1);
  const start =
    first === undefined ? 0n : latest(BigInt(first.from), BigInt(earlier?.asOfBlock ?? 0) - EPOCH);
  const header = await fetchHeader(node, Number(start));
  // A block without seals makes no network of development of one that began with validators.
  if (first === undefined && extraOf(header) === undefined && extraOf(newest) === undefined) {
    return { kind: "development" };
  }
  const follower = new Follower(known, header, primitives);

  const last = Number(newest.number);
  for (let from = Number(start) + 1; from <= last; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, last - from + 1);
    const headers = await Promise.all(
      Array.from({ length: count }, (_, index) => fetchHeader(node, from + index)),
    );
    for (const next of headers) follower.follow(next);
    advance(count);
  }
  return { kind: "qbft", sets: follower.sets };
}

/** Goes from one header to the next. */
class Follower {
  readonly sets: ValidatorRange[];
  readonly #tally = new VoteTally();
  #hash: string;
  #inForce: string[];

  /** @param header The first block, or one that the last of the known sets sealed. */
  constructor(
    known: readonly ValidatorRange[],
    header: Header,
    private readonly primitives: Primitives,
  ) {
    this.sets = known.map((set) => ({ ...set }));
    const extra = required(header);
    this.#inForce = known.at(-1)?.validators ?? listOf(extra);
    if (known.length === 0) this.#hash = wholeHash(header, primitives);
    else {
      this.#requireSealed(header, extra);
      this.#hash = hashHeader(header, primitives);
      this.#tally.count(header.miner, extra.vote);
    }
  }

  follow(header: Header): void {
    if (header.parentHash !== this.#hash)
      throw refusal("BLOCK_UNCHAINED", header, "does not follow the one before it");
    const extra = required(header);
    const listed = listOf(extra);
    if (listed.join() !== this.#inForce.join()) {
      if (!this.#tally.decides(this.#inForce, listed)) {
        throw refusal("VALIDATORS_UNVOTED", header, "has other validators than those before it voted for");
      }
      this.#inForce = listed;
    }
    this.#requireSealed(header, extra);
    this.#extend(BigInt(header.number));
    this.#tally.count(header.miner, extra.vote);
    this.#hash = hashHeader(header, this.primitives);
  }

  #requireSealed(header: Header, extra: ExtraData): void {
    if (listOf(extra).join() === this.#inForce.join()) {
      if (checkSeals(header, extra, this.#inForce, this.primitives).good) return;
    }
    throw refusal("BLOCK_UNSEALED", header, "is not sealed by the validators in force");
  }

  #extend(block: bigint): void {
    const current = this.sets.at(-1);
    if (current?.validators.join() === this.#inForce.join()) return;
    if (current) current.to = (block - 1n).toString();
    this.sets.push({ from: block.toString(), to: null, validators: this.#inForce });
  }
}

function extraOf(header: Header): ExtraData | undefined {
  return decodeExtraData(hexToBytes(header.extraData as `0x${string}`));
}

function required(header: Header): ExtraData {
  const extra = extraOf(header);
  if (extra !== undefined) return extra;
  throw refusal("BLOCK_UNSEALED", header, "has no seals that can be read");
}

function listOf({ validators }: ExtraData): string[] {
  return validators.map((validator) => bytesToHex(validator)).sort();
}

function latest(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function refusal(code: string, header: Header, what: string): SocialcoinError {
  const block = BigInt(header.number).toString();
  return new SocialcoinError(code, inEnglish(`Block ${block} ${what}: do not trust this node.`), {
    exitKind: "unreachable",
    details: { block },
  });
}
