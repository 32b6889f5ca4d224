import { expect } from "chai";
import { ZeroHash } from "ethers";

import { Duty } from "../../../../src/organisation/Duty.js";
import { roleOf } from "../../../../src/organisation/roleOf.js";
import { connection } from "../../../deployed.js";
import { person, type TestClaim } from "../choices.js";
import { atHousehold, type Household } from "../household.js";
import { digestOf, sign } from "../signing.js";

/** An organisation whose employee has two hats, with the largest number. */
const BOTH = 2n ** 56n - 1n;
const CLAIM: TestClaim = { amount: 12_345n, preferential: true, dischargeable: false };

/** A signed statement of the housing association, with changes that it signed too. */
async function statement({ on, settlement }: Household, claims: readonly TestClaim[], changes: object = {}) {
  const { otherCreditor } = on.people;
  const batch = {
    ...(await settlement.claimBatch(on.organisations.housing, otherCreditor, claims)),
    ...changes,
  };
  return { batch, signature: await sign("ClaimBatch", settlement.place, otherCreditor, batch) };
}

describe("DebtRelief.registerClaims", () => {
  it("registers the claims as their creditor states them and begins an epoch", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { housing } = on.organisations;
    const { batch, signature } = await statement(house, [CLAIM]);
    const digest = digestOf("ClaimBatch", settlement.place, batch);
    const commitment = batch.claims[0]?.commitment;
    const claim = settlement.claim(4);

    await expect(on.debtRelief.registerClaims(batch, signature))
      .to.emit(on.debtRelief, "ClaimRegistered")
      .withArgs(claim, settlement.arrangement, housing, commitment, 12_345n, 1n, false, digest)
      .and.to.emit(on.debtRelief, "EpochBegun")
      .withArgs(settlement.arrangement, 3n);

    expect([...(await on.debtRelief.claimOf(claim))]).to.deep.equal([
      housing,
      12_345n,
      12_345n,
      0n,
      0n,
      1n,
      1n,
      false,
    ]);
    expect(await on.debtRelief.commitmentOf(claim)).to.equal(commitment);
    expect([...(await on.debtRelief.arrangementOf(settlement.arrangement))]).to.deep.equal([
      settlement.programme,
      3n,
      0n,
      0n,
      4n,
      4n,
    ]);
  });

  it("numbers the claims of one statement in its order", async () => {
    const house = await atHousehold();
    const { batch, signature } = await statement(house, [{ amount: 1n }, { amount: 2n }]);

    await house.on.debtRelief.registerClaims(batch, signature);

    expect((await house.on.debtRelief.claimOf(house.settlement.claim(4))).registered).to.equal(1n);
    expect((await house.on.debtRelief.claimOf(house.settlement.claim(5))).registered).to.equal(2n);
  });

  it("takes a sixty-fourth claim", async () => {
    const house = await atHousehold();
    const { batch, signature } = await statement(house, Array<TestClaim>(61).fill(CLAIM));

    await house.on.debtRelief.registerClaims(batch, signature);

    expect((await house.on.debtRelief.arrangementOf(house.settlement.arrangement)).claims).to.equal(64n);
  });

  describe("refuses", () => {
    for (const arrangement of [0n, 99n]) {
      it(`arrangement ${arrangement}, which does not exist`, async () => {
        const house = await atHousehold();
        const { batch, signature } = await statement(house, [CLAIM], { arrangement });

        await expect(house.on.debtRelief.registerClaims(batch, signature))
          .to.be.revertedWithCustomError(house.on.debtRelief, "DebtReliefArrangementUnknown")
          .withArgs(arrangement, 0n);
      });
    }

    for (const name of ["otherOperator", "attester", "delayed", "otherCreditor", "stranger"] as const) {
      it(`the ${name} as the one who submits`, async () => {
        const house = await atHousehold();
        const { batch, signature } = await statement(house, [CLAIM]);
        const caller = house.on.people[name];

        await expect(house.on.debtRelief.connect(caller).registerClaims(batch, signature))
          .to.be.revertedWithCustomError(house.on.debtRelief, "DutyMissing")
          .withArgs(house.on.organisations.municipality, Duty.Operator, caller);
      });
    }

    it("an organisation that did not accede", async () => {
      const house = await atHousehold();
      const { repairShop } = house.on.organisations;
      const { batch, signature } = await statement(house, [CLAIM], { creditor: repairShop });

      await expect(house.on.debtRelief.registerClaims(batch, signature))
        .to.be.revertedWithCustomError(house.on.debtRelief, "DebtReliefNotAcceded")
        .withArgs(house.settlement.programme, repairShop);
    });

    it("a signer of another creditor", async () => {
      const { on, settlement } = await atHousehold();
      const { creditor } = on.people;

      await expect(settlement.register(on.organisations.housing, creditor, [CLAIM]))
        .to.be.revertedWithCustomError(on.debtRelief, "DutyMissing")
        .withArgs(on.organisations.housing, Duty.Creditor, creditor);
    });

    it("an altered amount", async () => {
      const house = await atHousehold();
      const { on, settlement } = house;
      const { batch, signature } = await statement(house, [CLAIM]);
      const altered = { ...batch, claims: batch.claims.map((entry) => ({ ...entry, amount: 12_346n })) };

      await expect(on.debtRelief.registerClaims(altered, signature))
        .to.be.revertedWithCustomError(on.debtRelief, "StatementNotSigned")
        .withArgs(on.people.otherCreditor, digestOf("ClaimBatch", settlement.place, altered));
    });

    it("an expired statement", async () => {
      const house = await atHousehold();
      const deadline = BigInt(await connection.networkHelpers.time.latest());
      const { batch, signature } = await statement(house, [CLAIM], { deadline });
      await connection.networkHelpers.time.setNextBlockTimestamp(deadline + 5n);

      await expect(house.on.debtRelief.registerClaims(batch, signature))
        .to.be.revertedWithCustomError(house.on.debtRelief, "StatementExpired")
        .withArgs(deadline, deadline + 5n);
    });

    it("the same statement twice", async () => {
      const house = await atHousehold();
      const { batch, signature } = await statement(house, [CLAIM]);
      await house.on.debtRelief.registerClaims(batch, signature);

      await expect(house.on.debtRelief.registerClaims(batch, signature))
        .to.be.revertedWithCustomError(house.on.debtRelief, "StatementUsed")
        .withArgs(digestOf("ClaimBatch", house.settlement.place, batch));
    });

    it("a statement without claims", async () => {
      const house = await atHousehold();
      const { batch, signature } = await statement(house, []);

      await expect(house.on.debtRelief.registerClaims(batch, signature))
        .to.be.revertedWithCustomError(house.on.debtRelief, "DebtReliefClaimsRefused")
        .withArgs(house.settlement.arrangement, 64n, 3n);
    });

    it("a sixty-fifth claim", async () => {
      const house = await atHousehold();
      const { batch, signature } = await statement(house, Array<TestClaim>(62).fill(CLAIM));

      await expect(house.on.debtRelief.registerClaims(batch, signature))
        .to.be.revertedWithCustomError(house.on.debtRelief, "DebtReliefClaimsRefused")
        .withArgs(house.settlement.arrangement, 64n, 65n);
    });

    for (const [what, change] of [
      ["no amount", { amount: 0n }],
      ["no commitment", { commitment: ZeroHash }],
    ] as const) {
      it(`a claim with ${what}, naming its place`, async () => {
        const house = await atHousehold();
        const { otherCreditor } = house.on.people;
        const { batch } = await statement(house, [CLAIM, CLAIM, CLAIM]);
        const altered = {
          ...batch,
          claims: batch.claims.map((entry, i) => (i === 2 ? { ...entry, ...change } : entry)),
        };
        const signature = await sign("ClaimBatch", house.settlement.place, otherCreditor, altered);

        await expect(house.on.debtRelief.registerClaims(altered, signature))
          .to.be.revertedWithCustomError(house.on.debtRelief, "DebtReliefClaimInvalid")
          .withArgs(house.settlement.arrangement, 2n);
      });
    }

    it("a creditor who submits a statement of its own", async () => {
      const { on, settlement } = await atHousehold();
      const { operator, networkAdministrator } = on.people;
      await settlement.accede(BOTH, person("colleague"));
      const role = roleOf(BOTH, Duty.Creditor);
      await on.manager.connect(networkAdministrator).grantRole(role, operator, 0);

      await expect(settlement.register(BOTH, operator, [CLAIM]))
        .to.be.revertedWithCustomError(on.debtRelief, "StatementNeedsFourEyes")
        .withArgs(operator);
    });
  });
});
