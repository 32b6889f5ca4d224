import { zeroPadValue } from "ethers";

import { askerOf } from "../chain/askerOf.js";
import { callAll } from "../chain/callAll.js";
import type { Context } from "../context/Context.js";
import type { Standing } from "./roomOf.js";

/** Where participants stand in programmes. */
export interface Standings {
  /** Has a participant's standing asked for, together with others', without waiting for the answer. */
  ask(programme: bigint, participant: string): void;
  /** @throws SocialcoinError `NODE_ANSWER_INVALID`, and where the node does not answer */
  of(programme: bigint, participant: string): Promise<Standing>;
}

/** Questions in one request to the node. */
const AT_ONCE = 250;
const WORD = 32;

/** Questions that go together. */
interface Request {
  /** Their calldata. */
  readonly calls: string[];
  answers?: Promise<readonly string[]>;
}

/**
 * Where participants stand, asked in as few requests as may be, for an award can be of thousands, and while statements
 * are still being read.
 */
export function createStandings({ contracts: { socialcoin }, provider }: Context): Standings {
  const node = askerOf(provider);
  const places = new Map<string, { readonly request: Request; readonly index: number }>();
  const { selector } = socialcoin.interface.getFunction("participantOf");
  let filling: Request = { calls: [] };
  const answersTo = (request: Request): Promise<readonly string[]> => {
    if (request === filling) filling = { calls: [] };
    request.answers ??= socialcoin.getAddress().then(async (to) => callAll(node, to, request.calls));
    return request.answers;
  };
  const place = (programme: bigint, participant: string) => {
    const key = `${programme.toString()} ${participant}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const words = `${programme.toString(16).padStart(2 * WORD, "0")}${zeroPadValue(participant, WORD).slice(2)}`;
    const made = { request: filling, index: filling.calls.push(`${selector}${words}`) - 1 };
    places.set(key, made);
    return made;
  };
  return {
    ask(programme, participant) {
      const { request } = place(programme, participant);
      // Whoever needs the answer is told what went wrong.
      if (request.calls.length === AT_ONCE) answersTo(request).catch(() => undefined);
    },
    async of(programme, participant) {
      const { request, index } = place(programme, participant);
      const answer = (await answersTo(request))[index] ?? "0x";
      const [standing] = socialcoin.interface.decodeFunctionResult("participantOf", answer);
      return standing as Standing;
    },
  };
}
