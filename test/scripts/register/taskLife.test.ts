import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import { z } from "zod";

import { approveTasks } from "../../../scripts/commands/task/approve.js";
import { assignTasks } from "../../../scripts/commands/task/assign.js";
import { expireTasks } from "../../../scripts/commands/task/expire.js";
import { finishTasks } from "../../../scripts/commands/task/finish.js";
import { listTasks } from "../../../scripts/commands/task/list.js";
import { proposeTask } from "../../../scripts/commands/task/propose.js";
import { rejectTasks } from "../../../scripts/commands/task/reject.js";
import { remindParticipants } from "../../../scripts/commands/task/remind.js";
import { showTask } from "../../../scripts/commands/task/show.js";
import { startTasks } from "../../../scripts/commands/task/start.js";
import { parseTime } from "../../../scripts/input/parseTime.js";
import { en } from "../../../scripts/messages/en.js";
import { nl } from "../../../scripts/messages/nl.js";
import { formatTime } from "../../../src/language/formatTime.js";
import { changeTask, type Settings } from "../../../scripts/register/changeTask.js";
import type { Desk } from "../../../scripts/register/Desk.js";
import type { TaskChange } from "../../../scripts/register/taskChanges.js";
import { TASK_STATES, type TaskState } from "../../../scripts/register/TaskState.js";
import { viewTasks } from "../../../scripts/register/viewTasks.js";
import { withRegister } from "../../../scripts/register/withRegister.js";
import { refusal } from "../refusal.js";
import { ACCOUNTS, clearDesk, testDesk, type TestDesk } from "./testDesk.js";

const DUE = "2027-01-15";
const EVIDENCE = { evidence: "ZUID-1" };

/** The life of a task as the team was promised it, apart from the code's own table. */
const LEGAL: Readonly<Record<TaskState, Partial<Record<TaskChange, TaskState>>>> = {
  proposed: { assign: "assigned", reject: "rejected" },
  assigned: {
    start: "started",
    reject: "proposed",
    remind: "assigned",
    expire: "proposed",
    move: "assigned",
  },
  started: { finish: "finished", reject: "proposed", remind: "started", expire: "proposed", move: "started" },
  finished: { approve: "approved", reject: "proposed", move: "finished" },
  approved: { attest: "attested", reject: "proposed", award: "awarded", move: "approved" },
  attested: { attest: "attested", award: "awarded", lapse: "approved", move: "attested" },
  awarded: { annul: "annulled" },
  annulled: {},
  rejected: {},
};

/** What changes set that the chain or the clock brings about. */
const SET: Partial<Record<TaskChange, (task: number) => Settings>> = {
  attest: (task) => ({ statement: task + 1_000 }),
  award: (task) => ({ statement: task + 1_000 }),
  lapse: () => ({ statement: null }),
  move: () => ({ participant: ACCOUNTS["P-2"] ?? "" }),
  remind: () => ({ reminded: 1 }),
};

/** Everything that can happen. */
const CHANGES = [...new Set(Object.values(LEGAL).flatMap((changes) => Object.keys(changes)))] as TaskChange[];

describe("the life of a task at a neighbourhood team", function () {
  let desk: TestDesk;

  beforeEach(async function () {
    desk = await testDesk();
    desk.clock("2027-01-05 09:00");
  });
  afterEach(function () {
    clearDesk(desk);
  });

  const stateOf = async (task: number): Promise<TaskState> => (await showTask(desk, task)).task.state;

  /** A task in a state, on the way that people go. */
  async function taskThatIs(state: TaskState): Promise<number> {
    const [made] = await proposeTask(desk, { activity: "street-clean-up" });
    const task = made?.task ?? 0;
    if (state === "proposed") return task;
    if (state === "rejected") return (await rejectTasks(desk, [task], "DOUBLE"), task);
    desk.clock("2027-01-05 09:00");
    await assignTasks(desk, [task], { participant: "P-1", due: DUE });
    if (state === "assigned") return task;
    await startTasks(desk, [task]);
    if (state === "started") return task;
    desk.clock("2027-01-05 12:00");
    await finishTasks(desk, [task], EVIDENCE);
    if (state === "finished") return task;
    await approveTasks(desk, [task], { time: 4, quality: 5 });
    if (state === "approved") return task;
    await withRegister(desk, (register) => {
      announce(desk, register.run, task);
      changeTask(register, task, "attest", { statement: task });
      if (state !== "attested") changeTask(register, task, "award");
      if (state === "annulled") changeTask(register, task, "annul");
    });
    return task;
  }

  function announce(
    at: Desk,
    run: (sql: string, ...values: (string | number)[]) => void,
    task: number,
  ): void {
    run(
      "INSERT INTO statements (number, attester, deadline, digest, announced, written) VALUES (?, 'a', ?, ?, 0, 0)",
      task,
      at.now() + 1_000,
      `digest ${task}`,
    );
  }

  for (const state of TASK_STATES) {
    it(`lets nothing but what was promised happen to what is ${state}`, async function () {
      const task = await taskThatIs(state);
      expect(await stateOf(task)).to.equal(state);
      for (const change of CHANGES.filter((one) => LEGAL[state][one] === undefined)) {
        const { code, message, details } = await refusal(() => actOf(change, task));
        expect([code, details["state"], details["change"]]).to.deep.equal([
          "TASK_STATE_REFUSED",
          state,
          change,
        ]);
        expect(message).to.match(
          new RegExp(`^Task ${task} is ${state}; .*\\. .*(task [a-z-]+|Nothing more happens)`),
        );
        expect(await stateOf(task)).to.equal(state);
      }
      for (const [change, after] of Object.entries(LEGAL[state])) {
        const other = await taskThatIs(state);
        await actOf(change as TaskChange, other);
        expect(await stateOf(other), change).to.equal(after);
      }
    });
  }

  /** The change as its command makes it; by the register's own step where no command does one alone. */
  function actOf(change: TaskChange, task: number): Promise<unknown> {
    switch (change) {
      case "assign":
        return assignTasks(desk, [task], { participant: "P-2", due: DUE });
      case "start":
        return startTasks(desk, [task]);
      case "finish":
        desk.clock("2027-01-05 14:00");
        return finishTasks(desk, [task], EVIDENCE);
      case "approve":
        return approveTasks(desk, [task], { time: 1, quality: 1 });
      case "reject":
        return rejectTasks(desk, [task], "NO_SHOW");
      default:
        return withRegister(desk, (register) => {
          if (change === "award" || change === "attest") announce(desk, register.run, task + 1_000);
          changeTask(register, task, change, SET[change]?.(task) ?? {});
        });
    }
  }

  it("has an entry of history for everything: who, when, what", async function () {
    const task = await taskThatIs("approved");
    await rejectTasks(desk.but({ by: "bert" }), [task], "WRONG_PLACE");
    const { history } = await showTask(desk, task);
    expect(history.map(({ change, by, state }) => [change, by, state])).to.deep.equal([
      ["propose", "anna", "proposed"],
      ["assign", "anna", "assigned"],
      ["start", "anna", "started"],
      ["finish", "anna", "finished"],
      ["approve", "anna", "approved"],
      ["reject", "bert", "proposed"],
    ]);
    expect(history.map(({ at }) => formatTime(at).slice(11))).to.deep.equal([
      "09:00",
      "09:00",
      "09:00",
      "12:00",
      "12:00",
      "12:00",
    ]);
    expect(history.at(-1)?.details).to.equal('{"reason":"WRONG_PLACE"}');
    // Salts stay in the register, where they are needed once.
    expect(JSON.stringify(history)).to.not.include("salt");
  });

  it("puts rejected work back on the list without anything of the performance", async function () {
    const task = await taskThatIs("approved");
    const [shown] = await rejectTasks(desk, [task], "WRONG_PLACE");
    expect(shown).to.deep.include({
      state: "proposed",
      participant: null,
      assigned: null,
      due: null,
      started: null,
      finished: null,
      evidence: null,
      time: null,
      quality: null,
    });
    await assignTasks(desk, [task], { participant: "P-2", due: DUE });
    expect((await showTask(desk, task)).task.pseudonym).to.equal("P-2");
  });

  it("removes nothing and rewrites no history, whoever tries", async function () {
    const task = await taskThatIs("proposed");
    for (const sql of [
      `DELETE FROM tasks WHERE task = ${task}`,
      "DELETE FROM history",
      "UPDATE history SET by = 'nobody'",
    ]) {
      const failure = await withRegister(desk, ({ run }) => {
        run(sql);
      }).catch((problem: unknown) => problem);
      expect(String(failure)).to.match(/(not removed|not changed)/);
    }
    expect((await showTask(desk, task)).history).to.have.length(1);
  });

  it("changes all of several tasks or none, and says of each what is wrong", async function () {
    const [one, two, three] = [
      await taskThatIs("proposed"),
      await taskThatIs("started"),
      await taskThatIs("finished"),
    ];
    const assigning = { participant: "P-1", due: DUE };
    const { code, message } = await refusal(() => assignTasks(desk, [one, two, three, 99], assigning));
    expect(code).to.equal("TASKS_REFUSED");
    expect(message.split("\n").map((line) => line.slice(0, 16))).to.deep.equal([
      "Task 2 is starte",
      "Task 3 is finish",
      "There is no task",
    ]);
    expect(await stateOf(one)).to.equal("proposed");
  });

  it("does nothing in a dry run, and says what it would be", async function () {
    const task = await taskThatIs("proposed");
    const [shown] = await assignTasks(desk.but({ dryRun: true }), [task], { participant: "P-1", due: DUE });
    expect([shown?.state, await stateOf(task)]).to.deep.equal(["assigned", "proposed"]);
  });

  describe("terms", function () {
    // From 5 January 09:00 to 15 January 23:59: three quarters are over on 13 January at 08:14.
    it("are to be reminded of from three quarters on, once in a term", async function () {
      const task = await taskThatIs("assigned");
      desk.clock("2027-01-13 08:14");
      expect((await remindParticipants(desk)).now).to.have.length(0);
      desk.clock("2027-01-13 08:15");
      expect((await remindParticipants(desk.but({ dryRun: true }))).now.map((one) => one.task)).to.deep.equal(
        [task],
      );
      expect((await remindParticipants(desk)).now.map((one) => one.task)).to.deep.equal([task]);
      const again = await remindParticipants(desk);
      expect([again.now.length, again.before.length]).to.deep.equal([0, 1]);
      const changes = (await showTask(desk, task)).history.map(({ change }) => change);
      expect(changes).to.deep.equal(["propose", "assign", "remind"]);
    });

    it("bring a notice in the language of the output", async function () {
      const task = await taskThatIs("started");
      desk.clock("2027-01-14 09:00");
      const out = join(desk.folder, "notices");
      for (const [messages, words] of [
        [en, "The neighbourhood team expects it to be finished by 2027-01-15 23:59"],
        [nl, "Het wijkteam verwacht dat het klaar is vóór 2027-01-15 23:59"],
      ] as const) {
        const output = { ...desk.output, messages };
        const { notices } = await remindParticipants(desk.but({ output }), out);
        expect(notices).to.deep.equal([join(out, `reminder-${task}.txt`)]);
        expect(readFileSync(notices[0] ?? "", "utf8")).to.include(words);
      }
    });

    it("end: the task is back on the list, and not a second time", async function () {
      const task = await taskThatIs("started");
      desk.clock("2027-01-15 23:59");
      expect(await expireTasks(desk)).to.have.length(0);
      desk.clock("2027-01-16 00:00");
      expect((await expireTasks(desk)).map((one) => [one.task, one.pseudonym])).to.deep.equal([
        [task, "P-1"],
      ]);
      expect([await stateOf(task), (await expireTasks(desk)).length]).to.deep.equal(["proposed", 0]);
    });

    it("count when the work was done, not when it is written down", async function () {
      const task = await taskThatIs("started");
      desk.clock("2027-01-20 09:00");
      const late = await refusal(() => finishTasks(desk, [task], EVIDENCE));
      expect(late.code).to.equal("TERM_OVER");
      const [done] = await finishTasks(desk, [task], { ...EVIDENCE, at: "2027-01-05 11:00" });
      expect(done?.state).to.equal("finished");
    });

    it("lie ahead, and within the programme", async function () {
      const task = await taskThatIs("proposed");
      const due = async (text: string): Promise<string> =>
        (await refusal(() => assignTasks(desk, [task], { participant: "P-1", due: text }))).code;
      expect(await due("2027-01-05 09:00")).to.equal("DUE_PAST");
      expect(await due("2028-01-01")).to.equal("DUE_AFTER_PROGRAMME");
      expect(await due("31/01/2027")).to.equal("TIME_ORDER_UNKNOWN");
    });
  });

  describe("what was done", function () {
    it("has its evidence: a reference, or the hash of a file that stays where it is", async function () {
      const [one, two] = [await taskThatIs("started"), await taskThatIs("started")];
      desk.clock("2027-01-05 12:00");
      expect((await refusal(() => finishTasks(desk, [one], {}))).code).to.equal("EVIDENCE_MISSING");
      const list = join(desk.folder, "list.pdf");
      writeFileSync(list, "");
      expect((await refusal(() => finishTasks(desk, [one], { evidenceFile: list }))).code).to.equal(
        "FILE_EMPTY",
      );
      writeFileSync(list, "abc");
      const [done] = await finishTasks(desk, [one], { evidenceFile: list });
      // The example of FIPS 180-2.
      expect(done?.evidence).to.equal(
        "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      );
      expect((await finishTasks(desk, [two], EVIDENCE))[0]?.evidence).to.equal("ZUID-1");
    });

    it("has a salt of its own for each task", async function () {
      const tasks = [await taskThatIs("finished"), await taskThatIs("finished")];
      const salts = await withRegister(desk, ({ all }) =>
        all(z.strictObject({ salt: z.string() }), "SELECT salt FROM tasks ORDER BY task"),
      );
      expect(new Set(salts.map(({ salt }) => salt)).size).to.equal(tasks.length);
      for (const { salt } of salts) expect(salt).to.match(/^0x[0-9a-f]{64}$/);
    });

    it("took as long as the activity needs, for all its units", async function () {
      const task = await taskThatIs("started");
      desk.clock("2027-01-05 12:59");
      const short = await refusal(() => finishTasks(desk, [task], { ...EVIDENCE, units: "2" }));
      expect([short.code, short.message]).to.satisfy(
        ([code, message]: string[]) =>
          code === "TASK_TOO_SHORT" &&
          message?.includes("took 3:59 h; street-clean-up takes at least 4:00 h for 2"),
      );
      const [done] = await finishTasks(desk, [task], { ...EVIDENCE, units: "1" });
      expect(done?.units).to.equal(1);
    });

    it("is not in the future, not before it began, and within the programme", async function () {
      const task = await taskThatIs("assigned");
      const start = async (at: string): Promise<string> =>
        (await refusal(() => startTasks(desk, [task], at))).code;
      expect(await start("2027-01-05 09:01")).to.equal("TIME_IN_FUTURE");
      expect(await start("2026-12-31 23:59")).to.equal("TIME_OUTSIDE_PROGRAMME");
      await startTasks(desk, [task], "2027-01-05 08:00");
      desk.clock("2027-01-05 12:00");
      const finished = { ...EVIDENCE, at: "2027-01-05 07:00" };
      expect((await refusal(() => finishTasks(desk, [task], finished))).code).to.equal("TIME_ORDER");
    });
  });

  describe("the list", function () {
    it("is filtered by state, participant and term", async function () {
      const [proposed, assigned, finished] = [
        await taskThatIs("proposed"),
        await taskThatIs("assigned"),
        await taskThatIs("finished"),
      ];
      const found = async (options: Parameters<typeof listTasks>[1]): Promise<number[]> =>
        (await listTasks(desk, options)).map(({ task }) => task);
      expect(await found({})).to.deep.equal([proposed, assigned, finished]);
      expect(await found({ state: ["proposed", "finished"] })).to.deep.equal([proposed, finished]);
      expect(await found({ participant: "P-1" })).to.deep.equal([assigned, finished]);
      expect(await found({ participant: "P-2" })).to.deep.equal([]);
      expect(await found({ due: "2027-01-14" })).to.deep.equal([]);
      expect(await found({ due: "2027-01-15" })).to.deep.equal([assigned]);
      expect(await found({ participant: "P-1", state: ["finished"] })).to.deep.equal([finished]);
      expect((await refusal(() => listTasks(desk, { participant: "P-9" }))).code).to.equal("ACCOUNT_UNKNOWN");
    });

    it("is a table in Dutch and in English", async function () {
      await taskThatIs("assigned");
      const tasks = await listTasks(desk, {});
      expect(viewTasks(tasks, en).split("\n").at(-1)).to.match(
        /^ +1 +assigned +street-clean-up +1 +no +P-1 +2027-01-15 23:59$/,
      );
      expect(viewTasks(tasks, nl).split("\n").at(-1)).to.match(
        /^ +1 +toegewezen +street-clean-up +1 +nee +P-1 +2027-01-15 23:59$/,
      );
    });
  });

  it("counts tasks from the register's first number on", async function () {
    const north = await testDesk(5_000_001);
    const made = [
      await proposeTask(north, { activity: "centre-day" }),
      await proposeTask(north, { activity: "centre-day" }),
    ];
    expect(made.flat().map(({ task }) => task)).to.deep.equal([5_000_001, 5_000_002]);
    clearDesk(north);
  });

  it("takes activities of the catalogue only, and none that is retired", async function () {
    for (const activity of ["sleeping", "retired"]) {
      expect((await refusal(() => proposeTask(desk, { activity }))).code).to.equal("ACTIVITY_UNKNOWN");
    }
    const [own] = await proposeTask(desk, {
      activity: "centre-day",
      units: "2",
      group: true,
      proposer: "P-2",
    });
    expect(own).to.deep.include({ units: 2, group: true, proposer: ACCOUNTS["P-2"], participant: null });
  });
});

describe("a time on Dutch clocks", function () {
  it("is read as it is written, all year round and in the hour that occurs twice", function () {
    for (const text of [
      "2027-01-05 09:00",
      "2027-07-05 09:00:30",
      "2027-10-31T02:30+02:00",
      "2027-10-31T02:30+01:00",
      "2027-10-31 01:59",
      "2027-10-31 03:00",
      "2027-03-28 01:59",
      "2027-03-28 03:00",
    ]) {
      expect(formatTime(Number(parseTime(text)))).to.equal(text);
    }
  });
});
