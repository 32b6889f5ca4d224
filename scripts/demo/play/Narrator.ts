/** Tells the story on standard output. */
export interface Narrator {
  /** A new chapter. */
  chapter(title: string): void;
  /** Something happened. */
  tell(sentence: string): void;
  /** Something was refused, as it should be. */
  refused(attempt: string, reason: string): void;
  /** A text as it is, such as a table. */
  show(text: string): void;
}

/** A narrator that writes to a stream. */
export function createNarrator(stream: NodeJS.WritableStream): Narrator {
  const line = (text: string): void => void stream.write(`${text}\n`);
  return {
    chapter: (title) => {
      line(`\n${title}`);
    },
    tell: (sentence) => {
      line(`  ${sentence}`);
    },
    refused: (attempt, reason) => {
      line(`  ${attempt}`);
      line(`  ✗ refused: ${reason}`);
    },
    show: (text) => {
      line(text);
    },
  };
}
