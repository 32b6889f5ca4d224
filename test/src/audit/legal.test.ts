import { expect } from "chai";
import { encodeBytes32String, id, type Signer, ZeroHash } from "ethers";

import type { Attestation } from "../../../src/statements/AttestationBatch.js";
import { Duty } from "../../../src/organisation/Duty.js";
import { roleOf } from "../../../src/organisation/roleOf.js";
import { agreementOf, LATER, PARTICIPANTS_CHOICE, person } from "../../contracts/redemption/choices.js";
import { assign, REASON, reversal } from "../../contracts/redemption/corrections.js";
import { receiptsOf, type TestReceipt } from "../../contracts/redemption/receiptsOf.js";
import { Scheme } from "../../contracts/redemption/Scheme.js";
import { Settlement } from "../../contracts/redemption/Settlement.js";
import { offer, vouchersOf } from "../../contracts/redemption/shop.js";
import { sign } from "../../contracts/redemption/signing.js";
import { contributionsOf } from "../../contracts/redemption/street.js";
import { connection, deployed, type Deployed } from "../../deployed.js";
import { findingsOf } from "./audited.js";

const { ethers, networkHelpers } = connection;
const A_DAY = 86_400;

/** Tasks of these tests count from here. */
let tasks = 9_000_000n;

describe("an audit of what the contracts allow finds nothing", function () {
  this.timeout(60_000);
  let on: Deployed;

  beforeEach(async function () {
    on = await networkHelpers.loadFixture(deployed);
  });
  afterEach(async function () {
    expect(await findingsOf(on)).to.deep.equal([]);
  });

  /** A household of three with three claims of two creditors. */
  async function household(distribution: number): Promise<Settlement> {
    const { creditor, otherCreditor, resident, partner, neighbour } = on.people;
    const { taxOffice, housing } = on.organisations;
    const settlement = await Settlement.open(on, { distribution, coinValue: 7n });
    await settlement.accede(taxOffice, creditor);
    await settlement.accede(housing, otherCreditor);
    await settlement.register(taxOffice, creditor, [{ amount: 100n }, { amount: 55n, preferential: true }]);
    await settlement.register(housing, otherCreditor, [{ amount: 33n }]);
    for (const member of [resident, partner, neighbour]) {
      await settlement.enrol(member);
      await settlement.award(member, 40n);
    }
    return settlement;
  }

  async function attested(
    at: Scheme,
    done: readonly Partial<Attestation>[],
    attester: string = on.people.attester.address,
  ) {
    const now = BigInt(await networkHelpers.time.latest());
    const attestations = done.map((one) => ({
      task: (tasks += 1n),
      participant: on.people.resident.address,
      activity: 0n,
      units: 1n,
      group: false,
      started: now - 500n,
      finished: now,
      evidence: ZeroHash,
      ...one,
    }));
    const batch = { programme: at.programme, attester, deadline: LATER, attestations };
    const signature = await sign("AttestationBatch", at.coinPlace, on.people.attester, batch);
    return { batch, signature, attestations };
  }

  async function award(at: Scheme, ...done: Partial<Attestation>[]): Promise<Attestation[]> {
    const { batch, signature, attestations } = await attested(at, done);
    await on.socialcoin.award(batch, signature);
    return attestations;
  }

  async function annul(at: Scheme, attestation: Attestation | undefined): Promise<void> {
    if (attestation === undefined) throw new RangeError("nothing to annul");
    const { attester } = on.people;
    const message = {
      programme: at.programme,
      attester: attester.address,
      reason: REASON,
      deadline: LATER,
      attestation,
    };
    await on.socialcoin.annul(message, await sign("Annulment", at.coinPlace, attester, message));
  }

  async function recover(at: Scheme, participant: string, successor: string): Promise<void> {
    const { attester } = on.people;
    const message = {
      programme: at.programme,
      participant,
      successor,
      attester: attester.address,
      deadline: LATER,
    };
    await on.socialcoin.recover(message, await sign("Recovery", at.coinPlace, attester, message));
  }

  async function withdraw(at: Scheme, who: Signer): Promise<void> {
    const participant = await who.getAddress();
    const { enrolments: enrolment } = await on.socialcoin.participantOf(at.programme, participant);
    const withdrawal = { programme: at.programme, participant, enrolment, deadline: LATER };
    const signature = await sign("Withdrawal", at.coinPlace, who, withdrawal);
    await on.socialcoin.withdraw([{ withdrawal, signature }]);
  }

  async function undo(
    at: Scheme,
    receipt: TestReceipt | undefined,
    organisation: bigint = receipt?.organisation ?? 0n,
  ): Promise<void> {
    if (receipt === undefined) throw new RangeError("nothing to undo");
    const { creditor, otherCreditor } = on.people;
    const signer = organisation === on.organisations.taxOffice ? creditor : otherCreditor;
    const { message, signature } = await reversal({ on, settlement: at }, receipt, signer, { organisation });
    await on.debtRelief.reverse(message, receipt, signature);
  }

  it("in redemptions of several people, targets and programmes in one call, undone and made anew until all is paid", async function () {
    const { resident, partner, neighbour } = on.people;
    const chosen = await household(PARTICIPANTS_CHOICE);
    const shared = await household(0);
    const order = (at: Settlement, who: Signer, coins: bigint, target: bigint, nonce: bigint) =>
      at.order(who, coins, { target, nonce });
    const { arrangement } = shared;
    const redeem = await on.debtRelief.redeem([
      await order(chosen, resident, 2n, chosen.claim(1), 0n),
      await order(chosen, resident, 1_000n, chosen.claim(1), 1n),
      await order(chosen, partner, 3n, chosen.claim(2), 0n),
      await order(chosen, neighbour, 2n, chosen.claim(2), 0n),
      await order(chosen, partner, 3n, chosen.claim(3), 1n),
      await order(shared, partner, 5n, arrangement, 0n),
      await order(shared, resident, 1n, arrangement, 0n),
      await order(shared, partner, 3n, arrangement, 1n),
      await order(shared, resident, 100n, arrangement, 1n),
      await order(chosen, partner, 3n, chosen.claim(2), 2n),
    ]);
    expect(await findingsOf(on)).to.deep.equal([]);

    const receipts = await receiptsOf(on.debtRelief, redeem);
    for (const receipt of receipts.reverse()) {
      await undo(receipt.programme === chosen.programme ? chosen : shared, receipt);
    }
    expect(await findingsOf(on)).to.deep.equal([]);

    await on.debtRelief.redeem([await shared.order(resident, 40n)]);
    await on.debtRelief.redeem([await chosen.order(resident, 40n, { target: chosen.claim(1) })]);
    await on.debtRelief.redeem([await chosen.order(partner, 40n, { target: chosen.claim(2) })]);
    await on.debtRelief.redeem([await chosen.order(neighbour, 40n, { target: chosen.claim(3) })]);
    expect((await on.debtRelief.arrangementOf(chosen.arrangement)).openClaims).to.equal(0n);
  });

  it("in corrections of a household: lost accounts, discharges undone, a cleared debt that comes back", async function () {
    const { creditor, resident, partner, neighbour } = on.people;
    const { taxOffice } = on.organisations;
    const at = await household(0);
    const [day, course] = await award(at, { units: 30n }, { units: 5n, group: true });
    const receipts = await receiptsOf(
      on.debtRelief,
      await on.debtRelief.redeem([await at.order(resident, 12n)]),
    );
    await on.socialcoin.suspend(at.programme, resident, REASON);
    await undo(at, receipts[1]);
    const [first, second, third] = ["first", "second", "third"].map((name) => person(`lost ${name}`));
    await recover(at, resident.address, first?.address ?? "");
    await undo(at, receipts[2]);
    await recover(at, first?.address ?? "", second?.address ?? "");
    await undo(at, receipts[0]);
    await annul(at, course);
    await annul(at, day && { ...day, evidence: id("committed anew") });
    expect(await findingsOf(on)).to.deep.equal([]);

    await withdraw(at, partner);
    const later = await receiptsOf(on.debtRelief, await on.debtRelief.redeem([await at.order(partner, 14n)]));
    await undo(at, later[0]);
    const { message, signature } = await assign({ on, settlement: at }, 3);
    await on.debtRelief.assign(message, signature);
    const assigned = later.find(({ content }) => content.claim === at.claim(3));
    await undo(at, assigned, taxOffice);
    expect(await findingsOf(on)).to.deep.equal([]);

    for (const deadline of [LATER, LATER - 1n]) {
      const { discharge } = await at.dischargeOf(at.claim(1), taxOffice, creditor);
      const said = { ...discharge, deadline };
      const signed = await sign("FinalDischarge", at.place, creditor, said);
      const done = await on.debtRelief.discharge([{ discharge: said, signature: signed }]);
      const [waived] = await receiptsOf(on.debtRelief, done);
      if (deadline === LATER) await undo(at, waived);
    }
    for (const claim of [2, 3]) {
      await on.debtRelief.discharge([await at.dischargeOf(at.claim(claim), taxOffice, creditor)]);
    }
    expect(await findingsOf(on)).to.deep.equal([]);

    await at.enrol(partner);
    await withdraw(at, neighbour);
    await at.enrol(neighbour);
    await at.register(taxOffice, creditor, [{ amount: 30n }]);
    await on.socialcoin.resume(at.programme, second?.address ?? "");
    await withdraw(at, neighbour);
    if (third === undefined) throw new RangeError("no third account");
    await recover(at, neighbour.address, third.address);
    await at.enrol(third);
    await award(at, { participant: third.address, units: 50n });
    await on.debtRelief.redeem([await at.order(third, 50n)]);
    await on.programmes.connect(on.people.administrator).setStatus(at.programme, 3);
  });

  it("in awards and annulments over months and years, near the ceilings, in groups", async function () {
    const { resident } = on.people;
    const catalogue = [1n, 7n].map((reward) => ({
      rate: { reward, minimumDuration: 1, groupMultiplier: 3, offered: true },
      code: encodeBytes32String(`of ${reward.toString()}`),
      declaration: id("additional"),
    }));
    const ceilings = { coinValue: 10n, monthCeiling: 1_000n, yearCeiling: 1_500n };
    const agreement = { ...agreementOf(on, {}), redeemer: on.inKind, ...ceilings };
    const at = await Scheme.begin(on, "inKind", { agreement, catalogue });
    await at.enrol(resident);
    const [group, course] = await award(at, { units: 30n, group: true }, { activity: 1n });
    await annul(at, group);
    const [other] = await award(at, { activity: 1n, units: 13n });
    await on.programmes.retireActivity(at.programme, 1);
    await networkHelpers.time.increase(40 * A_DAY);
    const [late] = await award(at, { units: 52n });
    await annul(at, other);
    const participant = person("a new account").address;
    await recover(at, resident.address, participant);
    await annul(at, late);
    await award(at, { participant, units: 100n });
    await networkHelpers.time.increase(365 * A_DAY);
    await award(at, { participant, units: 100n });
    await annul(at, course);
  });

  it("in duties that begin late, are delayed, taken away and given back", async function () {
    const { networkAdministrator, administrator, attester, stranger, resident } = on.people;
    const attesters = roleOf(on.organisations.municipality, Duty.Attester);
    const at = await Scheme.begin(on, "inKind");
    await at.enrol(resident);
    const network = on.manager.connect(networkAdministrator);
    const own = on.manager.connect(administrator);
    await network.setGrantDelay(attesters, 3 * A_DAY);
    await network.grantRole(roleOf(777n, Duty.Attester), stranger, 5);
    await networkHelpers.time.increase(6 * A_DAY);
    await own.revokeRole(attesters, attester);
    await own.grantRole(attesters, attester, 0);
    expect(await refused(award(at, {}))).to.equal(true);
    await networkHelpers.time.increase(3 * A_DAY);
    await award(at, {});
    await own.grantRole(attesters, attester, 1_000);
    expect(await refused(award(at, {}))).to.equal(true);
    // A shorter delay counts once the difference has passed.
    await own.grantRole(attesters, attester, 0);
    expect(await refused(award(at, {}))).to.equal(true);
    await own.grantRole(attesters, attester, 500);
    await networkHelpers.time.increase(501);
    await own.grantRole(attesters, attester, 0);
    await networkHelpers.time.increase(500);
    await award(at, {});
  });

  it("in kind and in a plan: several orders of several people in one call, undone", async function () {
    const { resident, partner, provider } = on.people;
    const { repairShop } = on.organisations;
    const [shop, street] = [await Scheme.begin(on, "inKind"), await Scheme.begin(on, "plan")];
    for (const at of [shop, street]) {
      await at.accede(repairShop, provider, Duty.Provider);
      for (const member of [resident, partner]) {
        await at.enrol(member);
        await at.award(member, 1_000n);
      }
    }
    for (const price of [100n, 150n]) {
      const { message, signature } = await offer({ on, settlement: shop }, { price });
      await on.inKind.makeOffer(message, signature);
    }
    const order = (at: Scheme, who: Signer, coins: bigint, target: bigint, nonce: bigint) =>
      at.order(who, coins, { target, nonce });
    const bought = await on.inKind.redeem([
      await order(shop, resident, 200n, 1n, 0n),
      await order(shop, resident, 100n, 1n, 1n),
      await order(shop, partner, 2n ** 255n, 1n, 0n),
      await order(shop, resident, 150n, 2n, 2n),
    ]);
    for (const voucher of (await vouchersOf({ on, settlement: shop }, bought)).slice(1, 3)) {
      const { message, signature } = await reversal({ on, settlement: shop }, voucher, provider);
      await on.inKind.reverse(message, voucher, signature);
    }
    for (const [coins, text] of [
      [700n, "a bench"],
      [800n, "trees"],
    ] as const) {
      await on.plan.propose(street.programme, repairShop, coins, LATER, id(text));
    }
    const pooled = await on.plan.redeem([
      await order(street, resident, 400n, 1n, 0n),
      await order(street, resident, 100n, 1n, 1n),
      await order(street, partner, 300n, 1n, 0n),
      await order(street, partner, 700n, 2n, 1n),
      await order(street, resident, 700n, 2n, 2n),
    ]);
    for (const given of (await contributionsOf({ on, settlement: street }, pooled)).slice(0, 3)) {
      const { message, signature } = await reversal({ on, settlement: street }, given, provider);
      await on.plan.reverse(message, given, signature);
    }
  });

  it("by contract accounts: as operator with several calls at once, one of them in vain, and as attester", async function () {
    const { administrator, resident, stranger } = on.people;
    const { municipality } = on.organisations;
    const wallet = await ethers.deployContract("CallingWallet");
    const signer = await ethers.deployContract("SignerWallet");
    const own = on.manager.connect(administrator);
    await own.grantRole(roleOf(municipality, Duty.Operator), wallet, 0);
    await own.grantRole(roleOf(municipality, Duty.Attester), signer, 0);
    const at = await household(0);
    const coin = await on.socialcoin.getAddress();
    const { batch, signature } = await attested(at, [{ units: 9n }], await signer.getAddress());
    const inTime = on.socialcoin.interface.encodeFunctionData("award", [batch, signature]);
    const late = on.socialcoin.interface.encodeFunctionData("award", [{ ...batch, deadline: 1n }, signature]);
    const redeem = on.debtRelief.interface.encodeFunctionData("redeem", [[await at.order(resident, 12n)]]);
    const calls = [late, inTime, redeem];
    const done = await wallet
      .connect(stranger)
      .getFunction("execute")
      .send([coin, coin, await on.debtRelief.getAddress()], calls);
    const logs = (await done.wait())?.logs.map((log) => wallet.interface.parseLog(log)?.args[0] as unknown);
    expect(logs?.filter((one) => one !== undefined)).to.deep.equal([false, true, true]);
  });
});

async function refused(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return false;
  } catch {
    return true;
  }
}
