import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { claimAssign } from "./assign.js";
import { claimDischarge } from "./discharge.js";
import { claimOpen } from "./open.js";
import { claimRegister } from "./register.js";
import { claimShow } from "./show.js";
import { claimSign } from "./sign.js";
import { claimSignAssignment } from "./signAssignment.js";
import { claimSignDischarge } from "./signDischarge.js";
import { claimSignWithdrawal } from "./signWithdrawal.js";
import { claimWithdraw } from "./withdraw.js";

/** What a household owes, and its final discharge. */
export function claimCommands(shell: Shell): Command[] {
  return [
    claimOpen(shell),
    claimSign(shell),
    claimRegister(shell),
    claimShow(shell),
    claimSignAssignment(shell),
    claimAssign(shell),
    claimSignWithdrawal(shell),
    claimWithdraw(shell),
    claimSignDischarge(shell),
    claimDischarge(shell),
  ];
}
