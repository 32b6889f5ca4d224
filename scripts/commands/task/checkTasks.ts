import type { Agreement } from "../../context/agreementOf.js";
import { chainTime } from "../../context/chainTime.js";
import type { Context } from "../../context/Context.js";
import type { Problem } from "../../input/Problem.js";
import { refuseRepeated } from "../../input/refuseRepeated.js";
import type { Task } from "./readTasks.js";

/** The participant status in which somebody can be awarded. */
const ENROLLED = 1n;
const MILLISECONDS = 1_000;

/**
 * Adds what the chain has against tasks: numbers that were awarded before, participants who do not take part, times
 * outside the programme or in the future, tasks too short for their activity. The contracts check it all again.
 */
export async function checkTasks(
  context: Context,
  file: string,
  programme: bigint,
  agreement: Agreement,
  tasks: readonly Task[],
  problems: Problem[],
): Promise<void> {
  refuseRepeated(file, tasks, "task", "TASK_REPEATED", problems);
  const now = await chainTime(context.provider);
  for (const task of tasks) {
    const found = timeProblem(task, agreement, now);
    if (found !== undefined) problems.push({ file, line: task.line, ...found });
  }
  const found = await Promise.all(tasks.map((task) => standingProblems(context, programme, task)));
  problems.push(...found.flat().map((problem) => ({ file, ...problem })));
}

function timeProblem(
  { started, finished }: Task,
  { startsAt, endsAt }: Agreement,
  now: bigint,
): Omit<Problem, "file" | "line"> | undefined {
  if (finished > now) {
    return {
      field: "finished",
      code: "TIME_IN_FUTURE",
      message: `${iso(finished)} is in the future; on the network it is ${iso(now)}. Attest the task when it is done.`,
    };
  }
  if (started >= finished) {
    return {
      field: "finished",
      code: "TIME_ORDER",
      message: "the task finished before it started. Correct the times.",
    };
  }
  if (started >= startsAt && finished <= endsAt) return undefined;
  return {
    field: started < startsAt ? "started" : "finished",
    code: "TIME_OUTSIDE_PROGRAMME",
    message: `the programme runs from ${iso(startsAt)} to ${iso(endsAt)}. Correct the time, or remove the line.`,
  };
}

async function standingProblems(
  context: Context,
  programme: bigint,
  { line, task, participant, activity, units, started, finished }: Task,
): Promise<Omit<Problem, "file">[]> {
  const { socialcoin, programmes } = context.contracts;
  const [awarded, { status }, rate] = await Promise.all([
    socialcoin.isAwarded(programme, task),
    socialcoin.participantOf(programme, participant),
    programmes.rate(programme, activity),
  ]);
  const problems: Omit<Problem, "file">[] = [];
  if (awarded) {
    const message = `task ${task.toString()} was awarded before. Remove the line, or give the task its own number.`;
    problems.push({ line, field: "task", code: "TASK_AWARDED_BEFORE", message });
  }
  if (status !== ENROLLED) {
    const message = `${participant} is not enrolled in programme ${programme.toString()}. Enrol the participant first, or remove the line.`;
    problems.push({ line, field: "participant", code: "PARTICIPANT_NOT_ENROLLED", message });
  }
  const need = rate.minimumDuration * units;
  if (finished > started && finished - started < need) {
    const message = `the task took ${(finished - started).toString()} seconds; its activity and units take ${need.toString()}. Correct the times or the units.`;
    problems.push({ line, field: "finished", code: "TASK_TOO_SHORT", message });
  }
  return problems;
}

function iso(seconds: bigint): string {
  return new Date(Number(seconds) * MILLISECONDS).toISOString().replace(/:\d\d\.\d+Z$/, "Z");
}
