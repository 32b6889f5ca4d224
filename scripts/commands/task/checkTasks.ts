import { areAwarded } from "../../context/areAwarded.js";
import { chainTime } from "../../context/chainTime.js";
import type { Context } from "../../context/Context.js";
import type { Agreement } from "../../context/agreementOf.js";
import { formatTime } from "../../output/formatTime.js";
import type { Problem } from "../../input/Problem.js";
import type { Task } from "./readTasks.js";

/** What is wrong with a task, without where it stands. */
export type TaskProblem = Omit<Problem, "file" | "line" | "unit">;

/** Checks some tasks against the chain; what was seen before is remembered. */
export type TaskCheck = (tasks: readonly Task[]) => Promise<readonly (readonly TaskProblem[])[]>;

/** The participant status in which somebody can be awarded. */
const ENROLLED = 1n;
/** Small numbers cost no memory of their own; a register rarely needs more. */
const SMALL = 2n ** 31n;

/**
 * What the chain has against tasks: numbers that stand there twice or were awarded before, participants who do not
 * take part, times outside the programme or in the future, tasks too short for their activity. The contracts check it
 * all again.
 */
export async function checkTasks(
  context: Context,
  programme: bigint,
  agreement: Agreement,
): Promise<TaskCheck> {
  const { socialcoin, programmes } = context.contracts;
  const now = await chainTime(context.provider);
  const seen = new Map<number | bigint, number>();
  const enrolled = remember(async (participant: string) => {
    return (await socialcoin.participantOf(programme, participant)).status === ENROLLED;
  });
  const minimum = remember(async (activity: bigint) => {
    return (await programmes.rate(programme, activity)).minimumDuration;
  });

  return async (tasks) => {
    const numbers = tasks.map(({ task }) => task);
    const before = await areAwarded(context, programme, numbers);
    return Promise.all(
      tasks.map(async (task, index) => {
        const repeated = repetition(task, seen);
        const [takesPart, duration] = await Promise.all([enrolled(task.participant), minimum(task.activity)]);
        return [
          repeated,
          timeProblem(task, agreement, now),
          before[index] === true ? awardedBefore(task) : undefined,
          takesPart ? undefined : notEnrolled(task, programme),
          tooShort(task, duration * task.units),
        ].filter((problem) => problem !== undefined);
      }),
    );
  };
}

function remember<K, V>(ask: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const known = new Map<K, Promise<V>>();
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}

function repetition({ task, line }: Task, seen: Map<number | bigint, number>): TaskProblem | undefined {
  const key = task < SMALL ? Number(task) : task;
  const before = seen.get(key);
  if (before === undefined) {
    seen.set(key, line);
    return undefined;
  }
  const message = `"${task.toString()}" stands in line ${before} too. Keep one of the lines.`;
  return { field: "task", code: "TASK_REPEATED", message, details: { text: task.toString(), before } };
}

function timeProblem(
  { started, finished }: Task,
  agreement: Agreement,
  now: bigint,
): TaskProblem | undefined {
  const { startsAt, endsAt } = agreement;
  if (finished > now) {
    const details = { finished: formatTime(Number(finished)), now: formatTime(Number(now)) };
    const message = `${details.finished} is in the future; on the network it is ${details.now}. Attest the task when it is done.`;
    return { field: "finished", code: "TIME_IN_FUTURE", message, details };
  }
  if (started >= finished) {
    const message = "the task finished before it started. Correct the times.";
    return { field: "finished", code: "TIME_ORDER", message, details: {} };
  }
  if (started >= startsAt && finished <= endsAt) return undefined;
  const details = { startsAt: formatTime(Number(startsAt)), endsAt: formatTime(Number(endsAt)) };
  const message = `the programme runs from ${details.startsAt} to ${details.endsAt}. Correct the time, or remove the line.`;
  return {
    field: started < startsAt ? "started" : "finished",
    code: "TIME_OUTSIDE_PROGRAMME",
    message,
    details,
  };
}

function awardedBefore({ task }: Task): TaskProblem {
  const message = `task ${task.toString()} was awarded before. Remove the line, or give the task its own number.`;
  return { field: "task", code: "TASK_AWARDED_BEFORE", message, details: { task } };
}

function notEnrolled({ participant }: Task, programme: bigint): TaskProblem {
  const message = `${participant} is not enrolled in programme ${programme.toString()}. Enrol the participant first, or remove the line.`;
  const details = { participant, programme };
  return { field: "participant", code: "PARTICIPANT_NOT_ENROLLED", message, details };
}

function tooShort({ started, finished }: Task, need: bigint): TaskProblem | undefined {
  const have = finished - started;
  if (have <= 0n || have >= need) return undefined;
  const message = `the task took ${have.toString()} seconds; its activity and units take ${need.toString()}. Correct the times or the units.`;
  return { field: "finished", code: "TASK_TOO_SHORT", message, details: { have, need } };
}
