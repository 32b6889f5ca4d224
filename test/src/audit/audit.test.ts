import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { checkSignatures } from "../../../src/audit/checkSignatures.js";
import { compareState } from "../../../src/audit/compareState.js";
import type { Books } from "../../../src/audit/Books.js";
import { PROMISES, type PromiseNumber } from "../../../src/audit/Finding.js";
import type { EventName, History } from "../../../src/audit/History.js";
import { replay } from "../../../src/audit/replay.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import { provider } from "./audited.js";
import { type Altered, FAULTS } from "./faults.js";
import { longHistory, type Played } from "./longHistory.js";

const nobody = (): void => undefined;

/** Every event that is audited; the compiler sees that none is missing. */
const EVENTS = Object.keys({
  RoleGranted: true,
  RoleRevoked: true,
  TargetClosed: true,
  ProgrammeCreated: true,
  ActivityAdded: true,
  ActivityRetired: true,
  OrganisationAcceded: true,
  ProgrammeStatusChanged: true,
  ParticipantEnrolled: true,
  ParticipantStatusChanged: true,
  ParticipantRecovered: true,
  TaskAnnulled: true,
  TasksAwarded: true,
  TransferSingle: true,
  ArrangementOpened: true,
  MemberJoined: true,
  ClaimRegistered: true,
  EpochBegun: true,
  DebtWrittenOff: true,
  ClaimDischarged: true,
  ClaimAssigned: true,
  ClaimWithdrawn: true,
  ClaimRestored: true,
  ArrangementCleared: true,
  ReceiptsAcknowledged: true,
  ReceiptReversed: true,
  OfferMade: true,
  VoucherIssued: true,
  ProposalMade: true,
  ProposalRealised: true,
  ContributionMade: true,
} satisfies Record<EventName, true>);

const STRANGER = "0x000000000000000000000000000000000000dEaD";

/** What happens only where an operator or an administrator of the municipality sends it. */
const SENT: readonly EventName[] = [
  "ProgrammeCreated",
  "ActivityAdded",
  "ActivityRetired",
  "OrganisationAcceded",
  "ProgrammeStatusChanged",
  "ParticipantEnrolled",
  "ParticipantStatusChanged",
  "ParticipantRecovered",
  "TasksAwarded",
  "TaskAnnulled",
  "ArrangementOpened",
  "ClaimRegistered",
  "DebtWrittenOff",
  "ClaimDischarged",
  "ClaimAssigned",
  "ClaimWithdrawn",
  "ReceiptsAcknowledged",
  "ReceiptReversed",
  "OfferMade",
  "VoucherIssued",
  "ProposalMade",
  "ContributionMade",
];

/** What somebody signs who has a duty; claims are stated several at once. */
const SIGNED: readonly EventName[] = [
  "OrganisationAcceded",
  "ParticipantRecovered",
  "TasksAwarded",
  "TaskAnnulled",
  "ClaimDischarged",
  "ClaimAssigned",
  "ClaimWithdrawn",
  "ReceiptsAcknowledged",
  "ReceiptReversed",
  "OfferMade",
];

/** Something of each kind that contracts are asked, as if it had come out otherwise. */
const STATES: Readonly<Record<string, (books: Books, history: History) => void>> = {
  "a programme's status": ({ programmes }) => {
    first(programmes).status = 3n;
  },
  "a programme's budget": ({ programmes }) => {
    const programme = first(programmes);
    Object.assign(programme, { agreement: Object.assign({}, programme.agreement, { budget: 7n }) });
  },
  "the terms of a programme": ({ programmes }) => {
    Object.assign(first(programmes), { termsHash: `0x${"00".repeat(32)}` });
  },
  "what an activity earns": ({ programmes }) => {
    const [activity] = first(programmes).catalogue;
    if (activity !== undefined) activity.offered = !activity.offered;
  },
  "who acceded": ({ programmes }) => {
    first(programmes).acceded.add(7n);
  },
  "who has a role": ({ roles }) => {
    const account = `0x${"77".repeat(20)}`;
    roles.granted({ roleId: 7n, account, delay: 0n, since: 5n, newMember: true }, 5n);
  },
  "what is frozen": ({ roles }, { addresses }) => {
    roles.closed({ target: addresses.InKind, closed: true });
  },
  "a participant's household": ({ programmes }) => {
    first(first(programmes).people).arrangement += 1n;
  },
  "a programme's account": ({ programmes }) => {
    first(programmes).awarded += 1n;
  },
  "a programme's supply": ({ programmes }) => {
    first(programmes).outstanding += 1n;
  },
  "a participant's coins": ({ programmes }) => {
    first(first(programmes).people).balance += 1n;
  },
  "a participant's standing": ({ programmes }) => {
    // The first one has another account by now.
    const [, partner] = first(programmes).people.values();
    if (partner !== undefined) partner.orders += 1n;
  },
  "how many activities there are": ({ programmes }) => {
    const { catalogue } = first(programmes);
    const [activity] = catalogue.splice(-1);
    if (activity === undefined) throw new RangeError("no activity");
  },
  "how many arrangements there are": ({ arrangements }) => {
    arrangements.delete(2n);
  },
  "how many offers there are": ({ offers }) => {
    offers.delete([...offers.keys()].at(-1) ?? 0n);
  },
  "how many proposals there are": ({ proposals }) => {
    proposals.delete([...proposals.keys()].at(-1) ?? 0n);
  },
  "how many receipts there are": ({ receipts }) => {
    receipts.InKind.delete([...receipts.InKind.keys()].at(-1) ?? 0n);
  },
  "whether a task is annulled": ({ programmes }) => {
    for (const task of first(programmes).tasks.values()) task.annulled = true;
  },
  "an arrangement": ({ arrangements }) => {
    first(arrangements).division.epoch += 1n;
  },
  "a claim": ({ claims }) => {
    first(claims).holder += 1n;
  },
  "an offer": ({ offers }) => {
    first(offers).stock += 1n;
  },
  "a proposal": ({ proposals }) => {
    first(proposals).realised = false;
  },
  "a receipt": ({ receipts }) => {
    first(receipts.InKind).status = "issued";
  },
  "how many programmes there are": ({ programmes }) => {
    programmes.delete([...programmes.keys()].at(-1) ?? 0n);
  },
};

function first<T>(books: ReadonlyMap<unknown, T>): T {
  const [one] = books.values();
  if (one === undefined) throw new RangeError("nothing there");
  return one;
}

describe("an audit", function () {
  let played: Played;

  before(async function () {
    this.timeout(60_000);
    played = await longHistory();
  });

  it("finds nothing where everything is as promised, and has checked every promise", async function () {
    const audit = replay(played.history);
    await checkSignatures(audit, provider, portablePrimitives, nobody);
    await compareState(audit, played.contracts, nobody);
    expect(audit.findings).to.deep.equal([]);
    for (const [promise, checks] of audit.counts) expect(checks, promise).to.be.greaterThan(0);
    const seen = new Set(
      played.history.transactions.flatMap(({ events }) => events.map(({ name }) => name as string)),
    );
    expect(EVENTS.filter((name) => !seen.has(name))).to.deep.equal([]);
  });

  it("has the promises of docs/invariants.md, in their words", function () {
    const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "invariants.md"), "utf8");
    const promised = [...page.matchAll(/^### (I\d+) (.*)$/gm)].map(([, number, says]) => [number, says]);
    expect(Object.entries(PROMISES)).to.deep.equal(promised);
  });

  it("is tried with a fault of every promise", function () {
    const tried = new Set(FAULTS.map(({ promise }) => promise));
    expect(Object.keys(PROMISES).filter((promise) => !tried.has(promise as PromiseNumber))).to.deep.equal([]);
  });

  it("asks of every act whether who sent it had the duty", function () {
    const history = structuredClone(played.history) as Altered;
    for (const transaction of history.transactions) transaction.from = STRANGER;
    const found = replay(history as History).findings.filter(({ sentence }) =>
      /acted in programme \d and was no/.test(sentence),
    );
    expect(found).to.have.lengthOf(countOf(SENT));
  });

  it("asks of every signer whether there was the duty", function () {
    const history = structuredClone(played.history) as Altered;
    for (const { events } of history.transactions) {
      for (const { name, args } of events) {
        // Attester, creditor, provider.
        if (name === "RoleGranted" && args.roleId > 255n && args.roleId % 256n >= 3n) args.delay = 60n;
      }
    }
    const found = replay(history as History).findings.filter(({ sentence }) =>
      /signed for organisation .* without the duty/.test(sentence),
    );
    // Claims of one statement count once.
    const batches = new Set(
      played.history.transactions.flatMap(({ events }) =>
        events.flatMap(({ name, args }) => (name === "ClaimRegistered" ? [args.statement] : [])),
      ),
    );
    expect(found).to.have.lengthOf(countOf(SIGNED) + batches.size);
  });

  function countOf(names: readonly EventName[]): number {
    return played.history.transactions.flatMap(({ events }) =>
      events.filter(({ name }) => names.includes(name)),
    ).length;
  }

  for (const { what, promise, says, plant, signature } of FAULTS) {
    it(`finds ${what} (${promise})`, async function () {
      const history = structuredClone(played.history);
      plant(history as Altered);
      const audit = replay(history);
      if (signature) await checkSignatures(audit, provider, portablePrimitives, nobody);
      const found = audit.findings.filter((finding) => finding.promise === promise);
      expect(found.map(({ sentence }) => sentence).join("\n")).to.match(says);
    });
  }

  for (const [what, alter] of Object.entries(STATES)) {
    it(`finds a contract that says something else of ${what}`, async function () {
      const audit = replay(played.history);
      alter(audit.books, played.history);
      await compareState(audit, played.contracts, nobody);
      expect(audit.findings).to.have.lengthOf(1);
      expect(audit.findings[0]?.sentence).to.match(
        /: the contract says .*; by all that happened it is .*\.$/,
      );
    });
  }

  it("finds a programme that only the node knows of", async function () {
    const audit = replay(played.history);
    audit.books.programmes.set(99n, { ...first(audit.books.programmes), number: 99n });
    await compareState(audit, played.contracts, nobody);
    expect(audit.findings.map(({ sentence }) => sentence).join("\n")).to.match(
      /Status and agreement of programme 99: the contract says nothing; by all that happened it is 1, /,
    );
  });

  it("finds what a node hides", async function () {
    const history = { ...played.history, transactions: played.history.transactions.slice(0, -1) };
    const audit = replay(history);
    expect(audit.findings).to.deep.equal([]);
    await compareState(audit, played.contracts, nobody);
    expect(audit.findings.map(({ promise }) => promise)).to.include("I4");
  });
});
