import type { Messages } from "../messages/en.js";

/** Something that takes a while and can say how far it is. */
export interface Progress {
  /** Another `steps` of the total are done. */
  advance(steps: number): void;
  /** The work ended, well or not. */
  stop(): void;
}

/** A command's own text view of its value, in the words of a language. */
export type View<T> = (value: T, messages: Messages) => string;

/**
 * The one sink for all that a command says. Results go to standard output, everything else to standard error, so that
 * a result can be piped while a person still sees what happens.
 */
export interface Output {
  /** What is said, in the language of the person. */
  readonly messages: Messages;
  /** What the command was asked for: as JSON, or through the command's own text view. */
  result<T>(value: T, view: View<T>): void;
  /** A sentence for the person at the terminal. */
  note(sentence: string): void;
  /**
   * Shows progress once the work takes longer than two seconds.
   *
   * @param total How many steps there are; where that is not known only what is done is shown.
   */
  progress(label: string, total?: number): Progress;
}
