import { expect } from "chai";

import { connection, deployed } from "../../../deployed.js";
import { Duty } from "../../../../src/organisation/Duty.js";
import { LATER, person } from "../choices.js";
import { Scheme } from "../Scheme.js";
import { BENCH, TEXT } from "../street.js";

/** What a transaction may use on current networks. */
const GAS_CAP = 16_777_216n;
/** Residents who can realise one proposal together: an order takes about 57,000 gas. */
const RESIDENTS = 280;

describe("NeighbourhoodPlan: the largest street there can be", () => {
  it(`realises a proposal with the first orders of ${RESIDENTS} residents in one transaction`, async () => {
    const on = await connection.networkHelpers.loadFixture(deployed);
    const settlement = await Scheme.begin(on, "plan");
    const { repairShop } = on.organisations;
    await settlement.accede(repairShop, on.people.provider, Duty.Provider);
    await on.plan.propose(settlement.programme, repairShop, BigInt(RESIDENTS), LATER, TEXT);
    const residents = Array.from({ length: RESIDENTS }, (_, i) => person(`resident ${i}`));
    for (const resident of residents) {
      await settlement.enrol(resident);
      await settlement.award(resident, 1n);
    }
    const orders = await Promise.all(residents.map((resident) => settlement.order(resident, 1n)));

    const { gasUsed = GAS_CAP } = (await (await on.plan.redeem(orders)).wait()) ?? {};

    expect(gasUsed).to.be.below(GAS_CAP);
    expect((await on.plan.proposalOf(BENCH)).status).to.equal(2n);
    expect(await on.plan.issued()).to.equal(BigInt(RESIDENTS));
    expect((await on.socialcoin.accountOf(settlement.programme)).redeemed).to.equal(BigInt(RESIDENTS));
  });
});
