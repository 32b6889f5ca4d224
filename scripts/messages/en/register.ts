import { count, number } from "./words.js";

type Count = bigint | number;

const tasks = (n: Count): string => count(n, "task");
const are = (n: Count): string => (n == 1 ? "is" : "are");

/** What the command line says of a neighbourhood team's register, in English. */
export const register = {
  clock: (time: string): string => `For practice: the team's clock stands at ${time} (SOCIALCOIN_CLOCK).`,
  dryRun: "This is a dry run: nothing is changed or written.",
  none: "No tasks.",
  yes: "yes",
  no: "no",
  states: {
    proposed: "proposed",
    assigned: "assigned",
    started: "started",
    finished: "finished",
    approved: "approved",
    attested: "attested",
    awarded: "awarded",
    annulled: "annulled",
    rejected: "rejected",
  },
  changes: {
    propose: "proposed",
    assign: "assigned",
    start: "started",
    finish: "finished",
    approve: "approved",
    reject: "rejected",
    remind: "reminded",
    expire: "term ended",
    attest: "attested",
    lapse: "not submitted in time",
    award: "awarded",
    annul: "annulled",
    move: "new account",
  },
  head: [">task", "state", "activity", ">units", "group", "participant", "due", "started", "finished"],
  historyHead: ["when", "who", "what", "state", "details"],
  fields: {
    task: "task",
    state: "state",
    participant: "participant",
    activity: "activity",
    units: "units",
    group: "as a group",
    proposer: "proposed by",
    assigned: "assigned",
    due: "due",
    reminded: "reminded",
    started: "started",
    finished: "finished",
    evidence: "evidence",
    time: "time (1–5)",
    quality: "quality (1–5)",
    statement: "statement",
  },
  created: (file: string, programme: Count, first: Count, activities: Count): string =>
    `${file} is the register of programme ${programme.toString()}: ${number(activities)} activities, tasks from number ${first.toString()}.`,
  aside: (columns: string): string => `Left aside: ${columns}. No column of tasks is called so.`,
  imported: (n: Count): string => `${tasks(n)} ${n == 1 ? "is" : "are"} in the register now.`,
  exported: (n: Count, entries: Count, files: string): string =>
    `${tasks(n)} and ${number(entries)} entries of their history: ${files}`,
  backedUp: (file: string): string =>
    `The copy is ${file}. Keep it where you keep the register: it holds the salts too.`,
  expired: (n: Count): string =>
    n == 0
      ? "No term has ended."
      : `The term of ${tasks(n)} has ended; ${n == 1 ? "it is" : "they are"} back on the list.`,
  reminded: (n: Count): string =>
    n == 0
      ? "Nobody is to be reminded."
      : `${tasks(n)}: the term is over for three quarters. Remind whose ${n == 1 ? "it is" : "they are"}.`,
  remindedBefore: (n: Count): string => `Reminded before, and not finished: ${tasks(n)}.`,
  notices: (n: Count, files: string): string =>
    `${number(n)} ${n == 1 ? "notice" : "notices"} to hand over: ${files}`,
  /** A notice for a participant, by paragraphs. */
  notice: (task: string, activity: string, due: string, participant: string): string[] => [
    `Reminder: task ${task}`,
    `For ${participant}`,
    `You chose to do “${activity}”. The neighbourhood team expects it to be finished by ${due}.`,
    "Are you done? Then tell the neighbourhood team. Do you need more time, or will you not do it after all? Tell us too: it is " +
      "your choice, and the task goes to somebody else.",
    "If we hear nothing, the task goes back on the list after that day. The coins that you earned stay yours.",
  ],
  nothingToAttest: "No approved task waits to be attested.",
  resumed: (statement: Count): string =>
    `Statement ${statement.toString()} was announced before and not finished; it is written now.`,
  nothingNew: "Nothing new on the chain.",
  syncedTo: (block: string): string => `As of block ${block}.`,
  synced: {
    awarded: (n: Count, list: string): string => `${tasks(n)} ${are(n)} awarded: ${list}.`,
    annulled: (n: Count, list: string): string => `${tasks(n)} ${are(n)} annulled: ${list}.`,
    lapsed: (n: Count, list: string): string =>
      `${tasks(n)} ${are(n)} to be attested again, because the statement could be submitted no longer: ${list}.`,
    moved: (n: Count, list: string): string =>
      `${tasks(n)} ${n == 1 ? "belongs" : "belong"} to a participant's new account: ${list}.`,
    taken: (n: Count, list: string): string =>
      `Look out: the numbers of ${tasks(n)} were awarded with a statement that is not of this register: ${list}. Does another team use the same numbers?`,
  },
};
