import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { participantEnrol } from "./enrol.js";
import { participantParticipationStatement } from "./participationStatement.js";
import { participantRecover } from "./recover.js";
import { participantResume } from "./resume.js";
import { participantSignConsent } from "./signConsent.js";
import { participantSignRecovery } from "./signRecovery.js";
import { participantSignWithdrawal } from "./signWithdrawal.js";
import { participantStatement } from "./statement.js";
import { participantSuspend } from "./suspend.js";
import { participantWithdraw } from "./withdraw.js";

/** Residents who take part. */
export function participantCommands(shell: Shell): Command[] {
  return [
    participantSignConsent(shell),
    participantEnrol(shell),
    participantSignWithdrawal(shell),
    participantWithdraw(shell),
    participantSuspend(shell),
    participantResume(shell),
    participantSignRecovery(shell),
    participantRecover(shell),
    participantStatement(shell),
    participantParticipationStatement(shell),
  ];
}
