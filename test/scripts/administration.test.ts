import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { admitOrganisations } from "../../scripts/commands/organisation/admit.js";
import { cancelOperations } from "../../scripts/commands/organisation/cancel.js";
import { listPending } from "../../scripts/commands/organisation/pending.js";
import { replaceStaff } from "../../scripts/commands/organisation/replace.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { Duty } from "../../src/organisation/Duty.js";
import { ADMIN_ROLE, roleOf } from "../../src/organisation/roleOf.js";
import { type Town, town } from "./town.js";

const TWO_DAYS = 172_800;
/** An administrator with a delay; the account of a participant of another programme will do. */
const DELAYED = "P-5001";
const NEW = 99_000_000_301_000n;
const WILGENDAM = 99_000_000_001_000n;

describe("administering by command", function () {
  let place: Town;
  let snapshot: unknown;

  beforeEach(async function () {
    place = await town();
    snapshot = await place.node.provider.send("evm_snapshot", []);
  });
  afterEach(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
  });

  const addressOf = (name: string): string => place.context.keys.addressOf(name) ?? "";
  const holds = async (role: bigint, name: string): Promise<boolean> =>
    (await place.context.contracts.accessManager.hasRole(role, addressOf(name)))[0];
  function write(name: string, ...lines: string[]): string {
    const file = join(place.folder, name);
    writeFileSync(file, `${lines.join("\n")}\n`);
    return file;
  }

  describe("by a network administrator with a delay", function () {
    let file: string;
    const admit = () => admitOrganisations(place.context, { file, as: DELAYED });

    beforeEach(async function () {
      const { accessManager } = place.context.contracts;
      const first = accessManager.connect(place.context.keys.signerOf("network-administrator"));
      await (await first.grantRole(ADMIN_ROLE, addressOf(DELAYED), TWO_DAYS)).wait();
      const line = `${NEW.toString().padStart(20, "0")},Nieuwe Bank,P-5002`;
      file = write("new.csv", "oin,name,administrator", line);
    });

    it("announces, says from when it can be done, and does it when run again after that", async function () {
      const { provider } = place.node;
      const scheduled = await admit();
      expect(scheduled.outcome).to.equal("scheduled");
      const { timestamp } = (await provider.getBlock("latest")) ?? { timestamp: 0 };
      expect(scheduled.executableAt).to.equal(BigInt(timestamp + TWO_DAYS));
      expect(await holds(roleOf(NEW, Duty.Administrator), "P-5002")).to.equal(false);

      const waiting = await admit();
      expect([waiting.outcome, waiting.executableAt, waiting.transactions]).to.deep.equal([
        "waiting",
        scheduled.executableAt,
        [],
      ]);

      await provider.send("evm_setNextBlockTimestamp", [timestamp + TWO_DAYS]);
      await provider.send("evm_mine", []);
      expect((await admit()).outcome).to.equal("done");
      expect(await holds(roleOf(NEW, Duty.Administrator), "P-5002")).to.equal(true);
      expect((await admit()).outcome).to.equal("already-done");
    });

    it("lets another administrator cancel it, after which it has to be announced anew", async function () {
      await admit();
      const pending = await listPending(place.context);
      expect(pending.map(({ what }) => what.split("(")[0])).to.include("grantRole");
      const operations = pending.map(({ operation }) => operation);

      await cancelOperations(place.context, { operations, as: "network-administrator" });

      expect(await listPending(place.context)).to.deep.equal([]);
      expect((await admit()).outcome).to.equal("scheduled");
    });

    it("does not let a stranger cancel it", async function () {
      await admit();
      const [first] = await listPending(place.context);
      const operations = [first?.operation ?? ""];
      expect(await codeOf(() => cancelOperations(place.context, { operations, as: "P-5003" }))).to.equal(
        "ACCESS_MANAGER_UNAUTHORIZED_CANCEL",
      );
    });

    it("says that what was never announced cannot be cancelled", async function () {
      const operations = [`0x${"a1".repeat(32)}`];
      expect(await codeOf(() => cancelOperations(place.context, { operations, as: DELAYED }))).to.equal(
        "OPERATION_UNKNOWN",
      );
    });
  });

  describe("by an organisation's administrator", function () {
    const HEAD = "oin,duty,account,successor";
    const OIN = WILGENDAM.toString().padStart(20, "0");
    const attester = roleOf(WILGENDAM, Duty.Attester);

    it("gives a duty from one key to another, once", async function () {
      const file = write("replace.csv", HEAD, `${OIN},attester,team-zuid,P-5003`);
      const as = ["wilgendam-administrator"];

      expect((await replaceStaff(place.context, { file, as })).outcome).to.equal("done");

      expect([await holds(attester, "team-zuid"), await holds(attester, "P-5003")]).to.deep.equal([
        false,
        true,
      ]);
      expect((await replaceStaff(place.context, { file, as })).outcome).to.equal("already-done");
    });

    it("takes a duty away where nobody follows", async function () {
      const file = write("remove.csv", HEAD, `${OIN},attester,team-zuid,nobody`);
      await replaceStaff(place.context, { file, as: ["wilgendam-administrator"] });
      expect(await holds(attester, "team-zuid")).to.equal(false);
    });

    it("refuses the key of somebody who administers another organisation", async function () {
      const file = write("foreign.csv", HEAD, `${OIN},attester,team-zuid,P-5003`);
      expect(await codeOf(() => replaceStaff(place.context, { file, as: ["cjib"] }))).to.equal(
        "ADMINISTRATOR_MISSING",
      );
      expect(await holds(attester, "team-zuid")).to.equal(true);
    });
  });
});

/** The code of the refusal; that of the first problem where a whole file is refused. */
async function codeOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
  } catch (failure) {
    if (!(failure instanceof SocialcoinError)) throw failure;
    const { problems } = failure.details as { problems?: { code: string }[] };
    return problems?.[0]?.code ?? failure.code;
  }
  return "not refused";
}
