import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { expect } from "chai";

import { award } from "../../scripts/commands/award/award.js";
import { openArrangement } from "../../scripts/commands/claim/open.js";
import { freezeContract } from "../../scripts/commands/network/freeze.js";
import { admitOrganisations } from "../../scripts/commands/organisation/admit.js";
import { suspendParticipants } from "../../scripts/commands/participant/suspend.js";
import { changeStatus } from "../../scripts/commands/programme/changeStatus.js";
import { attestTasks } from "../../scripts/commands/task/attest.js";
import type { Context } from "../../scripts/context/Context.js";
import { refusal } from "./refusal.js";
import { type Town, town } from "./town.js";

const OPERATOR = "wilgendam-operator";
const STRANGER = "P-5001";

describe("what the contracts would refuse", function () {
  let place: Town;
  let snapshot: unknown;
  let questions: string[];
  let asking: Context;
  let planning: Context;
  let number = 0;

  beforeEach(async function () {
    place = await town();
    snapshot = await place.node.provider.send("evm_snapshot", []);
    questions = [];
    const confirm = (question: string): Promise<boolean> => {
      questions.push(question);
      return Promise.resolve(true);
    };
    asking = { ...place.context, confirm };
    planning = { ...place.context, dryRun: true };
  });
  afterEach(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
  });

  async function attested(): Promise<string[]> {
    const { context, programme, folder } = place;
    const file = join(folder, `tried-out-${(number += 1)}.csv`);
    const lines = [
      "task,participant,activity,units,group,started,finished,evidence",
      "1,P-2041,community-centre-day,1,no,2027-01-04 09:00,2027-01-04 15:00,ZUID-1",
    ];
    writeFileSync(file, lines.join("\n"));
    const { statements } = await attestTasks(context, { file, programme, as: "team-zuid", validDays: 10 });
    return statements.map((statement) => statement.file);
  }

  /** Commands as somebody who has no duty for any of them. */
  const COMMANDS: Record<string, (context: Context) => Promise<unknown>> = {
    "a statement": async (context) => award(context, { files: await attested(), as: STRANGER }),
    "a step of an operator": (context) =>
      changeStatus(context, { programme: place.programme, as: STRANGER }, "suspended"),
    "the opening of a settlement": (context) => {
      const out = join(place.folder, "tried-out.private.json");
      return openArrangement(context, { programme: place.programme, case: "WGD-9", as: STRANGER, out });
    },
    "an admission": (context) => {
      const file = join(place.folder, "tried-out.csv");
      writeFileSync(file, "oin,name,administrator\n00000099000000301000,Nieuwe Bank,P-5002\n");
      return admitOrganisations(context, { file, as: STRANGER });
    },
    "a step of an administrator": (context) =>
      freezeContract(context, { contract: "DebtRelief", as: STRANGER }),
  };

  for (const [what, act] of Object.entries(COMMANDS)) {
    it(`is refused before the question about ${what}, and in a dry run`, async function () {
      expect(await refusal(() => act(asking))).to.have.property("exitKind", "refused");
      expect(questions).to.deep.equal([]);
      expect(await refusal(() => act(planning))).to.have.property("exitKind", "refused");
    });
  }

  it("is left open while something of the same key is under way, which may be just this", async function () {
    const { provider } = place.node;
    const files = await attested();
    const operator = place.context.keys.addressOf(OPERATOR) ?? "";
    const countAt = (tag: string): Promise<number> => provider.getTransactionCount(operator, tag);
    await provider.send("evm_setAutomine", [false]);
    try {
      const awarding = award(place.context, { files, as: OPERATOR });
      while ((await countAt("pending")) === (await countAt("latest"))) await sleep(10);
      expect((await award(planning, { files, as: OPERATOR })).outcome).to.equal("planned");
      await provider.send("evm_mine", []);
      expect((await awarding).outcome).to.equal("done");
    } finally {
      await provider.send("evm_setAutomine", [true]);
    }
  });

  it("is found in each of a few steps, before the question about the first", async function () {
    const participants = ["P-2041", STRANGER];
    const { programme } = place;
    const act = () =>
      suspendParticipants(asking, { programme, participants, reason: "NO_SHOW", as: OPERATOR });
    expect(await refusal(act)).to.have.property("code", "SOCIALCOIN_STATUS_REFUSED");
    expect(questions).to.deep.equal([]);
  });

  it("is not asked about what they take", async function () {
    const { outcome } = await award(asking, { files: await attested(), as: OPERATOR });
    expect([outcome, questions.length]).to.deep.equal(["done", 1]);
  });
});
