import type {
  AccessManager,
  IDebtRelief,
  IInKind,
  INeighbourhoodPlan,
  IProgrammes,
  IReceiptBook,
  ISocialcoin,
} from "../../typechain-types/index.js";
import { ParticipantStatus } from "../participation/ParticipantStatus.js";
import { receiptSlot } from "../receipts/receiptSlot.js";
import { REDEEMERS, type Redeemer } from "../statements/StatementKind.js";
import type { Audit } from "./Audit.js";
import { type ProgrammeBook } from "./Books.js";
import type { PromiseNumber } from "./Finding.js";
import { openClaims } from "./openClaims.js";

/** The contracts that are asked. */
export interface AuditedContracts {
  readonly accessManager: AccessManager;
  readonly programmes: IProgrammes;
  readonly socialcoin: ISocialcoin;
  readonly debtRelief: IDebtRelief;
  readonly inKind: IInKind;
  readonly plan: INeighbourhoodPlan;
}

/** What a contract is asked, and what it should answer. */
interface Question {
  readonly promise: PromiseNumber;
  readonly what: string;
  readonly expected: string;
  readonly ask: () => Promise<string>;
}

type Value = bigint | number | string | boolean;

const REALISED = 2n;
const OPEN = 1n;

/** All that the contracts know of what came out of a history. */
export function* questionsOf(audit: Audit, contracts: AuditedContracts): Generator<Question> {
  const { books, history } = audit;
  const at = { blockTag: history.last.number };
  const { accessManager, programmes, debtRelief, inKind, plan } = contracts;

  for (const { role, account, since, delay } of books.roles.holders(history.last.time)) {
    yield question("I16", `Role ${role.toString()} of ${account}`, [since, delay], async () => {
      const held = await accessManager.getAccess(role, account, at);
      return [held.since, held.currentDelay];
    });
  }
  for (const [name, address] of Object.entries(history.addresses)) {
    yield question("I16", `Whether ${name} is frozen`, [books.roles.isClosed(address)], async () => [
      await accessManager.isTargetClosed(address, at),
    ]);
  }

  yield question("I16", "Programmes", [books.programmes.size], async () => [await programmes.count(at)]);
  for (const book of books.programmes.values()) yield* questionsOfProgramme(book, contracts, at);

  yield question("I12", "Arrangements", [books.arrangements.size], async () => [
    await debtRelief.arrangementCount(at),
  ]);
  for (const [number, arrangement] of books.arrangements) {
    const { division, claims } = arrangement;
    const expected = [division.epoch, claims.length, openClaims(arrangement)];
    yield question(
      "I12",
      `Epoch, claims and open claims of arrangement ${number.toString()}`,
      expected,
      async () => {
        const { epoch, claims: registered, openClaims: open } = await debtRelief.arrangementOf(number, at);
        return [epoch, registered, open];
      },
    );
  }
  for (const [number, { holder, registered, remainder, status }] of books.claims) {
    const what = `Holder, amount, remainder and status of claim ${number.toString()}`;
    yield question("I4", what, [holder, registered, remainder, status], async () => {
      const claim = await debtRelief.claimOf(number, at);
      return [claim.holder, claim.registered, claim.remainder, claim.status];
    });
  }

  yield question("I14", "Offers", [books.offers.size], async () => [await inKind.offerCount(at)]);
  for (const [number, { stock, terms }] of books.offers) {
    const expected = [stock, terms.price, terms.startsAt, terms.endsAt];
    yield question("I14", `Stock, price and period of offer ${number.toString()}`, expected, async () => {
      const offer = await inKind.offerOf(number, at);
      return [offer.stock, offer.price, offer.startsAt, offer.endsAt];
    });
  }
  yield question("I15", "Proposals", [books.proposals.size], async () => [await plan.proposalCount(at)]);
  for (const [number, { realised, terms }] of books.proposals) {
    const expected = [realised ? REALISED : OPEN, terms.target, terms.closesAt, terms.textHash];
    yield question(
      "I15",
      `Status, target, last day and text of proposal ${number.toString()}`,
      expected,
      async () => {
        const proposal = await plan.proposalOf(number, at);
        return [proposal.status, proposal.target, proposal.closesAt, proposal.textHash];
      },
    );
  }

  const byName: Readonly<Record<Redeemer, IReceiptBook>> = {
    DebtRelief: debtRelief,
    InKind: inKind,
    NeighbourhoodPlan: plan,
  };
  for (const name of REDEEMERS) {
    const receipts = books.receipts[name];
    yield question("I7", `Receipts of ${name}`, [receipts.size], async () => [await byName[name].issued(at)]);
    for (const [number, { status, digest }] of receipts) {
      const what = `Slot of receipt ${number.toString()} of ${name}`;
      yield question("I7", what, [receiptSlot(status, digest)], async () => [
        await byName[name].slotOf(number, at),
      ]);
    }
  }
}

function* questionsOfProgramme(
  book: ProgrammeBook,
  { programmes, socialcoin, debtRelief }: AuditedContracts,
  at: { readonly blockTag: number },
): Generator<Question> {
  const { number, label, agreement, status, termsHash, awarded, redeemed, annulled, outstanding } = book;
  const name = `programme ${number.toString()}`;
  const agreed = [
    agreement.municipality,
    agreement.distribution,
    agreement.startsAt,
    agreement.endsAt,
    agreement.coinValue,
    agreement.budget,
    agreement.redeemer,
    agreement.monthCeiling,
    agreement.yearCeiling,
  ];
  yield question("I16", `Status and agreement of ${name}`, [status, ...agreed], async () => {
    const said = await programmes.agreement(number, at);
    return [
      said.status,
      said.municipality,
      said.distribution,
      said.startsAt,
      said.endsAt,
      said.coinValue,
      said.budget,
      said.redeemer,
      said.monthCeiling,
      said.yearCeiling,
    ];
  });
  yield question("I16", `Label and terms of ${name}`, [label, termsHash], async () => [
    await programmes.labelOf(number, at),
    await programmes.termsHashOf(number, at),
  ]);
  for (const organisation of book.acceded) {
    yield question("I16", `Whether ${organisation.toString()} acceded to ${name}`, [true], async () => [
      BigInt(await programmes.groundOf(number, organisation, at)) !== 0n,
    ]);
  }
  yield question("I5", `Activities of ${name}`, [book.catalogue.length], async () => [
    await programmes.activityCount(number, at),
  ]);
  for (const [activity, { entry, offered }] of book.catalogue.entries()) {
    const { rate, code, declaration } = entry;
    const expected = [rate.reward, rate.minimumDuration, rate.groupMultiplier, offered, code, declaration];
    yield question("I5", `Activity ${activity} of ${name}`, expected, async () => {
      const said = await programmes.activity(number, activity, at);
      const { reward, minimumDuration, groupMultiplier, offered: is } = said.rate;
      return [reward, minimumDuration, groupMultiplier, is, said.code, said.declaration];
    });
  }

  const account = [awarded, redeemed, annulled];
  yield question("I2", `Awarded, redeemed and annulled coins of ${name}`, account, async () => {
    const said = await socialcoin.accountOf(number, at);
    return [said.awarded, said.redeemed, said.annulled];
  });
  yield question("I2", `Supply of ${name}`, [outstanding], async () => [
    await socialcoin.totalSupply(number, at),
  ]);
  for (const [person, { status: standing, enrolments, orders, balance, arrangement }] of book.people) {
    yield question("I8", `Coins of ${person} in ${name}`, [balance], async () => [
      await socialcoin.balanceOf(person, number, at),
    ]);
    // What an account that was lost had before says nothing any more.
    const moved = standing === ParticipantStatus.Moved;
    const expected = moved ? [standing] : [standing, enrolments, orders];
    yield question("I11", `Standing of ${person} in ${name}`, expected, async () => {
      const said = await socialcoin.participantOf(number, person, at);
      return moved ? [said.status] : [said.status, said.enrolments, said.orders];
    });
    if (book.redeemer !== "DebtRelief") continue;
    yield question("I12", `Arrangement of ${person} in ${name}`, [arrangement], async () => [
      await debtRelief.membershipOf(number, person, at),
    ]);
  }
  // That a number was used shows when it is used again; only what was taken back is asked.
  for (const [task, { annulled: is }] of book.tasks) {
    if (!is) continue;
    yield question("I5", `Whether task ${task.toString()} of ${name} is annulled`, [true], async () => [
      await socialcoin.isAnnulled(number, task, at),
    ]);
  }
}

function question(
  promise: PromiseNumber,
  what: string,
  expected: readonly Value[],
  ask: () => Promise<readonly Value[]>,
): Question {
  return { promise, what, expected: expected.join(", "), ask: async () => (await ask()).join(", ") };
}
