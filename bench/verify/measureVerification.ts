import { loadPrimitives } from "../../src/proofs/loadPrimitives.js";
import type { Primitives } from "../../src/proofs/Primitives.js";
import { createVerifier } from "../../src/receipts/createVerifier.js";
import { makeBundles, manifest } from "./makeBundles.js";
import { recordCalls } from "./recordCalls.js";
import { retainedBytes } from "./retainedBytes.js";

/** Receipts in the book, which make the proofs as deep as they are. */
export const BOOKS: readonly number[] = [10, 1_000, 1_000_000];

const BUNDLES = 400;
const ROUNDS = 12;
const MICROSECONDS = 1e6;

/** What verifying bundles of one kind costs. */
export interface Speed {
  /** Receipts in the book. */
  book: number;
  /** Whether all bundles are of one block. */
  together: boolean;
  /** Bundles per second on one core, and how many the calls alone would let through. */
  verified: number;
  limit: number;
  /** Calls per bundle. */
  hashes: number;
  recoveries: number;
  /** Characters of a bundle's text. */
  length: number;
  /** Bytes that stay in memory per bundle when they are verified one after the other. */
  retained: number;
}

/**
 * Verifies bundles and, in turn with that, makes the calls of Keccak-256 and of signature recovery that it made, with
 * the same inputs and nothing else.
 *
 * @throws Error where a bundle is not valid
 */
export async function measureVerification(books: readonly number[] = BOOKS): Promise<Speed[]> {
  const primitives = await loadPrimitives();
  const speeds: Speed[] = [];
  for (const book of books) {
    const { apart, together } = makeBundles(book, BUNDLES, primitives);
    for (const make of [apart, together]) {
      speeds.push({ book, together: make === together, ...(await measure(make(), primitives)) });
    }
  }
  return speeds;
}

async function measure(texts: readonly string[], primitives: Primitives) {
  const { recorder, replay, hashes, recoveries } = recordCalls(primitives);
  await verifyAll(texts, recorder);
  let [verified, limit] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    verified = Math.max(verified, await perSecond(texts.length, () => verifyAll(texts, primitives)));
    limit = Math.max(limit, await perSecond(texts.length, () => { replay(primitives); })); // prettier-ignore
  }
  const verify = createVerifier(manifest, primitives);
  const retained = await retainedBytes(async (count) => {
    for (let index = 0; index < count; index++) await verify(texts[index % texts.length] ?? "");
  });
  const each = (calls: number) => calls / texts.length;
  return {
    verified,
    limit,
    hashes: each(hashes()),
    recoveries: each(recoveries()),
    length: texts[0]?.length ?? 0,
    retained,
  };
}

async function verifyAll(texts: readonly string[], primitives: Primitives): Promise<void> {
  const verify = createVerifier(manifest, primitives);
  for (const text of texts) {
    const { verdict, findings } = await verify(text);
    if (verdict !== "valid") throw new Error(JSON.stringify(findings));
  }
}

/** Times per second of the processor's time. */
async function perSecond(count: number, work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return count / ((user + system) / MICROSECONDS);
}
