import { Command, type CommanderError, InvalidArgumentError, Option } from "commander";

import { LANGUAGES } from "../../src/language/Language.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { awardCommand } from "./award/award.js";
import { claimAssign } from "./claim/assign.js";
import { claimDischarge } from "./claim/discharge.js";
import { claimOpen } from "./claim/open.js";
import { claimRegister } from "./claim/register.js";
import { claimSign } from "./claim/sign.js";
import { claimSignAssignment } from "./claim/signAssignment.js";
import { claimSignDischarge } from "./claim/signDischarge.js";
import { claimSignWithdrawal } from "./claim/signWithdrawal.js";
import { claimWithdraw } from "./claim/withdraw.js";
import { doctorCommand } from "./doctor/doctor.js";
import { Finished } from "./Finished.js";
import { statementAttach } from "./statement/attach.js";
import { networkCommands } from "./network/networkCommands.js";
import { offerMake } from "./offer/make.js";
import { offerShow } from "./offer/show.js";
import { offerSign } from "./offer/sign.js";
import { organisationAdmit } from "./organisation/admit.js";
import { organisationCancel } from "./organisation/cancel.js";
import { organisationPending } from "./organisation/pending.js";
import { organisationReplace } from "./organisation/replace.js";
import { organisationShow } from "./organisation/show.js";
import { organisationStaff } from "./organisation/staff.js";
import { participantEnrol } from "./participant/enrol.js";
import { participantRecover } from "./participant/recover.js";
import { participantResume } from "./participant/resume.js";
import { participantSignConsent } from "./participant/signConsent.js";
import { participantSignRecovery } from "./participant/signRecovery.js";
import { participantSignWithdrawal } from "./participant/signWithdrawal.js";
import { participantSuspend } from "./participant/suspend.js";
import { participantWithdraw } from "./participant/withdraw.js";
import { planPropose } from "./plan/propose.js";
import { planRealise } from "./plan/realise.js";
import { planShow } from "./plan/show.js";
import { programmeAccede } from "./programme/accede.js";
import { programmeClose } from "./programme/close.js";
import { programmeCreate } from "./programme/create.js";
import { programmeResume } from "./programme/resume.js";
import { programmeShow } from "./programme/show.js";
import { programmeSignAccession } from "./programme/signAccession.js";
import { programmeSuspend } from "./programme/suspend.js";
import { receiptAcknowledge } from "./receipt/acknowledge.js";
import { receiptExport } from "./receipt/export.js";
import { receiptReverse } from "./receipt/reverse.js";
import { receiptVerify } from "./receipt/verify.js";
import { receiptSignAcknowledgement } from "./receipt/signAcknowledgement.js";
import { receiptSignReversal } from "./receipt/signReversal.js";
import { redeemSign } from "./redeem/sign.js";
import { redeemSubmit } from "./redeem/submit.js";
import type { Shell } from "./Shell.js";
import { taskAnnul } from "./task/annul.js";
import { taskAttest } from "./task/attest.js";
import { taskSignAnnulment } from "./task/signAnnulment.js";

const DEFAULT_WAIT_SECONDS = 60;

const EXIT_CODES = `
Exit codes: 0 done · 2 wrong input · 3 configuration · 4 node unreachable, nothing sent · 5 refused by the contracts ·
6 sent, outcome unknown (look it up before anything else).

Signing and submitting are separate: "sign" writes a statement file, the municipality's operator submits it. A command
that is run again sees on the chain what was done and sends only the rest.`;

/** The whole command line, by the journey of a coin. Making it has no effect: `--help` works anywhere. */
export function createProgram(shell: Shell): Command {
  const program = new Command("socialcoin")
    .description(
      "Coins that a resident earns by taking part, and the debts that creditors write off for them.",
    )
    .option(
      "--network <name>",
      "network whose deployment is used: localhost, one of networks/, or the one of .env",
      "localhost",
    )
    .option("--accounts <file>", 'JSON file that names accounts: { "P-2041": "0x…" }')
    .option("--json", "results as JSON on standard output, failures as JSON on standard error", false)
    .option("--dry-run", "show the plan; send and write nothing", false)
    .addOption(
      new Option("--lang <language>", "language of texts; the locale's where left out").choices(LANGUAGES),
    )
    .option("--yes", "carry out the plan without asking", false)
    .addOption(
      new Option("--wait <seconds>", "how long to wait for a transaction's receipt")
        .argParser(seconds)
        .default(DEFAULT_WAIT_SECONDS),
    )
    .addHelpText("after", EXIT_CODES);

  group(program, "network", "A network, from its keys to what others trust of it", networkCommands(shell));
  program.addCommand(doctorCommand(shell));
  group(program, "statement", "Statements that are signed elsewhere", [statementAttach(shell)]);
  group(program, "organisation", "Who takes part, and who does what there", [
    organisationAdmit(shell),
    organisationPending(shell),
    organisationCancel(shell),
    organisationStaff(shell),
    organisationReplace(shell),
    organisationShow(shell),
  ]);
  group(program, "programme", "What the parties agreed", [
    programmeCreate(shell),
    programmeShow(shell),
    programmeSignAccession(shell),
    programmeAccede(shell),
    programmeSuspend(shell),
    programmeResume(shell),
    programmeClose(shell),
  ]);
  group(program, "participant", "Residents who take part", [
    participantSignConsent(shell),
    participantEnrol(shell),
    participantSignWithdrawal(shell),
    participantWithdraw(shell),
    participantSuspend(shell),
    participantResume(shell),
    participantSignRecovery(shell),
    participantRecover(shell),
  ]);
  group(program, "claim", "What a household owes, and its final discharge", [
    claimOpen(shell),
    claimSign(shell),
    claimRegister(shell),
    claimSignAssignment(shell),
    claimAssign(shell),
    claimSignWithdrawal(shell),
    claimWithdraw(shell),
    claimSignDischarge(shell),
    claimDischarge(shell),
  ]);
  group(program, "offer", "What coins buy in kind", [offerSign(shell), offerMake(shell), offerShow(shell)]);
  group(program, "plan", "What residents pool coins for, in their street", [
    planPropose(shell),
    planShow(shell),
    planRealise(shell),
  ]);
  group(program, "task", "What residents did", [
    taskAttest(shell),
    taskSignAnnulment(shell),
    taskAnnul(shell),
  ]);
  program.addCommand(awardCommand(shell));
  group(program, "redeem", "Coins into write-offs, vouchers and contributions", [
    redeemSign(shell),
    redeemSubmit(shell),
  ]);
  group(program, "receipt", "What creditors and providers post and check", [
    receiptExport(shell),
    receiptVerify(shell),
    receiptSignAcknowledgement(shell),
    receiptAcknowledge(shell),
    receiptSignReversal(shell),
    receiptReverse(shell),
  ]);
  prepare(program);
  return program;
}

function group(program: Command, name: string, description: string, commands: readonly Command[]): void {
  const made = program.command(name).description(description);
  for (const command of commands) made.addCommand(command);
}

/** Commander would end the process itself; here it is told to throw, so that there is one catch and one exit. */
function prepare(command: Command): void {
  command.configureHelp({ showGlobalOptions: true });
  command.configureOutput({ outputError: () => undefined });
  command.exitOverride((problem: CommanderError) => {
    if (problem.exitCode === 0) throw new Finished();
    const message = problem.message.replace(/^error: /, "");
    if (problem.code === "commander.help") throw new Finished();
    throw new SocialcoinError("ARGUMENTS_INVALID", `${message}. See: socialcoin ${pathOf(command)}--help`);
  });
  for (const child of command.commands) prepare(child);
}

function pathOf(command: Command): string {
  const { parent } = command;
  return parent === null ? "" : `${pathOf(parent)}${command.name()} `;
}

function seconds(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError("Write whole seconds, such as 60.");
  return Number(text);
}
