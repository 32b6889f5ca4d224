import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

import { z } from "zod";

import { damaged } from "./damaged.js";
import type { Desk } from "./Desk.js";

const fact = z.strictObject({
  only: z.literal(1),
  chainId: z
    .string()
    .regex(/^\d{1,78}$/)
    .transform(BigInt),
  genesis: z.string(),
  socialcoin: z.string(),
  programme: z
    .string()
    .regex(/^\d{1,20}$/)
    .transform(BigInt),
  startsAt: z.int(),
  endsAt: z.int(),
  firstTask: z.int(),
  syncedTo: z.int(),
});

/** What a register is of: the programme on its chain, and from which number its tasks count. */
export type RegisterFacts = Readonly<z.infer<typeof fact>>;

/** A neighbourhood team's register, open. */
export interface Register {
  readonly desk: Desk;
  readonly facts: RegisterFacts;
  /** All rows of a question; each is checked, because a file may come from anywhere. */
  readonly all: <T>(schema: z.ZodType<T>, sql: string, ...values: SQLInputValue[]) => T[];
  /** Runs one statement. */
  readonly run: (sql: string, ...values: SQLInputValue[]) => void;
}

/** The register of an open database. */
export function registerOf(database: DatabaseSync, desk: Desk): Register {
  // The same few are run for every line of an import.
  const prepared = new Map<string, StatementSync>();
  const statementOf = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const all = <T>(schema: z.ZodType<T>, sql: string, ...values: SQLInputValue[]): T[] => {
    const rows = statementOf(sql).all(...values);
    const read = z.array(schema).safeParse(rows.map((row) => ({ ...row })));
    if (!read.success) throw damaged(desk.file, read.error);
    return read.data;
  };
  const [facts] = all(fact, "SELECT * FROM register");
  if (facts === undefined) throw damaged(desk.file);
  return {
    desk,
    facts,
    all,
    run(sql, ...values) {
      statementOf(sql).run(...values);
    },
  };
}
