import { decodeBytes32String } from "ethers";

import type { Context } from "../../context/Context.js";
import { parseAccount } from "../../input/parseAccount.js";
import { parseActivity } from "../../input/parseActivity.js";
import { parseReference } from "../../input/parseReference.js";
import { parseTime } from "../../input/parseTime.js";
import { parseWhole } from "../../input/parseWhole.js";
import { parseYesNo } from "../../input/parseYesNo.js";
import type { Row } from "../../input/readTable.js";

/** A task as a team's file has it: times in unix seconds, the activity's number in the catalogue. */
export type Task = Row<TaskColumns>;

/** How the columns of a file of tasks are read. */
export type TaskColumns = Awaited<ReturnType<typeof taskColumns>>;

/** The columns of a file of tasks. */
export const TASK_COLUMNS = [
  "task",
  "participant",
  "activity",
  "units",
  "group",
  "started",
  "finished",
  "evidence",
];

const LARGEST_TASK = 2n ** 64n - 1n;
const LARGEST_UNITS = 2n ** 16n - 1n;

/** How the columns of a file of tasks are read against a programme's catalogue. */
export async function taskColumns(context: Context, programme: bigint) {
  return {
    task: parseWhole(0n, LARGEST_TASK),
    participant: parseAccount(context.keys),
    activity: parseActivity(await offeredIn(context, programme)),
    units: parseWhole(1n, LARGEST_UNITS),
    group: parseYesNo,
    started: parseTime,
    finished: parseTime,
    evidence: parseReference,
  };
}

/** The activities that can be awarded, by code. */
async function offeredIn(context: Context, programme: bigint): Promise<ReadonlyMap<string, bigint>> {
  const { programmes } = context.contracts;
  const count = Number(await programmes.activityCount(programme));
  const entries = await Promise.all(
    Array.from({ length: count }, (_, number) => programmes.activity(programme, number)),
  );
  return new Map(
    entries.flatMap(({ code, rate }, number) =>
      rate.offered ? [[decodeBytes32String(code), BigInt(number)]] : [],
    ),
  );
}
