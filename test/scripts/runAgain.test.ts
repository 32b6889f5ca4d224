import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { expect } from "chai";

import { openArrangement } from "../../scripts/commands/claim/open.js";
import { suspendParticipants } from "../../scripts/commands/participant/suspend.js";
import { changeStatus } from "../../scripts/commands/programme/changeStatus.js";
import { createProgramme } from "../../scripts/commands/programme/create.js";
import { retireActivities } from "../../scripts/commands/programme/retireActivity.js";
import type { Context } from "../../scripts/context/Context.js";
import { type Town, town } from "./town.js";

const OPERATOR = "wilgendam-operator";
const ADMINISTRATOR = "wilgendam-administrator";
const PROGRAMME = join(import.meta.dirname, "..", "..", "examples", "wilgendam", "work", "programme.json");
/** Until the second run has looked at the chain and waits for what the first one sent. */
const LOOKED_MS = 1_500;

describe("a command that is run again while what it sent before is in no block yet", function () {
  let place: Town;
  let snapshot: unknown;

  beforeEach(async function () {
    place = await town();
    snapshot = await place.node.provider.send("evm_snapshot", []);
  });
  afterEach(async function () {
    await place.node.provider.send("evm_setAutomine", [true]);
    await place.node.provider.send("evm_revert", [snapshot]);
  });

  const who = () => ({ programme: place.programme, participants: ["P-2041"], as: OPERATOR });

  /** What is run, and whose key sends it. */
  const COMMANDS: Record<string, { as: string; act: (context: Context) => Promise<{ outcome: string }> }> = {
    suspends: {
      as: OPERATOR,
      act: (context) => suspendParticipants(context, { ...who(), reason: "NO_SHOW" }),
    },
    closes: {
      as: ADMINISTRATOR,
      act: (context) => changeStatus(context, { programme: place.programme, as: ADMINISTRATOR }, "closed"),
    },
    "withdraws an activity": {
      as: OPERATOR,
      act: (context) =>
        retireActivities(context, {
          programme: place.programme,
          codes: ["community-centre-day"],
          as: OPERATOR,
        }),
    },
    "opens an arrangement": {
      as: OPERATOR,
      act: (context) => {
        const out = join(place.folder, "run-again.private.json");
        return openArrangement(context, { programme: place.programme, case: "WGD-9", as: OPERATOR, out });
      },
    },
    "creates a programme": {
      as: OPERATOR,
      act: (context) => createProgramme(context, { file: PROGRAMME, as: OPERATOR }),
    },
  };

  for (const [what, { as, act }] of Object.entries(COMMANDS)) {
    it(`${what} once, and is not refused`, async function () {
      const { context, node } = place;
      const account = context.keys.addressOf(as) ?? "";
      const countAt = (tag: string): Promise<number> => node.provider.getTransactionCount(account, tag);
      const before = await countAt("latest");
      await node.provider.send("evm_setAutomine", [false]);
      const first = act(context);
      while ((await countAt("pending")) === before) await sleep(10);

      const second = act(context);
      await sleep(LOOKED_MS);
      await node.provider.send("evm_setAutomine", [true]);
      await node.provider.send("evm_mine", []);

      expect((await first).outcome).to.equal("done");
      // The other where this machine is so slow that it looked only afterwards.
      expect((await second).outcome).to.be.oneOf(["done", "already-done"]);
      expect(await countAt("pending")).to.equal(before + 1);
    });
  }
});
