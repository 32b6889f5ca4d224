import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { taskApprove } from "./approve.js";
import { taskAssign } from "./assign.js";
import { taskBackup } from "./backup.js";
import { taskCreateRegister } from "./createRegister.js";
import { taskExpire } from "./expire.js";
import { taskExport } from "./exportTasks.js";
import { taskFinish } from "./finish.js";
import { taskImport } from "./importTasks.js";
import { taskList } from "./list.js";
import { taskPropose } from "./propose.js";
import { taskReject } from "./reject.js";
import { taskRemind } from "./remind.js";
import { taskShow } from "./show.js";
import { taskStart } from "./start.js";
import { taskSync } from "./sync.js";

/** What a neighbourhood team does in its register, in the order of a task's life. */
export function registerCommands(shell: Shell): Command[] {
  return [
    taskCreateRegister(shell),
    taskPropose(shell),
    taskImport(shell),
    taskList(shell),
    taskShow(shell),
    taskAssign(shell),
    taskStart(shell),
    taskFinish(shell),
    taskApprove(shell),
    taskReject(shell),
    taskRemind(shell),
    taskExpire(shell),
    taskSync(shell),
    taskExport(shell),
    taskBackup(shell),
  ];
}
