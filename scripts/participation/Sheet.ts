/** A table under its heading. */
export interface SheetTable {
  readonly heading: string;
  /** The columns' names; one that starts with `>` is right-aligned. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a statement says, in one language: the same on a terminal and on paper. */
export interface Sheet {
  readonly title: string;
  readonly intro?: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly tables: readonly SheetTable[];
  readonly notes: readonly string[];
}
