import type { Context } from "../context/Context.js";
import { askStandings } from "./askStandings.js";
import type { Standing } from "./roomOf.js";

/** Where participants stand in programmes. */
export interface Standings {
  /** Has a participant's standing asked for, together with others', without waiting for the answer. */
  ask(programme: bigint, participant: string): void;
  /** @throws SocialcoinError `NODE_ANSWER_INVALID`, and where the node does not answer */
  of(programme: bigint, participant: string): Promise<Standing>;
}

/** Participants in one question to the node. */
const AT_ONCE = 250;

/** Participants of a programme who are asked for together. */
interface Question {
  readonly participants: string[];
  answer?: Promise<readonly Standing[]>;
}

/** Where participants stand, asked in few questions, for an award can be of thousands, and while statements are still being read. */
export function createStandings(context: Context): Standings {
  const places = new Map<bigint, Map<string, { readonly question: Question; readonly index: number }>>();
  const filling = new Map<bigint, Question>();
  const answerTo = (programme: bigint, question: Question): Promise<readonly Standing[]> => {
    if (question === filling.get(programme)) filling.delete(programme);
    question.answer ??= askStandings(context, programme, question.participants);
    return question.answer;
  };
  const place = (programme: bigint, participant: string) => {
    const inProgramme = places.get(programme) ?? new Map<string, { question: Question; index: number }>();
    places.set(programme, inProgramme);
    const known = inProgramme.get(participant);
    if (known !== undefined) return known;
    const question = filling.get(programme) ?? { participants: [] };
    filling.set(programme, question);
    const made = { question, index: question.participants.push(participant) - 1 };
    inProgramme.set(participant, made);
    return made;
  };
  return {
    ask(programme, participant) {
      const { question } = place(programme, participant);
      // Whoever needs the answer is told what went wrong.
      if (question.participants.length === AT_ONCE) answerTo(programme, question).catch(() => undefined);
    },
    async of(programme, participant) {
      const { question, index } = place(programme, participant);
      return (await answerTo(programme, question))[index] as Standing;
    },
  };
}
