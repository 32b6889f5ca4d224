import type { Answer } from "../context/checkAnswer.js";
import type { Asker } from "./askerOf.js";
import type { Flight } from "./Flight.js";

/** What was not answered is given again after this; what was accepted and is in no block, after the longer time. */
const AGAIN_MS = 300;
const REMIND_MS = 10_000;
/** One request to a node carries so many characters of transactions. */
const REQUEST_CHARACTERS = 2 << 20;

const KNOWN =
  /already known|already imported|known transaction|already exists|already in mempool|alreadyknown/i;
/** Another transaction had the nonce, or this one is in a block: looking tells. */
const LATE = /nonce too low|nonce .*already used|nonce has already|nonce_too_low|invalid nonce.*expected/i;
/** These pass by themselves when what is before them is in a block. */
const PASSING =
  /replacement|nonce too high|too distant|nonce gap|exceeds next|pool|full|limit exceeded|too many|\brate\b|busy|timeout/i;
/** These do not pass. */
const FINAL =
  /insufficient funds|upfront cost|not authorized|block gas limit|gas cap|intrinsic|underpriced|gas price|max fee|chain ?id|oversized/i;
/** A refusal for a reason that we do not know counts as final when it was given so often. */
const SURE = 3;

/**
 * Gives transactions to the node, in the order of their nonces: those that it never got, those of which it is not sure
 * that it did, and those that it seems to have forgotten. Giving one twice does nothing, for it has its nonce.
 *
 * @param node Who takes raw transactions; an external signer's go to `sender`.
 */
export async function deliver(node: Asker, flights: readonly Flight[], now: number): Promise<void> {
  const due = flights.filter((flight) => isDue(flight, now));
  for (const part of parts(due)) {
    for (const flight of part) flight.sentAt = now;
    let answers: Answer[];
    try {
      answers = await node.askAll(part.map(({ send }) => send));
    } catch {
      for (const flight of part) {
        flight.lost = true;
        if (flight.state === "signed") flight.state = "unsure";
      }
      continue;
    }
    part.forEach((flight, index) => {
      note(flight, answers[index]);
    });
  }
}

function isDue({ block, state, sentAt }: Flight, now: number): boolean {
  if (block !== undefined) return false;
  if (state === "signed") return true;
  return now - sentAt >= (state === "unsure" ? AGAIN_MS : REMIND_MS);
}

function* parts(flights: readonly Flight[]): Generator<Flight[]> {
  let part: Flight[] = [];
  let size = 0;
  for (const flight of flights) {
    const length = flight.raw?.length ?? 0;
    if (part.length > 0 && size + length > REQUEST_CHARACTERS) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(flight);
    size += length;
  }
  if (part.length > 0) yield part;
}

function note(flight: Flight, answer: Answer | undefined): void {
  const { result, error } = answer ?? {};
  if (error === undefined) {
    if (typeof result !== "string") return;
    // Another hash than ours is an answer to something else.
    if (flight.raw === undefined) flight.hash = result.toLowerCase();
    flight.state = flight.hash === result.toLowerCase() ? "accepted" : "unsure";
    return;
  }
  const { message } = error;
  if (KNOWN.test(message)) {
    flight.state = "accepted";
    return;
  }
  // One that was accepted is not taken back by what is said about giving it again.
  if (flight.state === "signed") flight.state = "unsure";
  if (LATE.test(message)) return;
  flight.said = message;
  if (PASSING.test(message)) return;
  flight.refusals += FINAL.test(message) ? SURE : 1;
}

/** Whether the node will not take it, as far as it says. */
export function isRefused({ refusals, lost, state, block }: Flight): boolean {
  return refusals >= SURE && !lost && state === "unsure" && block === undefined;
}
