import type {
  IDebtRelief,
  IInKind,
  INeighbourhoodPlan,
  IProgrammes,
  IReceiptBook,
  ISocialcoin,
} from "../../typechain-types/index.js";
import { receiptSlot } from "../receipts/receiptSlot.js";
import { REDEEMERS, type Redeemer } from "../statements/StatementKind.js";
import type { Audit } from "./Audit.js";
import { type ProgrammeBook, Standing } from "./Books.js";
import type { PromiseNumber } from "./Finding.js";

/** The contracts whose state is compared with what happened. */
export interface AuditedContracts {
  readonly programmes: IProgrammes;
  readonly socialcoin: ISocialcoin;
  readonly debtRelief: IDebtRelief;
  readonly inKind: IInKind;
  readonly plan: INeighbourhoodPlan;
}

/** Questions that are under way at a time. */
const AT_ONCE = 50;

/**
 * Compares what the contracts say at the last block of a history with what came out of it. They differ where a contract
 * does not keep its promise, or where the node hides or invents something.
 *
 * @param looked Called with the number of questions that were answered since the last call.
 */
export async function compareState(
  audit: Audit,
  contracts: AuditedContracts,
  looked: (questions: number) => void,
): Promise<void> {
  const questions = [...questionsOf(audit, contracts)];
  const { number: block } = audit.history.last;
  for (let start = 0; start < questions.length; start += AT_ONCE) {
    const part = questions.slice(start, start + AT_ONCE);
    const answers = await Promise.all(part.map(({ ask }) => ask()));
    for (const [index, { promise, what, expected }] of part.entries()) {
      audit.count(promise);
      const said = answers[index] ?? "";
      if (said === expected) continue;
      const sentence = `${what}: the contract says ${said}; by all that happened it is ${expected}.`;
      audit.findings.push({ promise, sentence, block });
    }
    looked(part.length);
  }
}

interface Question {
  readonly promise: PromiseNumber;
  readonly what: string;
  readonly expected: string;
  readonly ask: () => Promise<string>;
}

function* questionsOf(audit: Audit, contracts: AuditedContracts): Generator<Question> {
  const { books, history } = audit;
  const at = { blockTag: history.last.number };
  const { programmes, debtRelief, inKind, plan } = contracts;
  yield question("I16", "Programmes", books.programmes.size, () => programmes.count(at));
  for (const book of books.programmes.values()) yield* questionsOfProgramme(book, contracts, at);

  yield question("I12", "Arrangements", books.arrangements.size, () => debtRelief.arrangementCount(at));
  for (const [number, arrangement] of books.arrangements) {
    const { settlement, claims } = arrangement;
    const expected = [settlement.epoch, claims.length, books.openClaims(arrangement)].join(", ");
    yield question(
      "I12",
      `Epoch, claims and open claims of arrangement ${number.toString()}`,
      expected,
      async () => {
        const { epoch, claims: registered, openClaims: open } = await debtRelief.arrangementOf(number, at);
        return [epoch, registered, open].join(", ");
      },
    );
  }
  for (const [number, { holder, registered, remainder, status }] of books.claims) {
    const expected = [holder, registered, remainder, status].join(", ");
    yield question(
      "I4",
      `Holder, amount, remainder and status of claim ${number.toString()}`,
      expected,
      async () => {
        const claim = await debtRelief.claimOf(number, at);
        return [claim.holder, claim.registered, claim.remainder, claim.status].join(", ");
      },
    );
  }
  for (const [number, { stock }] of books.offers) {
    yield question(
      "I14",
      `Stock of offer ${number.toString()}`,
      stock,
      async () => (await inKind.offerOf(number, at)).stock,
    );
  }
  yield question("I14", "Offers", books.offers.size, () => inKind.offerCount(at));
  for (const [number, { realised }] of books.proposals) {
    yield question("I15", `Status of proposal ${number.toString()}`, realised ? 2n : 1n, async () => {
      return (await plan.proposalOf(number, at)).status;
    });
  }
  yield question("I15", "Proposals", books.proposals.size, () => plan.proposalCount(at));

  const byName: Readonly<Record<Redeemer, IReceiptBook>> = {
    DebtRelief: debtRelief,
    InKind: inKind,
    NeighbourhoodPlan: plan,
  };
  for (const name of REDEEMERS) {
    const receipts = books.receipts[name];
    yield question("I7", `Receipts of ${name}`, receipts.size, () => byName[name].issued(at));
    for (const [number, { status, digest }] of receipts) {
      const what = `Slot of receipt ${number.toString()} of ${name}`;
      yield question("I7", what, receiptSlot(status, digest), () => byName[name].slotOf(number, at));
    }
  }
}

function* questionsOfProgramme(
  { number, status, awarded, redeemed, annulled, outstanding, people, tasks }: ProgrammeBook,
  { programmes, socialcoin }: AuditedContracts,
  at: { readonly blockTag: number },
): Generator<Question> {
  const name = `programme ${number.toString()}`;
  yield question(
    "I16",
    `Status of ${name}`,
    status,
    async () => (await programmes.agreement(number, at)).status,
  );
  const expected = [awarded, redeemed, annulled].join(", ");
  yield question("I2", `Awarded, redeemed and annulled coins of ${name}`, expected, async () => {
    const account = await socialcoin.accountOf(number, at);
    return [account.awarded, account.redeemed, account.annulled].join(", ");
  });
  yield question("I2", `Supply of ${name}`, outstanding, () => socialcoin.totalSupply(number, at));
  for (const [account, person] of people) {
    const moved = person.status === Standing.Moved;
    yield question("I8", `Coins of ${account} in ${name}`, person.balance, () =>
      socialcoin.balanceOf(account, number, at),
    );
    const standing = moved
      ? person.status.toString()
      : [person.status, person.enrolments, person.orders].join(", ");
    yield question("I11", `Standing of ${account} in ${name}`, standing, async () => {
      const { status: is, enrolments, orders } = await socialcoin.participantOf(number, account, at);
      return moved ? is.toString() : [is, enrolments, orders].join(", ");
    });
  }
  // That a number was used shows when it is used again; only what was taken back is asked.
  for (const [task, { annulled: is }] of tasks) {
    if (!is) continue;
    const what = `Whether task ${task.toString()} of ${name} is annulled`;
    yield question("I5", what, "true", async () => String(await socialcoin.isAnnulled(number, task, at)));
  }
}

function question(
  promise: PromiseNumber,
  what: string,
  expected: bigint | number | string,
  ask: () => Promise<bigint | string>,
): Question {
  return { promise, what, expected: expected.toString(), ask: async () => (await ask()).toString() };
}
