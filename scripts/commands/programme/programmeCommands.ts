import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { programmeAccede } from "./accede.js";
import { programmeAddActivities } from "./addActivities.js";
import { programmeClose } from "./close.js";
import { programmeCreate } from "./create.js";
import { programmeResume } from "./resume.js";
import { programmeRetireActivity } from "./retireActivity.js";
import { programmeShow } from "./show.js";
import { programmeSignAccession } from "./signAccession.js";
import { programmeSuspend } from "./suspend.js";

/** What the parties agreed. */
export function programmeCommands(shell: Shell): Command[] {
  return [
    programmeCreate(shell),
    programmeShow(shell),
    programmeSignAccession(shell),
    programmeAccede(shell),
    programmeAddActivities(shell),
    programmeRetireActivity(shell),
    programmeSuspend(shell),
    programmeResume(shell),
    programmeClose(shell),
  ];
}
