import { expect } from "chai";

import { ADMIN_ROLE, BRAKE_ROLE } from "../../../src/organisation/roleOf.js";
import { connection, deployed } from "../../deployed.js";
import { createProgramme } from "../../programme.js";

describe("Brake", function () {
  const { ethers, networkHelpers } = connection;
  const scene = () => networkHelpers.loadFixture(deployed);

  it("knows the access manager", async function () {
    const { brake, manager } = await scene();

    expect(await brake.authority()).to.equal(manager);
  });

  describe("when a holder of its role pulls it", function () {
    it("freezes the contract at once and says who did", async function () {
      const world = await scene();
      const { brake, manager, people, programmes } = world;
      await manager.grantRole(BRAKE_ROLE, people.stranger, 0);

      await expect(brake.connect(people.stranger).freeze(programmes))
        .to.emit(brake, "BrakePulled")
        .withArgs(programmes, people.stranger);

      expect(await manager.isTargetClosed(programmes)).to.be.true;
      await expect(createProgramme(world))
        .to.be.revertedWithCustomError(programmes, "DutyContractFrozen")
        .withArgs(programmes);
    });

    it("leaves it to an administrator to let the contract go on", async function () {
      const world = await scene();
      const { brake, manager, programmes } = world;
      await brake.freeze(programmes);

      await manager.setTargetClosed(programmes, false);

      expect(await createProgramme(world)).to.equal(1n);
    });
  });

  describe("when somebody else pulls it", function () {
    it("refuses a stranger", async function () {
      const { brake, people, programmes } = await scene();

      await expect(brake.connect(people.stranger).freeze(programmes))
        .to.be.revertedWithCustomError(brake, "BrakeRoleMissing")
        .withArgs(people.stranger);
    });

    it("refuses a holder with an execution delay", async function () {
      const { brake, manager, people, programmes } = await scene();
      await manager.grantRole(BRAKE_ROLE, people.stranger, 1);

      await expect(brake.connect(people.stranger).freeze(programmes))
        .to.be.revertedWithCustomError(brake, "BrakeRoleMissing")
        .withArgs(people.stranger);
    });

    it("refuses an administrator without its role", async function () {
      const { brake, manager, people, programmes } = await scene();
      await manager.grantRole(ADMIN_ROLE, people.stranger, 0);

      await expect(brake.connect(people.stranger).freeze(programmes))
        .to.be.revertedWithCustomError(brake, "BrakeRoleMissing")
        .withArgs(people.stranger);
    });
  });

  it("has code that calls nothing but the freeze", async function () {
    const { brake } = await scene();

    const functions = brake.interface.fragments.filter(({ type }) => type === "function");
    expect(functions.map((fragment) => fragment.format("sighash"))).to.deep.equal([
      "authority()",
      "freeze(address)",
    ]);
    expect(await ethers.provider.getBalance(brake)).to.equal(0n);
  });
});
