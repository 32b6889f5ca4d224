// Rehearsals of docs/administration.md: what happens when keys of each role are lost or stolen.
import { expect } from "chai";
import { type AddressLike, resolveAddress } from "ethers";

import { Duty } from "../../../src/organisation/Duty.js";
import { ADMIN_ROLE, roleOf } from "../../../src/organisation/roleOf.js";
import { connection, type Deployed, deployed, organisations } from "../../deployed.js";
import { createProgramme } from "../../programme.js";
import { afterDelay, TWO_DAYS } from "./afterDelay.js";

const { networkHelpers } = connection;

/** As on a real network: two administrators, whose every act waits two days. */
async function twoAdministrators() {
  const world = await networkHelpers.loadFixture(deployed);
  const { manager, people } = world;
  const second = people.stranger;
  await manager.grantRole(ADMIN_ROLE, second, TWO_DAYS);
  await manager.grantRole(ADMIN_ROLE, people.networkAdministrator, TWO_DAYS);
  return { ...world, second };
}

/** Announces the grant of a role, as an administrator with a delay has to before the grant can be carried out. */
async function announce({ manager }: Pick<Deployed, "manager">, role: bigint, account: AddressLike) {
  const data = manager.interface.encodeFunctionData("grantRole", [role, await resolveAddress(account), 0]);
  await manager.schedule(manager, data, 0);
  return data;
}

describe("administration", function () {
  const municipality = organisations.municipality;
  const operatorRole = roleOf(municipality, Duty.Operator);

  describe("when an operator's key is lost or stolen", function () {
    it("is replaced by the organisation's own administrator, and the old key does nothing from then on", async function () {
      const world = await networkHelpers.loadFixture(deployed);
      const { manager, people, programmes } = world;
      const own = manager.connect(people.administrator);

      await own.revokeRole(operatorRole, people.operator);
      await own.grantRole(operatorRole, people.neighbour, 0);

      await expect(createProgramme(world))
        .to.be.revertedWithCustomError(programmes, "DutyMissing")
        .withArgs(municipality, Duty.Operator, people.operator);
      const replaced = { ...world, programmes: programmes.connect(people.neighbour) };
      expect(await createProgramme(replaced)).to.equal(1n);
    });

    it("cannot be replaced by the administrator of another organisation", async function () {
      const { manager, people } = await networkHelpers.loadFixture(deployed);
      await manager.grantRole(
        roleOf(organisations.otherMunicipality, Duty.Administrator),
        people.otherOperator,
        0,
      );

      await expect(manager.connect(people.otherOperator).grantRole(operatorRole, people.stranger, 0))
        .to.be.revertedWithCustomError(manager, "AccessManagerUnauthorizedAccount")
        .withArgs(people.otherOperator, roleOf(municipality, Duty.Administrator));
    });
  });

  describe("when an organisation's administrator is lost", function () {
    it("is replaced by a network administrator after the delay, not before", async function () {
      const world = await twoAdministrators();
      const { manager, people } = world;
      const role = roleOf(municipality, Duty.Administrator);

      const data = await announce(world, role, people.neighbour);
      await expect(manager.execute(manager, data)).to.be.revertedWithCustomError(
        manager,
        "AccessManagerNotReady",
      );
      await networkHelpers.time.increase(TWO_DAYS);
      await manager.execute(manager, data);

      expect(await manager.hasRole(role, people.neighbour)).to.deep.equal([true, 0n]);
    });
  });

  describe("when a network administrator's key is stolen", function () {
    it("cannot admit a false municipality before the other administrator cancels it", async function () {
      const world = await twoAdministrators();
      const { manager, people, second } = world;
      const role = roleOf(organisations.otherMunicipality, Duty.Administrator);
      const data = await announce(world, role, people.neighbour);

      await manager.connect(second).cancel(people.networkAdministrator, manager, data);
      await networkHelpers.time.increase(TWO_DAYS);

      await expect(manager.execute(manager, data)).to.be.revertedWithCustomError(
        manager,
        "AccessManagerNotScheduled",
      );
    });

    it("cannot act at once, with no function of the access manager", async function () {
      const { manager, people, programmes, brake } = await twoAdministrators();

      for (const attempt of [
        () => manager.grantRole(ADMIN_ROLE, people.neighbour, 0),
        () => manager.revokeRole(ADMIN_ROLE, people.stranger),
        () => manager.revokeRole(ADMIN_ROLE, brake),
        () => manager.setTargetClosed(programmes, true),
        () => manager.setRoleAdmin(operatorRole, ADMIN_ROLE),
        () => manager.setRoleGuardian(operatorRole, ADMIN_ROLE),
        () => manager.setGrantDelay(operatorRole, 0),
        () => manager.setTargetAdminDelay(programmes, 0),
        () => manager.labelRole(operatorRole, "false"),
      ]) {
        await expect(attempt()).to.be.revertedWithCustomError(manager, "AccessManagerNotScheduled");
      }
    });

    it("cannot delay a freeze: the brake works at once", async function () {
      const { manager, brake, socialcoin } = await twoAdministrators();

      await brake.freeze(socialcoin);

      expect(await manager.isTargetClosed(socialcoin)).to.be.true;
    });

    it("loses its role by the other administrator", async function () {
      const world = await twoAdministrators();
      const { manager, people, second } = world;

      await afterDelay(world, second, ["revokeRole", [ADMIN_ROLE, people.networkAdministrator.address]]);

      expect((await manager.hasRole(ADMIN_ROLE, people.networkAdministrator)).isMember).to.be.false;
    });
  });

  describe("when a network administrator's key is lost", function () {
    it("leaves the other, who appoints a new one", async function () {
      const world = await twoAdministrators();
      const { manager, people, second } = world;

      await afterDelay(world, second, ["grantRole", [ADMIN_ROLE, people.neighbour.address, TWO_DAYS]]);

      expect(await manager.hasRole(ADMIN_ROLE, people.neighbour)).to.deep.equal([true, BigInt(TWO_DAYS)]);
    });
  });
});
