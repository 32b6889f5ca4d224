/** Something that takes a while and can say how far it is. */
export interface Progress {
  /** Another `steps` of the total are done. */
  advance(steps: number): void;
  /** The work ended, well or not. */
  stop(): void;
}

/**
 * The one sink for all that a command says. Results go to standard output, everything else to standard error, so that
 * a result can be piped while a person still sees what happens.
 */
export interface Output {
  /** What the command was asked for: as JSON, or through the command's own text view. */
  result<T>(value: T, view: (value: T) => string): void;
  /** A sentence for the person at the terminal. */
  note(sentence: string): void;
  /** Shows progress over `total` steps once the work takes longer than two seconds. */
  progress(label: string, total: number): Progress;
}
