import { expect } from "chai";
import { id } from "ethers";

import { REDEEMERS } from "../../../src/statements/StatementKind.js";
import { buildStatement } from "../../../src/statements/buildStatement.js";
import { checkStatement } from "../../../src/statements/checkStatement.js";
import { readStatement } from "../../../src/statements/readStatement.js";
import { DOMAIN_NAMES } from "../../../src/statements/Statement.js";
import { writeStatement } from "../../../src/statements/writeStatement.js";
import { connection, deployed } from "../../deployed.js";
import { accede, attestation, award, createProgramme, enrol, FAR, sign } from "../../journey.js";

/** A programme in kind, in which the resident has 100 coins. */
async function shop() {
  const world = await deployed();
  const programme = await createProgramme(world, { redeemer: await world.inKind.getAddress() });
  await accede(world, programme, world.organisations.repairShop, world.people.provider);
  await enrol(world, programme, 0n, world.people.resident);
  await award(world, programme, [attestation(1n, world.people.resident.address)]);
  const order = {
    programme,
    participant: world.people.resident.address,
    target: 1n,
    coins: 100n,
    nonce: 0n,
    deadline: FAR,
  };
  return { world, programme, order };
}

describe("Statements that several redeemers take", function () {
  it("lead from a provider's offer to a voucher", async function () {
    const { world, programme, order } = await connection.networkHelpers.loadFixture(shop);
    const { inKind, people, organisations } = world;
    const statement = await sign(
      world,
      "OfferStatement",
      {
        programme,
        provider: organisations.repairShop,
        price: 100n,
        stock: 1n,
        startsAt: 0n,
        endsAt: FAR,
        termsHash: id("LED lamps"),
        signer: people.provider.address,
        deadline: FAR,
      },
      people.provider,
    );
    await inKind.makeOffer(statement.message, statement.signature);
    const signed = await sign(world, "RedemptionOrder", order, people.resident, "InKind");

    await expect(inKind.redeem([{ order: signed.message, signature: signed.signature }])).to.emit(
      inKind,
      "VoucherIssued",
    );
  });

  for (const contractName of REDEEMERS) {
    it(`carry the domain of ${contractName} and are refused elsewhere`, async function () {
      const { world, order } = await connection.networkHelpers.loadFixture(shop);
      const { chainId } = await connection.ethers.provider.getNetwork();
      const signed = await sign(world, "RedemptionOrder", order, world.people.resident, contractName);
      const read = readStatement(writeStatement(signed), "RedemptionOrder");
      expect(read.domain.name).to.equal(DOMAIN_NAMES[contractName]);
      const place = { chainId, verifyingContract: signed.domain.verifyingContract, contractName, time: 0n };

      expect(await checkStatement(read, place)).to.deep.equal(signed);
      for (const other of REDEEMERS.filter((redeemer) => redeemer !== contractName)) {
        let code = "";
        await checkStatement(read, { ...place, contractName: other }).catch((error: unknown) => {
          ({ code } = error as { code: string });
        });
        expect(code, other).to.equal("STATEMENT_OTHER_CONTRACT");
      }
    });
  }

  it("are never made for a contract that takes no such statements", async function () {
    const { world, order } = await connection.networkHelpers.loadFixture(shop);
    const place = {
      chainId: 1n,
      verifyingContract: await world.socialcoin.getAddress(),
      contractName: "Socialcoin",
    } as const;

    expect(() => buildStatement("RedemptionOrder", place, order)).to.throw(
      RangeError,
      "Socialcoin takes no RedemptionOrder",
    );
  });
});
