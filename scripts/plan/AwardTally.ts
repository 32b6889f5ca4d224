import type { Attestation } from "../../src/statements/AttestationBatch.js";

/** What of a task counts for its reward. */
export type Counted = Pick<Attestation, "participant" | "activity" | "units" | "group">;

/** Tasks of one activity, alone or as a group. */
export interface Group {
  readonly programme: bigint;
  readonly activity: bigint;
  readonly group: boolean;
  tasks: number;
  units: bigint;
  /** Units of each participant. */
  readonly participants: Map<string, bigint>;
}

/** Adds up tasks one by one, so that their number costs no memory. */
export class AwardTally {
  readonly #groups = new Map<string, Group>();
  #tasks = 0;

  /** How many tasks were added. */
  get tasks(): number {
    return this.#tasks;
  }

  get groups(): readonly Group[] {
    return [...this.#groups.values()];
  }

  add(programme: bigint, { participant, activity, units, group }: Counted): void {
    const key = `${programme.toString()}/${activity.toString()}/${group ? "group" : "alone"}`;
    let found = this.#groups.get(key);
    if (found === undefined) {
      found = { programme, activity, group, tasks: 0, units: 0n, participants: new Map() };
      this.#groups.set(key, found);
    }
    this.#tasks += 1;
    found.tasks += 1;
    found.units += units;
    found.participants.set(participant, (found.participants.get(participant) ?? 0n) + units);
  }
}
