import { agreementOf } from "../../context/agreementOf.js";
import { chainTime } from "../../context/chainTime.js";
import type { Context } from "../../context/Context.js";
import { requireDuty } from "../../context/requireDuty.js";
import { nameBeside } from "../../input/nameBeside.js";
import { refuseProblems } from "../../input/refuseProblems.js";
import { viewProblem } from "../../input/viewProblem.js";
import { planAwards } from "../../plan/planAwards.js";
import { viewAwardPlan } from "../../plan/viewAwardPlan.js";
import type { Desk } from "../../register/Desk.js";
import { requireSameChain } from "../../register/requireSameChain.js";
import { withRegister } from "../../register/withRegister.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { announceStatements } from "./announceStatements.js";
import type { Attested } from "./attest.js";
import { checkTasks } from "./checkTasks.js";
import { pendingStatements } from "./pendingStatements.js";
import { registeredSource } from "./registeredSource.js";
import { surveyTasks } from "./surveyTasks.js";
import { TASKS_PER_STATEMENT } from "./TaskSource.js";
import { writeAnnounced } from "./writeAnnounced.js";

/** Which tasks of the register, and how they are signed. */
export interface AttestRegisteredOptions extends SigningOptions {
  /** The approved ones where it is absent; tasks named here may have been attested before. */
  readonly tasks?: readonly number[] | undefined;
  /** Whether tasks with problems are left out, and the others signed. */
  readonly skipInvalid?: boolean | undefined;
}

/**
 * Signs for a neighbourhood team that tasks of its register were done.
 *
 * What a statement says is written into the register before it is signed, and the tasks count as attested once the file
 * is on the disk. So a run that was interrupted anywhere is simply run again: it first writes the very statements that the
 * register announces and that are not there, and then attests what is in none.
 *
 * @throws SocialcoinError `INPUT_INVALID` with every problem of the tasks, `REGISTER_OTHER_CHAIN`, `DUTY_MISSING`
 */
export async function attestRegistered(
  context: Context,
  desk: Desk,
  { tasks, skipInvalid = false, ...options }: AttestRegisteredOptions,
): Promise<Attested> {
  const { messages } = context.output;
  const { facts } = await withRegister(desk, ({ facts: found }) => ({ facts: found }));
  await requireSameChain(context, desk, facts);
  const { programme } = facts;
  const signing = await signerFor(context, options);
  const agreement = await agreementOf(context, programme);
  await requireDuty(context, agreement.municipality, ["Attester"], signing.account);
  const time = Number(await chainTime(context.provider));
  const place = {
    base: options.out ?? nameBeside(desk.file, "attestation"),
    overwrite: options.overwrite ?? false,
  };

  const statements: SignedFile[] = [];
  for (const one of context.dryRun ? [] : await pendingStatements(desk, signing.account, time)) {
    context.output.note(messages.register.resumed(one.number));
    statements.push(await writeAnnounced(context, desk, signing, one, place));
  }

  const source = await registeredSource(context, desk, programme, tasks, time);
  const check = await checkTasks(context, programme, agreement, "task");
  const survey = await surveyTasks(context.output, source, programme, TASKS_PER_STATEMENT, check);
  if (!skipInvalid || survey.tally.tasks === 0) refuseProblems(survey.problems);
  const skipped = survey.bad.size;
  const plan = await planAwards(context, survey.tally);
  const counted = { tasks: survey.tally.tasks, skipped, plan, evidence: [], result: undefined };
  if (survey.tally.tasks === 0) {
    context.output.note(messages.register.nothingToAttest);
    return { ...counted, statements };
  }

  for (const line of viewAwardPlan(plan, messages)) context.output.note(line);
  if (skipped > 0)
    for (const problem of survey.problems.kept)
      context.output.note(viewProblem(problem, context.output.messages.language));
  if (context.dryRun) {
    context.output.note(messages.dryRunSigning);
    return { ...counted, statements };
  }
  const announcement = {
    programme,
    tasks: source.tasks.filter(({ task }) => !survey.bad.has(Number(task))),
    named: tasks !== undefined,
    time,
  };
  for (const one of await announceStatements(context, desk, signing, announcement)) {
    statements.push(await writeAnnounced(context, desk, signing, one, place));
  }
  return { ...counted, statements };
}
