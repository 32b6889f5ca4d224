import type { ShownActivity } from "../../src/programmes/readProgramme.js";
import type { Register } from "./Register.js";

/** Writes down which activities there are, so that the team's commands need no network. */
export function writeCatalogue({ run }: Register, catalogue: readonly ShownActivity[]): void {
  for (const { number, code, minimumDuration, offered } of catalogue) {
    run(
      `INSERT INTO activities (number, code, minimumDuration, offered) VALUES (?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE SET offered = excluded.offered`,
      number,
      code,
      minimumDuration,
      Number(offered),
    );
  }
}
