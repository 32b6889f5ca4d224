import { type Programme, readProgramme } from "../../src/programmes/readProgramme.js";
import type { Context } from "../context/Context.js";

/** What was agreed in programmes, each asked for once. */
export interface Programmes {
  /** Has a programme asked for, without waiting for the answer. */
  ask(programme: bigint): void;
  /** @throws SocialcoinError `PROGRAMME_UNKNOWN`, and where the node does not answer */
  of(programme: bigint): Promise<Programme>;
}

/** What was agreed in programmes, asked while statements are still being read. */
export function createProgrammes({ contracts }: Context): Programmes {
  const answers = new Map<bigint, Promise<Programme>>();
  const of = (programme: bigint): Promise<Programme> => {
    const answer = answers.get(programme) ?? readProgramme(contracts, programme);
    answers.set(programme, answer);
    return answer;
  };
  return {
    ask(programme) {
      // Whoever needs the answer is told what went wrong.
      of(programme).catch(() => undefined);
    },
    of,
  };
}
