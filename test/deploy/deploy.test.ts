import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadAndExecuteDeploymentsFromFiles } from "@rocketh/node";
import { expect } from "chai";
import { network } from "hardhat";

import { REDEEMER_ROLE } from "../../src/organisation/roleOf.js";
import { AccessManager__factory } from "../../typechain-types/index.js";
import { connection, deployed } from "../deployed.js";
import { attestation, award, household, order } from "../journey.js";

describe("deployment", function () {
  const { networkHelpers } = connection;

  it("gives contracts that carry a coin from a task to a receipt", async function () {
    const world = await networkHelpers.loadFixture(deployed);
    const { socialcoin, debtRelief, people } = world;
    const { programme, arrangement } = await household(world);

    await award(world, programme, [attestation(1n, people.resident.address)]);
    expect(await socialcoin.balanceOf(people.resident, programme)).to.equal(100n);

    await debtRelief.redeem([await order(world, programme, people.resident, arrangement, 100n)]);
    expect(await debtRelief.issued()).to.equal(2n);
    expect(await socialcoin.balanceOf(people.resident, programme)).to.equal(1n);
  });

  it("labels the role of redeemers and gives it to the redemption contracts", async function () {
    const { manager, debtRelief } = await networkHelpers.loadFixture(deployed);

    const [label] = await manager.queryFilter(manager.filters.RoleLabel(REDEEMER_ROLE));
    expect(label?.args.label).to.equal("Redeemer");
    expect(await manager.hasRole(REDEEMER_ROLE, debtRelief)).to.deep.equal([true, 0n]);
  });

  describe("when it was run before", function () {
    let folder: string;
    beforeEach(async function () {
      folder = await mkdtemp(join(tmpdir(), "deployments-"));
    });
    afterEach(async function () {
      await rm(folder, { recursive: true });
    });

    it("sends nothing", async function () {
      const { ethers, run } = await freshNetwork(folder);
      const deployer = await ethers.provider.getSigner(0);
      const first = await run();
      const sent = await ethers.provider.getTransactionCount(deployer);
      expect(sent).to.equal(16);

      const second = await run();

      expect(await ethers.provider.getTransactionCount(deployer)).to.equal(sent);
      for (const name of [
        "AccessManager",
        "Programmes",
        "Socialcoin",
        "DebtRelief",
        "InKind",
        "NeighbourhoodPlan",
        "Brake",
      ]) {
        expect(second.get(name).address).to.equal(first.get(name).address);
      }
    });

    it("gives the role of redeemers back where it was taken", async function () {
      const { ethers, run } = await freshNetwork(folder);
      const administrator = await ethers.provider.getSigner(0);
      const environment = await run();
      const manager = AccessManager__factory.connect(environment.get("AccessManager").address, administrator);
      const redeemer = environment.get("DebtRelief").address;
      await manager.revokeRole(REDEEMER_ROLE, redeemer);

      await run();

      expect((await manager.hasRole(REDEEMER_ROLE, redeemer)).isMember).to.be.true;
    });

    it("deploys anew where a development network was started afresh", async function () {
      await (await freshNetwork(folder)).run();
      const { ethers, run } = await freshNetwork(folder);

      const environment = await run();

      expect(await ethers.provider.getCode(environment.get("DebtRelief").address)).to.not.equal("0x");
    });

    it("stops where a role is not what it should be", async function () {
      const { ethers, run } = await freshNetwork(folder);
      const administrator = await ethers.provider.getSigner(0);
      const environment = await run();
      const manager = AccessManager__factory.connect(environment.get("AccessManager").address, administrator);
      await manager.setRoleAdmin(REDEEMER_ROLE, 7n);

      let message = "";
      await run().catch((error: unknown) => {
        message = (error as Error).message;
      });

      expect(message).to.include("the role that grants Redeemer is 7 and should be 0");
    });
  });
});

/** A network of its own, with deployments recorded in a folder. */
async function freshNetwork(folder: string) {
  const { ethers, provider, networkName } = await network.create();
  const run = () =>
    loadAndExecuteDeploymentsFromFiles({
      provider,
      environment: networkName,
      saveDeployments: true,
      config: { deployments: folder },
    });
  return { ethers, run };
}
