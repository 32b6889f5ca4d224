import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { organisationAdmit } from "./admit.js";
import { organisationCancel } from "./cancel.js";
import { organisationPending } from "./pending.js";
import { organisationRemove } from "./remove.js";
import { organisationReplace } from "./replace.js";
import { organisationShow } from "./show.js";
import { organisationStaff } from "./staff.js";

/** Who takes part, and who does what there. */
export function organisationCommands(shell: Shell): Command[] {
  return [
    organisationAdmit(shell),
    organisationPending(shell),
    organisationCancel(shell),
    organisationRemove(shell),
    organisationStaff(shell),
    organisationReplace(shell),
    organisationShow(shell),
  ];
}
