import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { expect } from "chai";

import { appointToNetwork } from "../../scripts/commands/network/appoint.js";
import { dismissFromNetwork } from "../../scripts/commands/network/dismiss.js";
import { freezeContract } from "../../scripts/commands/network/freeze.js";
import { unfreezeContract } from "../../scripts/commands/network/unfreeze.js";
import { admitOrganisations } from "../../scripts/commands/organisation/admit.js";
import { cancelOperations } from "../../scripts/commands/organisation/cancel.js";
import { listPending } from "../../scripts/commands/organisation/pending.js";
import { removeOrganisation } from "../../scripts/commands/organisation/remove.js";
import { replaceStaff } from "../../scripts/commands/organisation/replace.js";
import { showOrganisation } from "../../scripts/commands/organisation/show.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { formatMoment } from "../../src/language/formatMoment.js";
import { Duty } from "../../src/organisation/Duty.js";
import { ADMIN_ROLE, REDEEMER_ROLE, roleOf } from "../../src/organisation/roleOf.js";
import { run } from "./command.js";
import { tableOf } from "./tableOf.js";
import { type Town, town } from "./town.js";

const TWO_DAYS = 172_800;
/** Until a second run has looked at the chain and waits for what the first one sent. */
const LOOKED_MS = 1_500;
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
      await appointDelayed();
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
      const shown = await run(place.node, place.folder, "organisation", "pending", "--lang", "nl");
      const [head, ...lines] = tableOf(shown);
      expect(head?.split(/ {2,}/)).to.deep.equal(["handeling", "aangekondigd door", "wat", "vanaf"]);
      // When it was announced differs from run to run; the clock is that of Amsterdam.
      const moment = formatMoment(pending[0]?.executableAt ?? 0n);
      expect(lines[0]).to.match(new RegExp(`^0x\\(hash\\) +0x\\(account\\) +[a-zA-Z]+\\(.*\\) +${moment}$`));

      await cancelOperations(place.context, { operations, as: "network-administrator" });

      expect(await listPending(place.context)).to.deep.equal([]);
      const { stdout } = await run(place.node, place.folder, "organisation", "pending");
      expect(stdout).to.equal("Nothing is announced.\n");
      expect((await admit()).outcome).to.equal("scheduled");
    });

    it("announces once what is run again while the announcement is in no block yet", async function () {
      const { provider } = place.node;
      const countAt = (tag: string): Promise<number> => provider.getTransactionCount(addressOf(DELAYED), tag);
      const before = await countAt("latest");
      await provider.send("evm_setAutomine", [false]);
      try {
        const first = admit();
        while ((await countAt("pending")) === before) await sleep(10);
        const second = admit();
        await sleep(LOOKED_MS);
        await provider.send("evm_mine", []);
        expect([(await first).outcome, (await second).outcome]).to.deep.equal(["scheduled", "scheduled"]);
      } finally {
        await provider.send("evm_setAutomine", [true]);
      }
      expect(await countAt("pending")).to.equal(before + 1);
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

  /** An administrator whose acts wait two days. */
  async function appointDelayed(): Promise<void> {
    const { accessManager } = place.context.contracts;
    const first = accessManager.connect(place.context.keys.signerOf("network-administrator"));
    await (await first.grantRole(ADMIN_ROLE, addressOf(DELAYED), TWO_DAYS)).wait();
  }
  async function twoDaysLater(): Promise<void> {
    await place.node.provider.send("evm_increaseTime", [TWO_DAYS]);
    await place.node.provider.send("evm_mine", []);
  }

  describe("of the network", function () {
    const isFrozen = async (): Promise<boolean> => {
      const { accessManager, socialcoin } = place.context.contracts;
      return accessManager.isTargetClosed(await socialcoin.getAddress());
    };

    it("freezes at once by whoever holds the brake, and lets go on with the administrators' delay", async function () {
      const { context } = place;
      await appointDelayed();
      const brake = { role: "brake", account: "P-5003" } as const;
      await appointToNetwork(context, { ...brake, as: "network-administrator" });

      expect((await freezeContract(context, { contract: "socialcoin", as: "P-5003" })).outcome).to.equal(
        "done",
      );
      expect(await isFrozen()).to.equal(true);
      expect((await freezeContract(context, { contract: "Socialcoin", as: "P-5003" })).outcome).to.equal(
        "already-done",
      );

      const unfreeze = { contract: "Socialcoin", as: DELAYED };
      expect((await unfreezeContract(context, unfreeze)).outcome).to.equal("scheduled");
      expect(await isFrozen()).to.equal(true);
      await twoDaysLater();
      expect((await unfreezeContract(context, unfreeze)).outcome).to.equal("done");
      expect(await isFrozen()).to.equal(false);

      await dismissFromNetwork(context, { ...brake, as: "network-administrator" });
      expect(await codeOf(() => freezeContract(context, { contract: "Socialcoin", as: "P-5003" }))).to.equal(
        "ACCESS_MANAGER_UNAUTHORIZED_ACCOUNT",
      );
    });

    it("appoints an administrator with the delay of the one who appoints, and never dismisses the last", async function () {
      const { context } = place;
      await appointDelayed();
      const next = { role: "administrator", account: "P-5002", as: DELAYED } as const;
      await appointToNetwork(context, next);
      await twoDaysLater();
      expect((await appointToNetwork(context, next)).outcome).to.equal("done");
      const [, delay] = await context.contracts.accessManager.hasRole(ADMIN_ROLE, addressOf("P-5002"));
      expect(delay).to.equal(BigInt(TWO_DAYS));

      const dismiss = (account: string) =>
        dismissFromNetwork(context, { role: "administrator", account, as: "network-administrator" });
      await dismiss("P-5002");
      await dismiss(DELAYED);
      expect(await holds(ADMIN_ROLE, "P-5002")).to.equal(false);
      expect(await codeOf(() => dismiss("network-administrator"))).to.equal("LAST_ADMINISTRATOR");
    });

    it("stops and admits a contract that redeems", async function () {
      const { context } = place;
      const options = { role: "redeemer", account: "InKind", as: "network-administrator" } as const;
      const inKind = await context.contracts.inKind.getAddress();
      const redeems = async () => (await context.contracts.accessManager.hasRole(REDEEMER_ROLE, inKind))[0];

      await dismissFromNetwork(context, options);
      expect(await redeems()).to.equal(false);
      await appointToNetwork(context, options);
      expect(await redeems()).to.equal(true);
      expect((await appointToNetwork(context, options)).outcome).to.equal("already-done");
      expect(
        await codeOf(() => appointToNetwork(context, { ...options, account: addressOf("cjib") })),
      ).to.equal("CONTRACT_UNKNOWN");
    });
  });

  describe("that removes an organisation", function () {
    const dutiesLeft = async () =>
      (await showOrganisation(place.context, WILGENDAM.toString().padStart(20, "0"))).people;

    it("leaves nobody with a duty there, and lets it be admitted again", async function () {
      const remove = () => removeOrganisation(place.context, { oin: WILGENDAM, as: "network-administrator" });
      expect(await dutiesLeft()).to.not.deep.equal([]);
      expect((await remove()).outcome).to.equal("done");
      expect(await dutiesLeft()).to.deep.equal([]);
      expect((await remove()).outcome).to.equal("already-done");

      const file = join(place.folder, "again.csv");
      writeFileSync(
        file,
        `oin,name,administrator\n${WILGENDAM.toString().padStart(20, "0")},Wilgendam,P-5002\n`,
      );
      await admitOrganisations(place.context, { file, as: "network-administrator" });
      expect(await dutiesLeft()).to.deep.equal([{ duty: "Administrator", account: addressOf("P-5002") }]);
    });

    it("waits once where the administrator has a delay, and goes on after an interruption", async function () {
      await appointDelayed();
      const remove = () => removeOrganisation(place.context, { oin: WILGENDAM, as: DELAYED });
      expect((await remove()).outcome).to.equal("scheduled");
      expect((await remove()).outcome).to.equal("waiting");
      await twoDaysLater();

      // As when the command is killed between its two transactions.
      const { accessManager } = place.context.contracts;
      const pending = await listPending(place.context);
      const own = accessManager.connect(place.context.keys.signerOf(DELAYED));
      await (await own.multicall(pending.map(({ data }) => data))).wait();
      expect(await dutiesLeft()).to.deep.include({ duty: "Administrator", account: addressOf(DELAYED) });

      expect((await remove()).outcome).to.equal("done");
      expect(await dutiesLeft()).to.deep.equal([]);
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
