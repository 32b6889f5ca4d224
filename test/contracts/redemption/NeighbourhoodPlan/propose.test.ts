import { expect } from "chai";
import { ZeroHash } from "ethers";

import { Duty } from "../../../../src/organisation/Duty.js";
import { connection } from "../../../deployed.js";
import { LATER } from "../choices.js";
import { Settlement } from "../Settlement.js";
import { atQuietStreet, type Street, TARGET, TEXT } from "../street.js";

const OPEN = 1n;

interface Proposed {
  readonly programme: bigint;
  readonly provider: bigint;
  readonly target: bigint;
  readonly closesAt: bigint;
  readonly textHash: string;
}

/** Arguments of a proposal, with changes. */
function bench({ on, settlement }: Street, changes: Partial<Proposed> = {}) {
  const { programme, provider, target, closesAt, textHash } = {
    programme: settlement.programme,
    provider: on.organisations.repairShop,
    target: TARGET,
    closesAt: LATER,
    textHash: TEXT,
    ...changes,
  };
  return [programme, provider, target, closesAt, textHash] as const;
}

describe("NeighbourhoodPlan.propose", () => {
  it("keeps what residents want, numbered from 1", async () => {
    const street = await atQuietStreet();
    const { on, settlement } = street;
    const { repairShop } = on.organisations;
    const terms = [settlement.programme, repairShop, TARGET, LATER, OPEN, TEXT];
    expect(await on.plan.propose.staticCall(...bench(street))).to.equal(1n);

    await expect(on.plan.propose(...bench(street)))
      .to.emit(on.plan, "ProposalMade")
      .withArgs(1n, settlement.programme, repairShop, terms);

    expect([...(await on.plan.proposalOf(1n))]).to.deep.equal(terms);
    expect(await on.plan.proposalCount()).to.equal(1n);
    expect((await on.plan.proposalOf(2n)).status).to.equal(0n);

    await expect(on.plan.propose(...bench(street)))
      .to.emit(on.plan, "ProposalMade")
      .withArgs(2n, settlement.programme, repairShop, terms);
  });

  it("keeps the largest target that fits", async () => {
    const street = await atQuietStreet();
    const target = 2n ** 56n - 1n;

    await street.on.plan.propose(...bench(street, { target }));

    expect((await street.on.plan.proposalOf(1n)).target).to.equal(target);
  });

  describe("refuses", () => {
    const invalid: [field: string, changes: Partial<Proposed>][] = [
      ["target", { target: 0n }],
      ["textHash", { textHash: ZeroHash }],
    ];
    for (const [field, changes] of invalid) {
      it(`a proposal whose ${field} cannot be`, async () => {
        const street = await atQuietStreet();

        await expect(street.on.plan.propose(...bench(street, changes)))
          .to.be.revertedWithCustomError(street.on.plan, "PlanProposalInvalid")
          .withArgs(field, 0n, 1n);
      });
    }

    it("a proposal that closes at this very second", async () => {
      const street = await atQuietStreet();
      const { time } = connection.networkHelpers;
      const closesAt = BigInt(await time.latest()) + 10n;
      await time.setNextBlockTimestamp(closesAt);

      await expect(street.on.plan.propose(...bench(street, { closesAt })))
        .to.be.revertedWithCustomError(street.on.plan, "PlanProposalInvalid")
        .withArgs("closesAt", closesAt, closesAt + 1n);
    });

    it("a provider that has not acceded", async () => {
      const street = await atQuietStreet();
      const { on, settlement } = street;
      const provider = on.organisations.taxOffice;

      await expect(on.plan.propose(...bench(street, { provider })))
        .to.be.revertedWithCustomError(on.plan, "PlanNotAcceded")
        .withArgs(settlement.programme, provider);
    });

    it("a programme of another redeemer", async () => {
      const street = await atQuietStreet();
      const { on } = street;
      const { programme } = await Settlement.open(on);

      await expect(on.plan.propose(...bench(street, { programme })))
        .to.be.revertedWithCustomError(on.plan, "ReceiptBookOtherRedeemer")
        .withArgs(programme, on.debtRelief);
    });

    for (const name of ["otherOperator", "resident", "delayed", "stranger"] as const) {
      it(`the ${name} as the one who submits`, async () => {
        const street = await atQuietStreet();
        const { on } = street;

        await expect(on.plan.connect(on.people[name]).propose(...bench(street)))
          .to.be.revertedWithCustomError(on.plan, "DutyMissing")
          .withArgs(on.organisations.municipality, Duty.Operator, on.people[name]);
      });
    }
  });
});
