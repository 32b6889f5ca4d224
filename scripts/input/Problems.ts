import type { Problem } from "./Problem.js";

/** Beyond this a person has seen what kind of file it is, and a program too. */
const KEPT = 1_000;

/** What is wrong with a file, however long it is: the first thousand problems, and how many there are. */
export class Problems {
  readonly #kept: Problem[] = [];
  #length = 0;

  push(...problems: readonly Problem[]): void {
    for (const problem of problems) {
      this.#length += 1;
      if (this.#kept.length < KEPT) this.#kept.push(problem);
    }
  }

  /** How many there are. */
  get length(): number {
    return this.#length;
  }

  /** The first of them, in the order of the lines. */
  get kept(): readonly Problem[] {
    return [...this.#kept].sort((a, b) => a.line - b.line);
  }
}
