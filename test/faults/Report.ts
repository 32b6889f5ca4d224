import type { Ending } from "./tryFault.js";

const CASES_PER_LINE = 50;
const SECOND = 1_000;

/** Tells how far a long run of cases is, and of a case that fails at once. */
export class Report {
  readonly wrong: string[] = [];
  readonly #begun = Date.now();
  readonly #endings = new Map<Ending, number>();
  #tried = 0;

  /**
   * @param subject What the cases are of.
   * @param total How many there are.
   */
  constructor(
    readonly subject: string,
    readonly total: number,
    readonly say: (line: string) => void,
  ) {}

  passed(ending: Ending): void {
    this.#endings.set(ending, (this.#endings.get(ending) ?? 0) + 1);
    this.#next();
  }

  failed(what: string): void {
    this.wrong.push(what);
    this.say(`      WRONG ${what}`);
    this.#next();
  }

  #next(): void {
    this.#tried += 1;
    if (this.#tried % CASES_PER_LINE !== 0 && this.#tried !== this.total) return;
    const endings = [...this.#endings].map(([ending, count]) => `${count} ${ending}`).join(", ");
    const seconds = Math.round((Date.now() - this.#begun) / SECOND);
    this.say(
      `      ${this.subject}: ${this.#tried} of ${this.total} cases (${endings}), ${this.wrong.length} wrong, ${seconds} s`,
    );
  }
}
