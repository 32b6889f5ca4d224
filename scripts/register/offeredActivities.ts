import { z } from "zod";

import type { Register } from "./Register.js";

const row = z.strictObject({ code: z.string(), number: z.int() });

/** The activities that can be awarded, by code, as the catalogue was when it was last read. */
export function offeredActivities(register: Register): ReadonlyMap<string, number> {
  const rows = register.all(row, "SELECT code, number FROM activities WHERE offered = 1 ORDER BY number");
  return new Map(rows.map(({ code, number }) => [code, number]));
}
