import { areAwarded } from "../../context/areAwarded.js";
import { chainTime } from "../../context/chainTime.js";
import type { Context } from "../../context/Context.js";
import type { Agreement } from "../../context/agreementOf.js";
import type { Wording } from "../../../src/language/Wording.js";
import { formatTime } from "../../../src/language/formatTime.js";
import { ParticipantStatus } from "../../../src/participation/ParticipantStatus.js";
import type { Problem } from "../../input/Problem.js";
import type { Task } from "./readTasks.js";
import { standsTwice } from "../../input/standsTwice.js";

/** What is wrong with a task, without where it stands. */
export type TaskProblem = Omit<Problem, "file" | "line" | "unit">;

/** Checks some tasks against the chain; what was seen before is remembered. */
export type TaskCheck = (tasks: readonly Task[]) => Promise<readonly (readonly TaskProblem[])[]>;

/** Where tasks stand: in lines of a file, which can be corrected, or in a register, which remembers what happened. */
type Unit = "line" | "task";

const BACK = {
  en: "Put it back on the list (task reject).",
  nl: "Zet haar terug op de lijst (task reject).",
};

/** What to do about a problem, by where the task stands. */
const ADVICE = {
  line: {
    outside: {
      en: "Correct the time, or remove the line.",
      nl: "Verbeter de tijd, of haal de regel weg.",
    },
    awarded: {
      en: "Remove the line, or give the task its own number.",
      nl: "Haal de regel weg, of geef de taak een eigen nummer.",
    },
    notEnrolled: {
      en: "Enrol the participant first, or remove the line.",
      nl: "Schrijf de deelnemer eerst in, of haal de regel weg.",
    },
    suspended: {
      en: "End the suspension first (participant resume), or remove the line.",
      nl: "Hef eerst de schorsing op (participant resume), of haal de regel weg.",
    },
    moved: {
      en: "Write that account.",
      nl: "Schrijf die rekening.",
    },
    short: {
      en: "Correct the times or the units.",
      nl: "Verbeter de tijden of het aantal.",
    },
  },
  task: {
    outside: BACK,
    awarded: {
      en: "Let the register know with task sync.",
      nl: "Laat het register dat weten met task sync.",
    },
    notEnrolled: {
      en: "Let the participant be enrolled first, or leave the task out with --skip-invalid.",
      nl: "Laat de deelnemer eerst inschrijven, of laat de taak weg met --skip-invalid.",
    },
    suspended: {
      en: "Let the operator end the suspension first, or leave the task out with --skip-invalid.",
      nl: "Laat de consulent eerst de schorsing opheffen, of laat de taak weg met --skip-invalid.",
    },
    moved: {
      en: "Let the register know with task sync.",
      nl: "Laat het register dat weten met task sync.",
    },
    short: BACK,
  },
} as const satisfies Record<Unit, Record<string, Wording>>;

type Advice = Readonly<Record<keyof typeof ADVICE.line, Wording>>;

/** Small numbers cost no memory of their own; a register rarely needs more. */
const SMALL = 2n ** 31n;

/**
 * What the chain has against tasks: numbers that stand there twice or were awarded before, participants who do not
 * take part, times outside the programme or in the future, tasks too short for their activity. The contracts check it
 * all again.
 *
 * @param unit Where the tasks stand, on which depends what can be done.
 */
export async function checkTasks(
  context: Context,
  programme: bigint,
  agreement: Agreement,
  unit: Unit,
): Promise<TaskCheck> {
  const advice = ADVICE[unit];
  const { socialcoin, programmes } = context.contracts;
  const now = await chainTime(context.provider);
  const seen = new Map<number | bigint, number>();
  const standing = remember(async (participant: string) => {
    const { status } = await socialcoin.participantOf(programme, participant);
    const moved = status === ParticipantStatus.Moved;
    const account = moved ? await socialcoin.currentAccountOf(programme, participant) : participant;
    return { status, account };
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
        const [stands, duration] = await Promise.all([standing(task.participant), minimum(task.activity)]);
        return [
          repeated,
          timeProblem(task, agreement, now, advice),
          before[index] === true ? awardedBefore(task, advice) : undefined,
          notEnrolled(task, programme, stands, advice),
          tooShort(task, duration * task.units, advice),
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
  return { field: "task", code: "TASK_REPEATED", ...standsTwice(task.toString(), before) };
}

function timeProblem(
  { started, finished }: Task,
  agreement: Agreement,
  now: bigint,
  { outside }: Advice,
): TaskProblem | undefined {
  const { startsAt, endsAt } = agreement;
  if (finished > now) {
    const details = { finished: formatTime(finished), now: formatTime(now) };
    const said = {
      en: `${details.finished} is in the future; on the network it is ${details.now}. Attest the task when it is done.`,
      nl: `${details.finished} ligt in de toekomst; op het netwerk is het ${details.now}. Bevestig de taak als zij is gedaan.`,
    };
    return { field: "finished", code: "TIME_IN_FUTURE", said, details };
  }
  if (started >= finished) {
    const said = {
      en: "the task finished before it started. Correct the times.",
      nl: "de taak was klaar voordat zij begon. Verbeter de tijden.",
    };
    return { field: "finished", code: "TIME_ORDER", said, details: {} };
  }
  if (started >= startsAt && finished <= endsAt) return undefined;
  const details = { startsAt: formatTime(startsAt), endsAt: formatTime(endsAt) };
  const said = {
    en: `the programme runs from ${details.startsAt} to ${details.endsAt}. ${outside.en}`,
    nl: `het programma loopt van ${details.startsAt} tot ${details.endsAt}. ${outside.nl}`,
  };
  return {
    field: started < startsAt ? "started" : "finished",
    code: "TIME_OUTSIDE_PROGRAMME",
    said,
    details,
  };
}

function awardedBefore({ task }: Task, { awarded }: Advice): TaskProblem {
  const said = {
    en: `task ${task.toString()} was awarded before. ${awarded.en}`,
    nl: `taak ${task.toString()} is al eerder toegekend. ${awarded.nl}`,
  };
  return { field: "task", code: "TASK_AWARDED_BEFORE", said, details: { task } };
}

/** Where a participant stands, and which account is the participant's now. */
interface Standing {
  readonly status: bigint;
  readonly account: string;
}

function notEnrolled(
  { participant }: Task,
  programme: bigint,
  { status, account }: Standing,
  advice: Advice,
): TaskProblem | undefined {
  const { Enrolled, Suspended, Moved } = ParticipantStatus;
  if (status === Enrolled) return undefined;
  const number = programme.toString();
  let said = {
    en: `${participant} is not enrolled in programme ${number}. ${advice.notEnrolled.en}`,
    nl: `${participant} doet niet mee aan programma ${number}. ${advice.notEnrolled.nl}`,
  };
  if (status === Suspended) {
    said = {
      en: `${participant} is suspended in programme ${number}. ${advice.suspended.en}`,
      nl: `${participant} is geschorst in programma ${number}. ${advice.suspended.nl}`,
    };
  }
  if (status === Moved) {
    said = {
      en: `${participant} was replaced by ${account} in programme ${number}. ${advice.moved.en}`,
      nl: `${participant} is in programma ${number} vervangen door ${account}. ${advice.moved.nl}`,
    };
  }
  const details = { participant, programme };
  return { field: "participant", code: "PARTICIPANT_NOT_ENROLLED", said, details };
}

function tooShort({ started, finished }: Task, need: bigint, { short }: Advice): TaskProblem | undefined {
  const have = finished - started;
  if (have <= 0n || have >= need) return undefined;
  const said = {
    en: `the task took ${have.toString()} seconds; its activity and units take ${need.toString()}. ${short.en}`,
    nl: `de taak duurde ${have.toString()} seconden; voor activiteit en aantal zijn er ${need.toString()} nodig. ${short.nl}`,
  };
  return { field: "finished", code: "TASK_TOO_SHORT", said, details: { have, need } };
}
