import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { award } from "../../../scripts/commands/award/award.js";
import { recover } from "../../../scripts/commands/participant/recover.js";
import { signRecovery } from "../../../scripts/commands/participant/signRecovery.js";
import { annul } from "../../../scripts/commands/task/annul.js";
import { approveTasks } from "../../../scripts/commands/task/approve.js";
import { attestTasks } from "../../../scripts/commands/task/attest.js";
import { attestRegistered } from "../../../scripts/commands/task/attestRegistered.js";
import { createRegister } from "../../../scripts/commands/task/createRegister.js";
import { importTasks } from "../../../scripts/commands/task/importTasks.js";
import { listTasks } from "../../../scripts/commands/task/list.js";
import { proposeTask } from "../../../scripts/commands/task/propose.js";
import { rejectTasks } from "../../../scripts/commands/task/reject.js";
import { showTask } from "../../../scripts/commands/task/show.js";
import { signAnnulment } from "../../../scripts/commands/task/signAnnulment.js";
import { type Synced, syncRegister } from "../../../scripts/commands/task/sync.js";
import type { Context } from "../../../scripts/context/Context.js";
import type { Desk } from "../../../scripts/register/Desk.js";
import { commitEvidence } from "../../../src/commitments/commitEvidence.js";
import { readStatement } from "../../../src/statements/readStatement.js";
import { refusal } from "../refusal.js";
import { DISK } from "./testDesk.js";
import { END_OF_JANUARY, type Town, town } from "../town.js";

const AS = "team-zuid";
const OPERATOR = "wilgendam-operator";
const DAY = 86_400;

describe("tasks of a register, attested", function () {
  let place: Town;
  let context: Context;
  let snapshot: unknown;
  let folder: string;
  let desk: Desk;

  beforeEach(async function () {
    place = await town();
    ({ context } = place);
    snapshot = await place.node.provider.send("evm_snapshot", []);
    folder = mkdtempSync(join(DISK, "socialcoin-attest-"));
    desk = {
      file: join(folder, "zuid.register"),
      by: "anna",
      now: () => END_OF_JANUARY,
      keysOn: () => context.keys,
      nameOn: () => (account) => account,
      output: context.output,
      dryRun: false,
    };
    await createRegister(context, desk, { programme: place.programme });
  });
  afterEach(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (name: string): string => join(folder, name);
  const states = async (): Promise<string[]> => (await listTasks(desk, {})).map(({ state }) => state);
  const statement = (file: string) => readStatement(readFileSync(file, "utf8"), "AttestationBatch");

  /** Days in the community centre that are approved: tasks 1, 2, … on the first days of January. */
  async function approved(count: number, participant = "P-2041"): Promise<number[]> {
    const lines = Array.from({ length: count }, (_, index) => {
      const day = (index + 4).toString().padStart(2, "0");
      return `${participant},community-centre-day,2027-01-${day} 09:00,2027-01-${day} 15:00,ZUID-${index + 1}`;
    });
    writeFileSync(at("done.csv"), `participant,activity,started,finished,evidence\n${lines.join("\n")}\n`);
    const tasks = (await importTasks(desk, at("done.csv"))).map(({ task }) => task);
    await approveTasks(desk, tasks, { time: 4, quality: 5 });
    return tasks;
  }

  async function awarded(files: readonly string[]): Promise<void> {
    await award(context, { files, as: OPERATOR });
  }

  it("are the approved ones, with the commitments that their salts open", async function () {
    await approved(2);
    await proposeTask(desk, { activity: "community-centre-day" });
    const { statements, tasks } = await attestRegistered(context, desk, { as: AS });
    expect([tasks, statements.length]).to.deep.equal([2, 1]);
    expect(statements[0]?.file).to.equal(at("zuid.attestation.1.json"));
    expect(await states()).to.deep.equal(["attested", "attested", "proposed"]);

    const { attestations } = statement(statements[0]?.file ?? "").message;
    const { DatabaseSync } = await import("node:sqlite");
    const database = new DatabaseSync(desk.file, { readOnly: true });
    const salts = database
      .prepare("SELECT salt, evidence FROM tasks WHERE salt IS NOT NULL ORDER BY task")
      .all();
    database.close();
    expect(attestations.map(({ evidence }) => evidence)).to.deep.equal(
      salts.map(({ salt, evidence }) => commitEvidence({ salt: String(salt), reference: String(evidence) })),
    );
    expect(attestations[0]).to.deep.include({ task: 1n, units: 1n, group: false, started: 1_799_049_600n });
  });

  it("say the same as a file with the same tasks", async function () {
    await approved(2);
    const { statements } = await attestRegistered(context, desk, { as: AS });
    await listTasks(desk, { csv: at("same.csv") });
    const byFile = await attestTasks(context, { file: at("same.csv"), programme: place.programme, as: AS });
    const bare = (file: string) =>
      statement(file).message.attestations.map((one) => ({ ...one, evidence: "salted anew" }));
    expect(bare(statements[0]?.file ?? "")).to.deep.equal(bare(byFile.statements[0]?.file ?? ""));
  });

  it("are attested once: the next statement has the next tasks", async function () {
    const [one = 0, two = 0] = await approved(2);
    const first = await attestRegistered(context, desk, { as: AS, tasks: [two] });
    const second = await attestRegistered(context, desk, { as: AS });
    expect(
      [first, second].map(
        ({ statements }) => statement(statements[0]?.file ?? "").message.attestations[0]?.task,
      ),
    ).to.deep.equal([BigInt(two), BigInt(one)]);
    const third = await attestRegistered(context, desk, { as: AS });
    expect([third.tasks, third.statements]).to.deep.equal([0, []]);
  });

  it("are refused for what the chain has against them, all at once and by their numbers", async function () {
    const [one = 0] = await approved(1);
    await awarded((await attestRegistered(context, desk, { as: AS })).statements.map(({ file }) => file));
    writeFileSync(
      at("more.csv"),
      "participant,activity,started,finished,evidence\nP-2042,community-centre-day,2027-01-06 09:00,2027-01-06 15:00,Z\nP-2041,community-centre-day,2027-01-07 09:00,2027-01-07 15:00,Z\n",
    );
    const more = (await importTasks(desk, at("more.csv"))).map(({ task }) => task);
    await approveTasks(desk, more, { time: 3, quality: 3 });
    const { code, message } = await refusal(() =>
      attestRegistered(context, desk, { as: AS, tasks: [one, ...more] }),
    );
    expect(code).to.equal("INPUT_INVALID");
    expect(message.split("\n").map((line) => line.replace(folder, ""))).to.satisfy(
      ([first, second, ...rest]: string[]) =>
        first ===
          "/zuid.register, task 1, field task: task 1 was awarded before. Let the register know with task sync." &&
        second?.startsWith("/zuid.register, task 2, field participant: ") &&
        second.endsWith("or leave the task out with --skip-invalid.") &&
        rest.length === 0,
    );
    expect(existsSync(at("zuid.attestation.2.json"))).to.equal(false);
    const { tasks, skipped } = await attestRegistered(context, desk, { as: AS, skipInvalid: true });
    expect([tasks, skipped, await states()]).to.deep.equal([1, 1, ["attested", "approved", "attested"]]);
  });

  it("are signed by the team only, in the register's own network", async function () {
    await approved(1);
    expect((await refusal(() => attestRegistered(context, desk, { as: "cjib" }))).code).to.equal(
      "DUTY_MISSING",
    );
    const elsewhere = { ...context, network: { name: "other", chainId: 5n } };
    expect((await refusal(() => attestRegistered(elsewhere, desk, { as: AS }))).code).to.equal(
      "REGISTER_OTHER_CHAIN",
    );
    expect(await states()).to.deep.equal(["approved"]);
  });

  it("are not marked in a dry run, and nothing is written", async function () {
    await approved(1);
    const before = readFileSync(desk.file);
    const dry = { ...context, dryRun: true };
    const { tasks, statements } = await attestRegistered(dry, { ...desk, dryRun: true }, { as: AS });
    expect([tasks, statements]).to.deep.equal([1, []]);
    expect(readFileSync(desk.file).equals(before)).to.equal(true);
    expect(readdirSync(folder).filter((name) => name.endsWith(".json"))).to.deep.equal([]);
  });

  it("become several statements where they are many, numbered and none twice", async function () {
    this.timeout(60_000);
    const lines = Array.from(
      { length: 401 },
      (_, index) => `P-2041,community-centre-day,2027-01-04 09:00,2027-01-04 15:00,Z-${index}`,
    );
    writeFileSync(at("many.csv"), `participant,activity,started,finished,evidence\n${lines.join("\n")}\n`);
    const tasks = (await importTasks(desk, at("many.csv"))).map(({ task }) => task);
    await approveTasks(desk, tasks, { time: 3, quality: 3 });
    const { statements } = await attestRegistered(context, desk, { as: AS, out: at("january.json") });
    expect(statements.map(({ file }) => file)).to.deep.equal([at("january.1.json"), at("january.2.json")]);
    const signed = statements.flatMap(({ file }) =>
      statement(file).message.attestations.map(({ task }) => Number(task)),
    );
    expect(signed).to.deep.equal(tasks);
  });

  describe("when the run was interrupted", function () {
    /** A run that ends at this step, as a kill would end it. */
    async function interruptedAt(
      step: "before signing" | "before writing" | "before marking",
    ): Promise<void> {
      const keys = { ...context.keys };
      let broken: Desk = desk;
      let asked = 0;
      const failing = (): never => {
        throw new Error("killed");
      };
      if (step === "before signing") {
        keys.signerOf = (name) => {
          const signer = context.keys.signerOf(name);
          return new Proxy(signer, {
            get: (target, property) =>
              property === "signTypedData" ? failing : (Reflect.get(target, property) as unknown),
          });
        };
      } else if (step === "before writing") {
        // A folder stands where the file should come.
        const { mkdirSync } = await import("node:fs");
        mkdirSync(at("zuid.attestation.1.json.part"));
      } else {
        // The clock is asked for the announcement, and then for what was written.
        broken = { ...desk, now: () => ((asked += 1) > 1 ? failing() : END_OF_JANUARY) };
      }
      const ended = await attestRegistered({ ...context, keys }, broken, { as: AS }).then(
        () => "done",
        () => "interrupted",
      );
      expect(ended).to.equal("interrupted");
      if (step === "before writing") rmSync(at("zuid.attestation.1.json.part"), { recursive: true });
      expect(existsSync(at("zuid.attestation.1.json"))).to.equal(step === "before marking");
      expect(await states()).to.deep.equal(["approved", "approved"]);
    }

    for (const step of ["before signing", "before writing", "before marking"] as const) {
      it(`${step}: run again, it gives the statement that was announced, and then only what is new`, async function () {
        const [one = 0] = await approved(2);
        await interruptedAt(step);
        const left =
          step === "before marking" ? readFileSync(at("zuid.attestation.1.json"), "utf8") : undefined;
        expect((await refusal(() => rejectTasks(desk, [one], "NO_SHOW"))).code).to.equal(
          "TASK_BEING_ATTESTED",
        );
        // Days go by, and so would the deadline of a new statement.
        await place.node.provider.send("evm_increaseTime", [2 * DAY]);
        await place.node.provider.send("evm_mine", []);
        writeFileSync(
          at("late.csv"),
          "participant,activity,started,finished,evidence\nP-2041,community-centre-day,2027-01-12 09:00,2027-01-12 15:00,L\n",
        );
        await approveTasks(desk, [(await importTasks(desk, at("late.csv")))[0]?.task ?? 0], {
          time: 3,
          quality: 3,
        });

        const { statements } = await attestRegistered(context, desk, { as: AS });

        const tasks = statements.map(({ file }) =>
          statement(file).message.attestations.map(({ task }) => Number(task)),
        );
        expect(tasks).to.deep.equal([[1, 2], [3]]);
        if (left !== undefined) expect(readFileSync(at("zuid.attestation.1.json"), "utf8")).to.equal(left);
        const [first, second] = statements.map(({ deadline }) => Number(deadline));
        expect((second ?? 0) - (first ?? 0)).to.be.greaterThan(DAY);
        expect(await states()).to.deep.equal(["attested", "attested", "attested"]);
        await awarded(statements.map(({ file }) => file));
        expect((await syncRegister(context, desk)).awarded).to.deep.equal([1, 2, 3]);
      });
    }

    it("does not replace a file of another statement", async function () {
      await approved(2);
      await interruptedAt("before signing");
      writeFileSync(at("zuid.attestation.1.json"), "somebody's notes");
      expect((await refusal(() => attestRegistered(context, desk, { as: AS }))).code).to.equal("FILE_EXISTS");
      expect(readFileSync(at("zuid.attestation.1.json"), "utf8")).to.equal("somebody's notes");
      const { statements } = await attestRegistered(context, desk, { as: AS, overwrite: true });
      expect(statements).to.have.length(1);
    });

    it("after the statement was handed over and awarded: the chain tells", async function () {
      await approved(2);
      await interruptedAt("before marking");
      await awarded([at("zuid.attestation.1.json")]);
      expect((await syncRegister(context, desk)).awarded).to.deep.equal([1, 2]);
      const { statements } = await attestRegistered(context, desk, { as: AS });
      expect([statements, await states()]).to.deep.equal([[], ["awarded", "awarded"]]);
    });

    it("is no obstacle for ever: what could be submitted no longer is attested anew", async function () {
      await approved(2);
      await interruptedAt("before signing");
      await place.node.provider.send("evm_increaseTime", [31 * DAY]);
      await place.node.provider.send("evm_mine", []);
      const { statements } = await attestRegistered(context, desk, { as: AS });
      expect(statements.map(({ file }) => file)).to.deep.equal([at("zuid.attestation.2.json")]);
    });
  });

  describe("read from the chain", function () {
    const nothing: Omit<Synced, "block"> = { awarded: [], annulled: [], taken: [], lapsed: [], moved: [] };
    async function awardedToOthers(task: number): Promise<void> {
      const line = `${task},P-2041,community-centre-day,1,no,2027-01-20 09:00,2027-01-20 15:00,X`;
      writeFileSync(
        at("other.csv"),
        `task,participant,activity,units,group,started,finished,evidence\n${line}\n`,
      );
      const other = await attestTasks(context, { file: at("other.csv"), programme: place.programme, as: AS });
      await awarded(other.statements.map(({ file }) => file));
    }
    async function synced(): Promise<Omit<Synced, "block">> {
      const { block, ...rest } = await syncRegister(context, desk);
      expect(block).to.equal(await context.provider.getBlockNumber());
      return rest;
    }

    it("are awarded, then annulled, each told once", async function () {
      await approved(2);
      const { statements } = await attestRegistered(context, desk, { as: AS });
      expect(await synced()).to.deep.equal(nothing);
      await awarded(statements.map(({ file }) => file));
      expect(await synced()).to.deep.equal({ ...nothing, awarded: [1, 2] });
      expect(await synced()).to.deep.equal(nothing);
      const out = at("annulment.json");
      await signAnnulment(context, {
        programme: place.programme,
        task: 2n,
        reason: "WRONG_PERSON",
        as: AS,
        out,
      });
      await annul(context, { files: [out], as: OPERATOR });
      expect(await synced()).to.deep.equal({ ...nothing, annulled: [2] });
      expect(await states()).to.deep.equal(["awarded", "annulled"]);
      const { history } = await showTask(desk, 2);
      expect(JSON.parse(history.at(-1)?.details ?? "")).to.include({
        coins: "300",
        spent: "0",
        reason: "WRONG_PERSON",
      });
    });

    it("are to be attested again where the statement was not submitted in time", async function () {
      await approved(1);
      await attestRegistered(context, desk, { as: AS, validDays: 1 });
      await place.node.provider.send("evm_increaseTime", [DAY + 60]);
      await place.node.provider.send("evm_mine", []);
      expect(await synced()).to.deep.equal({ ...nothing, lapsed: [1] });
      expect((await attestRegistered(context, desk, { as: AS })).tasks).to.equal(1);
    });

    it("are attested again when they are named: what counts is the statement that was awarded", async function () {
      await approved(2);
      const first = await attestRegistered(context, desk, { as: AS });
      const again = await attestRegistered(context, desk, { as: AS, tasks: [1] });
      await awarded(again.statements.map(({ file }) => file));
      expect(await synced()).to.deep.equal({ ...nothing, awarded: [1] });
      expect(await states()).to.deep.equal(["awarded", "attested"]);
      expect((await showTask(desk, 1)).task.statement).to.equal(2);
      expect(first.statements).to.have.length(1);
    });

    it("are not numbered from where somebody else's were awarded", async function () {
      await awardedToOthers(1000001);
      const anew = { ...desk, file: at("west.register") };
      const numbered = (firstTask: number) =>
        createRegister(context, anew, { programme: place.programme, firstTask });
      expect((await refusal(() => numbered(1000001))).code).to.equal("TASK_AWARDED_BEFORE");
      expect(existsSync(anew.file)).to.equal(false);
      expect((await numbered(2000001)).firstTask).to.equal(2000001);
    });

    it("have nothing to do with what another team attested under other numbers", async function () {
      await approved(1);
      await attestRegistered(context, desk, { as: AS });
      await awardedToOthers(1000001);
      expect(await synced()).to.deep.equal(nothing);
    });

    it("are not taken for awarded because another team used their numbers", async function () {
      await approved(1);
      await attestRegistered(context, desk, { as: AS });
      await awardedToOthers(1);
      expect(await synced()).to.deep.equal({ ...nothing, taken: [1] });
      expect(await states()).to.deep.equal(["attested"]);
    });

    it("belong to the participant's new account after a recovery", async function () {
      await approved(1);
      const out = at("recovery.json");
      const lost = { programme: place.programme, participant: "P-2041", successor: "P-3001", as: AS, out };
      await signRecovery(context, lost);
      await recover(context, { files: [out], as: OPERATOR });
      expect(await synced()).to.deep.equal({ ...nothing, moved: [1] });
      const { statements } = await attestRegistered(context, desk, { as: AS });
      await awarded(statements.map(({ file }) => file));
      expect(
        await context.contracts.socialcoin.balanceOf(context.keys.addressOf("P-3001") ?? "", place.programme),
      ).to.equal(300n);
    });

    it("are not changed by a dry run", async function () {
      await approved(1);
      await awarded((await attestRegistered(context, desk, { as: AS })).statements.map(({ file }) => file));
      expect((await syncRegister(context, { ...desk, dryRun: true })).awarded).to.deep.equal([1]);
      expect(await states()).to.deep.equal(["attested"]);
    });
  });
});
