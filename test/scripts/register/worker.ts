// A colleague in a process of its own: proposes tasks, or imports a file of several, as often as it is told, and says
// each number that is in the register then.
//   tsx worker.ts REGISTER BY propose|import TIMES
import { writeFileSync } from "node:fs";

import { importTasks } from "../../../scripts/commands/task/importTasks.js";
import { proposeTask } from "../../../scripts/commands/task/propose.js";
import { silentOutput } from "../../../scripts/output/silentOutput.js";
import type { Desk } from "../../../scripts/register/Desk.js";

const [, , file = "", by = "", what = "", times = ""] = process.argv;
const desk: Desk = {
  file,
  by,
  now: () => 1_799_060_400,
  keysOn: () => ({ addressOf: () => undefined }),
  nameOn: () => (account) => account,
  output: silentOutput(),
  dryRun: false,
};

for (let time = 0; time < Number(times); time += 1) {
  const table = `${file}.${by}.csv`;
  if (what === "import") writeFileSync(table, `activity,remark\n${`centre-day,${by} ${time}\n`.repeat(50)}`);
  const tasks =
    what === "import" ? await importTasks(desk, table) : await proposeTask(desk, { activity: "centre-day" });
  process.stdout.write(tasks.map(({ task }) => `${task}\n`).join(""));
}
