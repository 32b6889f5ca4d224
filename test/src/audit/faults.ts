// What a history would look like if a promise had been broken, or if a node hid or invented something: the real one with
// one thing changed in it.
import { getBytes } from "ethers";

import { AUDITED_INTERFACES } from "../../../src/audit/auditedInterfaces.js";
import type {
  AuditedContract,
  AuditedEvents,
  EventName,
  History,
  Transaction,
} from "../../../src/audit/History.js";
import type { Attestation, AttestationBatch } from "../../../src/statements/AttestationBatch.js";
import { DOMAIN_NAMES, DOMAIN_VERSION } from "../../../src/statements/Statement.js";
import { statementDigest } from "../../../src/statements/statementDigest.js";
import { decodeValues } from "../../../src/statements/decodeValues.js";
import type { PromiseNumber } from "../../../src/audit/Finding.js";

/** A history that may be changed. */
export type Altered = Changeable<History>;
type Changeable<T> = T extends bigint | string | number | boolean | null
  ? T
  : { -readonly [K in keyof T]: Changeable<T[K]> };

/** A fault, the promise that it breaks, and how the audit tells of it. */
export interface Fault {
  readonly what: string;
  readonly promise: PromiseNumber;
  readonly says: RegExp;
  readonly plant: (history: Altered) => void;
  /** Whether only the signatures show it. */
  readonly signature?: true;
}

const ONE_MORE = 1n;

/** The fields of an event, to change: the first of its name that suits. */
function fields<E extends EventName>(
  history: Altered,
  name: E,
  suits: (args: AuditedEvents[E]) => boolean = () => true,
): Changeable<AuditedEvents[E]> {
  for (const { events } of history.transactions) {
    for (const event of events) {
      if (event.name === name && suits(event.args as AuditedEvents[E])) {
        return event.args as Changeable<AuditedEvents[E]>;
      }
    }
  }
  throw new RangeError(`no ${name}`);
}

/** The transaction of the first such event. */
function transactionOf<E extends EventName>(
  history: Altered,
  name: E,
  suits: (args: AuditedEvents[E]) => boolean = () => true,
): Changeable<Transaction> {
  const found = history.transactions.find(({ events }) =>
    events.some((event) => event.name === name && suits(event.args as AuditedEvents[E])),
  );
  if (found === undefined) throw new RangeError(`no ${name}`);
  return found;
}

/** Hides an event. */
function hide<E extends EventName>(
  history: Altered,
  name: E,
  suits: (args: AuditedEvents[E]) => boolean = () => true,
): void {
  const { events } = transactionOf(history, name, suits);
  events.splice(
    events.findIndex((event) => event.name === name && suits(event.args as AuditedEvents[E])),
    1,
  );
}

/** Lets a transaction happen once more at the end. */
function again(history: Altered, name: EventName): void {
  history.transactions.push(structuredClone(transactionOf(history, name)));
}

/** Alters the call of a transaction that one of the contracts took, without anybody's new signature. */
function restate(
  history: Altered,
  name: EventName,
  contract: AuditedContract,
  alter: (args: Record<string, unknown>) => void,
): void {
  const transaction = transactionOf(history, name);
  const codec = AUDITED_INTERFACES[contract];
  const call = codec.parseTransaction({ data: transaction.data });
  if (call === null) throw new RangeError(`no call of ${contract}`);
  const args = decodeValues(call.fragment.inputs, getBytes(transaction.data).subarray(4));
  alter(args);
  transaction.data = codec.encodeFunctionData(call.fragment, Object.values(args));
}

/** Annuls a task with other contents than it was awarded with. */
function annulling(
  field: keyof Attestation,
  value: unknown,
): Pick<Fault, "what" | "promise" | "says" | "plant"> {
  return {
    what: `an annulment with another ${field}`,
    promise: "I5",
    says: new RegExp(
      `Task \\d+ of programme 1 was awarded with ${field} \\S+ and annulled with \\S+, by 0x.* on the word of 0x`,
    ),
    plant: (history) => {
      restate(history, "TaskAnnulled", "Socialcoin", ({ annulment }) => {
        Object.assign((annulment as { attestation: object }).attestation, { [field]: value });
      });
    },
  };
}

const NOBODY = `0x${"00".repeat(20)}`;
const STRANGER = "0x000000000000000000000000000000000000dEaD";
const minted = ({ from }: AuditedEvents["TransferSingle"]): boolean => from === NOBODY;
const burned = ({ to }: AuditedEvents["TransferSingle"]): boolean => to === NOBODY;
/** A duty of the municipality whose programmes these are, by its number. */
const dutyOf =
  (duty: bigint) =>
  ({ roleId }: AuditedEvents["RoleGranted"]): boolean =>
    roleId > 255n && roleId % 256n === duty;

/** For every promise, what would break it or hide that it is broken. */
export const FAULTS: readonly Fault[] = [
  {
    what: "more coins than the budget",
    promise: "I1",
    says: /awarded 900 coins; its budget is 899\./,
    plant: (history) => {
      fields(history, "ProgrammeCreated").agreement.budget = 899n;
    },
  },
  {
    what: "a coin that nobody awarded",
    promise: "I2",
    says: /were awarded; .* are outstanding/,
    plant: (history) => {
      fields(history, "TransferSingle", minted).value += ONE_MORE;
    },
  },
  {
    what: "a balance below zero",
    promise: "I2",
    says: /gave 901 coins of programme 1 and had 900\./,
    plant: (history) => {
      fields(history, "TransferSingle", burned).value = 901n;
    },
  },
  {
    what: "an annulment that tells other figures than the award",
    promise: "I2",
    says: /it was awarded 900\./,
    plant: (history) => {
      fields(history, "TaskAnnulled").spent += ONE_MORE;
    },
  },
  {
    what: "a receipt without coins burned",
    promise: "I3",
    says: /0 coins of .* were burned; receipts and annulments say 300\./,
    plant: (history) => {
      hide(history, "TransferSingle", burned);
    },
  },
  {
    what: "coins burned without a receipt",
    promise: "I3",
    says: /300 coins of .* were burned; receipts and annulments say 0\./,
    plant: (history) => {
      hide(history, "VoucherIssued");
    },
  },
  {
    what: "coins from nowhere",
    promise: "I3",
    says: /900 coins of .* came into being beside awards; reversals say 0\./,
    plant: (history) => {
      hide(history, "TasksAwarded");
    },
  },
  {
    what: "a reversal that gives nothing back",
    promise: "I3",
    says: /0 coins of .* came into being beside awards; reversals say [1-9]/,
    plant: (history) => {
      const { events } = transactionOf(history, "ReceiptReversed");
      events.splice(
        events.findIndex(({ name }) => name === "TransferSingle"),
        1,
      );
    },
  },
  {
    what: "a redeemer that nobody knows",
    promise: "I3",
    says: /redeemed by 0x0+dEaD, whose receipts cannot be audited/,
    plant: (history) => {
      fields(history, "ProgrammeCreated").agreement.redeemer = STRANGER;
    },
  },
  {
    what: "more written off than the coins are worth",
    promise: "I4",
    says: /wrote €200,000.00 off claim/,
    plant: (history) => {
      fields(history, "DebtWrittenOff").writtenOff = 20_000_000n;
    },
  },
  {
    what: "a receipt for somebody else than the holder",
    promise: "I4",
    says: /Receipt 1 is of organisation 0{19}7; claim 257 is held by/,
    plant: (history) => {
      fields(history, "DebtWrittenOff").organisation = 7n;
    },
  },
  {
    what: "a claim that its creditor did not state",
    promise: "I4",
    says: /Claims of \d{20} in arrangement 1 differ from the statement that they name\./,
    plant: (history) => {
      fields(history, "ClaimRegistered").amount += ONE_MORE;
    },
  },
  {
    what: "a claim of an organisation that has not acceded",
    promise: "I4",
    says: /registered claim 257 and has not acceded\./,
    plant: (history) => {
      hide(history, "OrganisationAcceded");
    },
  },
  {
    what: "more waived than was owed",
    promise: "I4",
    says: /of claim 258 was waived; € ?[\d,.]+ was outstanding/,
    plant: (history) => {
      fields(history, "ClaimDischarged").waived += ONE_MORE;
    },
  },
  {
    what: "less withdrawn than was owed",
    promise: "I4",
    says: /of claim 513 was withdrawn by \d{20}; €/,
    plant: (history) => {
      fields(history, "ClaimWithdrawn").withdrawn -= ONE_MORE;
    },
  },
  {
    what: "a claim that goes to another holder than was signed",
    promise: "I4",
    says: /Claim 514 went from/,
    plant: (history) => {
      fields(history, "ClaimAssigned").assignee = 7n;
    },
  },
  {
    what: "a reversal that restores too little",
    promise: "I4",
    says: /After receipt .* was reversed/,
    plant: (history) => {
      fields(history, "ClaimRestored").outstanding -= ONE_MORE;
    },
  },
  {
    what: "a receipt of a claim that is closed",
    promise: "I4",
    says: /Claim 258 was Discharged, which does not allow what was done/,
    plant: (history) => {
      again(history, "ClaimDischarged");
    },
  },
  {
    what: "a claim that can be discharged, which its creditor excluded",
    promise: "I4",
    says: /Claims of \d{20} in arrangement 1 differ from the statement that they name\./,
    plant: (history) => {
      const claim = fields(history, "ClaimRegistered");
      claim.dischargeable = !claim.dischargeable;
    },
  },
  {
    what: "a discharge that its creditor excluded",
    promise: "I4",
    says: /Claim 258 was discharged, which its creditor excluded\./,
    plant: (history) => {
      fields(history, "ClaimRegistered", ({ claim }) => claim === 258n).dischargeable = false;
    },
  },
  {
    what: "a claim with another commitment",
    promise: "I4",
    says: /Claims of \d{20} in arrangement 1 differ from the statement that they name\./,
    plant: (history) => {
      fields(history, "ClaimRegistered").commitment = `0x${"11".repeat(32)}`;
    },
  },
  {
    what: "a claim handed to somebody who has not acceded",
    promise: "I4",
    says: /Claim 514 went from/,
    plant: (history) => {
      const { assignee } = fields(history, "ClaimAssigned");
      hide(history, "OrganisationAcceded", (args) => args.programme === 2n && args.organisation === assignee);
    },
  },
  {
    what: "a reversal that does not restore its claim",
    promise: "I4",
    says: /Reversed: 1; claims were restored for nothing\./,
    plant: (history) => {
      hide(history, "ClaimRestored");
    },
  },
  {
    what: "a discharge for another programme",
    promise: "I4",
    says: /Claim 258 was discharged in programme 2 by/,
    plant: (history) => {
      fields(history, "ClaimDischarged").programme = 2n;
    },
  },
  {
    what: "an award that its attester did not sign",
    promise: "I5",
    says: /The AttestationBatch is not signed by/,
    signature: true,
    plant: (history) => {
      const transaction = transactionOf(history, "TasksAwarded");
      // The last word of the call is the end of the signature, with zeros behind it.
      transaction.data = transaction.data.replace(/1[bc](0+)$/, "1d$1");
    },
  },
  {
    what: "an award whose call is not shown",
    promise: "I5",
    says: /does not show the AttestationBatch/,
    plant: (history) => {
      transactionOf(history, "TasksAwarded").data = "0x";
    },
  },
  {
    what: "an attester without the duty",
    promise: "I5",
    says: /signed for organisation \d{20} without the duty Attester\./,
    plant: (history) => {
      for (const { events } of history.transactions) {
        for (const event of events) {
          if (event.name === "RoleGranted" && dutyOf(3n)(event.args)) event.args.delay = 60n;
        }
      }
    },
  },
  {
    what: "an attester who submits too",
    promise: "I5",
    says: /signed and submitted the AttestationBatch/,
    plant: (history) => {
      const { attester } = fields(history, "TasksAwarded");
      transactionOf(history, "TasksAwarded").from = attester;
    },
  },
  {
    what: "an operator in the event who did not send it",
    promise: "I5",
    says: /The award names 0x0+dEaD and was sent by/,
    plant: (history) => {
      fields(history, "TasksAwarded").operator = STRANGER;
    },
  },
  {
    what: "a task that is awarded twice",
    promise: "I5",
    says: /was awarded before\./,
    plant: (history) => {
      again(history, "TasksAwarded");
    },
  },
  {
    what: "more coins than the catalogue gives",
    promise: "I5",
    says: /brought 900 coins; the catalogue gives 1800\./,
    plant: (history) => {
      fields(history, "ActivityAdded").entry.rate.reward *= 2n;
    },
  },
  {
    what: "an activity that is not offered",
    promise: "I5",
    says: /which was not offered/,
    plant: (history) => {
      fields(history, "ActivityAdded").entry.rate.offered = false;
    },
  },
  {
    what: "a task that was too short",
    promise: "I5",
    says: /took 1 seconds; its activity takes \d+ at least/,
    plant: (history) => {
      fields(history, "ActivityAdded").entry.rate.minimumDuration = 1_000n;
    },
  },
  {
    what: "a task outside the programme's period",
    promise: "I5",
    says: /outside the programme's period/,
    plant: (history) => {
      fields(history, "ProgrammeCreated").agreement.startsAt = 11n;
    },
  },
  {
    what: "coins for another account than was attested",
    promise: "I5",
    says: /went to another account than was attested/,
    plant: (history) => {
      fields(history, "TransferSingle", minted).to = STRANGER;
    },
  },
  {
    what: "other tasks than were attested",
    promise: "I5",
    says: /An award of 0x.* in programme 1 differs from the statement of 0x.* that it names/,
    plant: (history) => {
      fields(history, "TasksAwarded").tasks[0] = 77n;
    },
  },
  {
    what: "a sum that is not that of its tasks",
    promise: "I5",
    says: /The award of 901 coins in programme 1 brought 900\./,
    plant: (history) => {
      fields(history, "TasksAwarded").coins += ONE_MORE;
    },
  },
  {
    what: "an award to somebody who did not take part",
    promise: "I5",
    says: /was awarded to 0x.*, who was None\./,
    plant: (history) => {
      hide(history, "ParticipantEnrolled");
    },
  },
  {
    what: "a task that is annulled twice",
    promise: "I5",
    says: /was annulled twice\./,
    plant: (history) => {
      again(history, "TaskAnnulled");
    },
  },
  {
    what: "an annulment of a task that was never awarded",
    promise: "I5",
    says: /was annulled and never awarded/,
    plant: (history) => {
      fields(history, "TaskAnnulled").task = 77n;
    },
  },
  annulling("participant", STRANGER),
  annulling("activity", 1n),
  annulling("units", 1n),
  annulling("group", true),
  annulling("started", 1n),
  annulling("finished", 1n),
  {
    what: "an annulment on the word of somebody without the duty",
    promise: "I5",
    says: /0x0+dEaD signed for organisation \d{20} without the duty Attester\./,
    plant: (history) => {
      fields(history, "TaskAnnulled").attester = STRANGER;
    },
  },
  {
    what: "an award before the task was finished",
    promise: "I5",
    says: /was awarded before it was finished\./,
    plant: (history) => {
      transactionOf(history, "TasksAwarded").time -= 3_600n;
    },
  },
  {
    what: "an award of a task without units",
    promise: "I5",
    says: /Task \d+ of programme 1 has no units\./,
    plant: (history) => {
      restate(history, "TasksAwarded", "Socialcoin", ({ batch }) => {
        for (const attestation of (batch as AttestationBatch).attestations) attestation.units = 0n;
        fields(history, "TasksAwarded").statement = statementDigest({
          domain: {
            name: DOMAIN_NAMES.Socialcoin,
            version: DOMAIN_VERSION,
            chainId: history.chainId,
            verifyingContract: history.addresses.Socialcoin,
          },
          primaryType: "AttestationBatch",
          message: batch as AttestationBatch,
        });
      });
    },
  },
  {
    what: "an attester whose duty began later",
    promise: "I5",
    says: /signed for organisation \d{20} without the duty Attester\./,
    plant: (history) => {
      for (const { events } of history.transactions) {
        for (const event of events) {
          if (event.name === "RoleGranted" && dutyOf(3n)(event.args)) event.args.since = 2n ** 47n;
        }
      }
    },
  },
  {
    what: "a receipt without an order",
    promise: "I6",
    says: /does not show the RedemptionOrder/,
    plant: (history) => {
      transactionOf(history, "VoucherIssued").data = "0x";
    },
  },
  {
    what: "a receipt for somebody who ordered nothing",
    promise: "I6",
    says: /Receipt 1 of InKind differs from the order that it names/,
    plant: (history) => {
      fields(history, "VoucherIssued").participant = STRANGER;
    },
  },
  {
    what: "a receipt without coins",
    promise: "I6",
    says: /Receipt 1 of InKind differs from the order that it names/,
    plant: (history) => {
      fields(history, "VoucherIssued").coins = 0n;
    },
  },
  {
    what: "more coins than were ordered",
    promise: "I6",
    says: /301 coins were taken for an order of 300/,
    plant: (history) => {
      fields(history, "ContributionMade").coins += ONE_MORE;
    },
  },
  {
    what: "an order that came too late",
    promise: "I6",
    says: /was submitted after its deadline/,
    plant: (history) => {
      transactionOf(history, "VoucherIssued").time = 2n ** 64n;
    },
  },
  {
    what: "a discharge on another ground than was signed",
    promise: "I6",
    says: /differs from the discharge that it names/,
    plant: (history) => {
      fields(history, "ClaimDischarged").ground = `0x${"11".repeat(32)}`;
    },
  },
  {
    what: "an order of somebody who is no member of the household",
    promise: "I6",
    says: /is no member of it/,
    plant: (history) => {
      hide(history, "MemberJoined");
    },
  },
  {
    what: "a gap in the receipts",
    promise: "I7",
    says: /DebtRelief's receipt 9 came where/,
    plant: (history) => {
      fields(history, "DebtWrittenOff", ({ number }) => number === 2n).number = 9n;
    },
  },
  {
    what: "a receipt that is acknowledged twice",
    promise: "I7",
    says: /was acknowledged by \d{20}; it was/,
    plant: (history) => {
      again(history, "ReceiptsAcknowledged");
    },
  },
  {
    what: "a receipt that is reversed twice",
    promise: "I7",
    says: /was reversed by \d{20}; it was reversed/,
    plant: (history) => {
      again(history, "ReceiptReversed");
    },
  },
  {
    what: "a reversal for another reason than was signed",
    promise: "I7",
    says: /does not show the Reversal/,
    plant: (history) => {
      fields(history, "ReceiptReversed").reason = `0x${"11".repeat(32)}`;
    },
  },
  {
    what: "coins that go from one participant to another",
    promise: "I8",
    says: /900 coins of programme 1 went from .* to 0x0+dEaD\./,
    plant: (history) => {
      const award = fields(history, "TransferSingle", minted);
      const args = { ...award, from: award.to, to: STRANGER };
      transactionOf(history, "TasksAwarded").events.push({
        name: "TransferSingle",
        contract: "Socialcoin",
        args,
      });
    },
  },
  {
    what: "an annulment that takes from somebody else",
    promise: "I8",
    says: /was annulled with coins of 0x0+dEaD; its participant is/,
    plant: (history) => {
      fields(history, "TaskAnnulled").participant = STRANGER;
    },
  },
  {
    what: "an account that nobody's attester moved",
    promise: "I8",
    says: /does not show the Recovery/,
    plant: (history) => {
      fields(history, "ParticipantRecovered").successor = STRANGER;
    },
  },
  {
    what: "a recovery that moves other coins than there are",
    promise: "I8",
    says: /coins of programme 1 went from 0x.* to 0x/,
    plant: (history) => {
      const { participant, successor } = fields(history, "ParticipantRecovered");
      fields(history, "TransferSingle", ({ from, to }) => from === participant && to === successor).value +=
        ONE_MORE;
    },
  },
  {
    what: "an account that takes its own place",
    promise: "I8",
    says: /took the place of .*, and one of them could not/,
    plant: (history) => {
      const recovery = fields(history, "ParticipantRecovered");
      recovery.successor = recovery.participant;
      again(history, "TaskAnnulled");
    },
  },
  {
    what: "a ceiling that is passed",
    promise: "I9",
    says: /the ceilings of programme 1 are €0\.01 and/,
    plant: (history) => {
      fields(history, "ProgrammeCreated").agreement.monthCeiling = 1n;
    },
  },
  {
    what: "a year's ceiling that is passed",
    promise: "I9",
    says: /the ceilings of programme 1 are €[\d,.]+ and €0\.01\./,
    plant: (history) => {
      fields(history, "ProgrammeCreated").agreement.yearCeiling = 1n;
    },
  },
  {
    what: "a creditor that gets more than its share",
    promise: "I10",
    says: /Claim 257 got 201 of 300 coins; the rule gives it 200\./,
    plant: (history) => {
      const one = fields(history, "DebtWrittenOff", ({ claim }) => claim === 257n);
      const other = fields(history, "DebtWrittenOff", ({ claim }) => claim === 258n);
      one.coins += ONE_MORE;
      other.coins -= ONE_MORE;
    },
  },
  {
    what: "weights that change without a cause",
    promise: "I10",
    says: /is in epoch 9; by what changed weights it is/,
    plant: (history) => {
      fields(history, "EpochBegun").epoch = 9n;
    },
  },
  {
    what: "a participant who never consented",
    promise: "I11",
    says: /does not show the Consent/,
    plant: (history) => {
      transactionOf(history, "ParticipantEnrolled").data = "0x";
    },
  },
  {
    what: "a consent to other terms",
    promise: "I11",
    says: /does not show the Consent/,
    plant: (history) => {
      fields(history, "ProgrammeCreated").termsHash = `0x${"11".repeat(32)}`;
    },
  },
  {
    what: "a participant who joins twice",
    promise: "I11",
    says: /joined programme 1 with enrolment 1 after/,
    plant: (history) => {
      again(history, "ParticipantEnrolled");
    },
  },
  {
    what: "a suspension without a reason",
    promise: "I11",
    says: /became Suspended without a reason/,
    plant: (history) => {
      fields(history, "ParticipantStatusChanged", ({ status }) => status === 3n).reason =
        `0x${"00".repeat(32)}`;
    },
  },
  {
    what: "a withdrawal that nobody signed",
    promise: "I11",
    says: /does not show the Withdrawal/,
    plant: (history) => {
      transactionOf(history, "ParticipantStatusChanged", ({ status }) => status === 4n).data = "0x";
    },
  },
  {
    what: "somebody who is cleared, although claims are open",
    promise: "I11",
    says: /is cleared, although a claim of arrangement 1 is open/,
    plant: (history) => {
      const { programme, participant } = fields(history, "ParticipantEnrolled");
      const args = { programme, participant, status: 2n, reason: `0x${"00".repeat(32)}` };
      transactionOf(history, "DebtWrittenOff").events.push({
        name: "ParticipantStatusChanged",
        contract: "Socialcoin",
        args,
      });
    },
  },
  {
    what: "somebody who joined another household than consented to",
    promise: "I11",
    says: /0x.* consented to arrangement 1 and joined 0\./,
    plant: (history) => {
      hide(history, "MemberJoined");
    },
  },
  {
    what: "a suspension that ends as cleared, although claims are open",
    promise: "I11",
    says: /is cleared, although a claim of arrangement 1 is open/,
    plant: (history) => {
      const { participant } = fields(history, "ParticipantStatusChanged", ({ status }) => status === 3n);
      fields(history, "ParticipantStatusChanged", (args) => {
        return args.participant === participant && args.status === 1n;
      }).status = 2n;
    },
  },
  {
    what: "somebody who is cleared where nothing can be",
    promise: "I11",
    says: /went from Enrolled to Cleared\./,
    plant: (history) => {
      const { programme, participant } = fields(
        history,
        "ParticipantEnrolled",
        ({ target }) => target === 0n,
      );
      const args = { programme, participant, status: 2n, reason: `0x${"00".repeat(32)}` };
      transactionOf(history, "VoucherIssued").events.push({
        name: "ParticipantStatusChanged",
        contract: "Socialcoin",
        args,
      });
    },
  },
  {
    what: "a household called cleared that is not",
    promise: "I12",
    says: /Arrangement 1 was called cleared in programme 1; \d of its claims are open/,
    plant: (history) => {
      const args = { arrangement: 1n, programme: 1n };
      transactionOf(history, "DebtWrittenOff").events.push({
        name: "ArrangementCleared",
        contract: "DebtRelief",
        args,
      });
    },
  },
  {
    what: "a member of a household of another programme",
    promise: "I12",
    says: /joined arrangement 1 and was a member of 0\./,
    plant: (history) => {
      fields(history, "MemberJoined").programme = 2n;
    },
  },
  {
    what: "claims of a household that was never opened",
    promise: "I12",
    says: /Arrangement 1 was never opened\./,
    plant: (history) => {
      hide(history, "ArrangementOpened");
    },
  },
  {
    what: "a claim with a number that is not the next",
    promise: "I12",
    says: /Claim 300 came where 257 was next/,
    plant: (history) => {
      fields(history, "ClaimRegistered").claim = 300n;
    },
  },
  {
    what: "a statement that is used again",
    promise: "I13",
    says: /The FinalDischarge of .* was used before/,
    plant: (history) => {
      again(history, "ClaimDischarged");
    },
  },
  {
    what: "an order out of turn",
    promise: "I13",
    says: /Orders 0 of .* were carried out where \d was next/,
    plant: (history) => {
      again(history, "VoucherIssued");
    },
  },
  {
    what: "more vouchers than there are",
    promise: "I14",
    says: /was sold when nothing was left of offer 1/,
    plant: (history) => {
      fields(history, "OfferMade").terms.stock = 0n;
    },
  },
  {
    what: "a voucher at another price",
    promise: "I14",
    says: /cost 300 coins for \d{20} in programme \d; offer 1 of \d{20} in programme \d costs 299/,
    plant: (history) => {
      fields(history, "OfferMade").terms.price = 299n;
    },
  },
  {
    what: "an offer that its provider did not make",
    promise: "I14",
    says: /Offer 1 differs from the statement that it names/,
    plant: (history) => {
      fields(history, "OfferMade").terms.termsHash = `0x${"11".repeat(32)}`;
    },
  },
  {
    what: "a voucher that is sold too early",
    promise: "I14",
    says: /was sold outside the period of offer 1/,
    plant: (history) => {
      fields(history, "OfferMade").terms.startsAt = 2n ** 40n;
    },
  },
  {
    what: "an offer of somebody who has not acceded",
    promise: "I14",
    says: /\d{20} made offer 1 and has not acceded\./,
    plant: (history) => {
      const { provider, programme } = fields(history, "OfferMade");
      hide(
        history,
        "OrganisationAcceded",
        (args) => args.programme === programme && args.organisation === provider,
      );
    },
  },
  {
    what: "a proposal that is realised in part",
    promise: "I15",
    says: /Proposal 1 took 300 coins of 301/,
    plant: (history) => {
      fields(history, "ProposalMade").terms.target = 301n;
    },
  },
  {
    what: "a proposal that is realised after its last day",
    promise: "I15",
    says: /was realised and was not open/,
    plant: (history) => {
      fields(history, "ProposalMade").terms.closesAt = 1n;
    },
  },
  {
    what: "a contribution to what was not realised",
    promise: "I15",
    says: /which was not realised with it/,
    plant: (history) => {
      hide(history, "ProposalRealised");
    },
  },
  {
    what: "a contribution for another provider",
    promise: "I15",
    says: /for proposal 1 and 0{19}7, which was not realised with it/,
    plant: (history) => {
      fields(history, "ContributionMade").organisation = 7n;
    },
  },
  {
    what: "somebody who acts without the duty",
    promise: "I16",
    says: /acted in programme 1 and was no operator of its municipality/,
    plant: (history) => {
      transactionOf(history, "TasksAwarded").from = STRANGER;
    },
  },
  {
    what: "an administrator who is none",
    promise: "I16",
    says: /was no administrator of its municipality/,
    plant: (history) => {
      transactionOf(history, "ProgrammeStatusChanged").from = STRANGER;
    },
  },
  {
    what: "a frozen contract that changes",
    promise: "I16",
    says: /NeighbourhoodPlan was frozen and changed/,
    plant: (history) => {
      const index = history.transactions.findIndex(({ events }) =>
        events.some(({ name }) => name === "TargetClosed"),
      );
      history.transactions.unshift(...history.transactions.splice(index, 1));
    },
  },
  {
    what: "an award in a programme that is suspended",
    promise: "I16",
    says: /Tasks were awarded in programme \d, which was not open/,
    plant: (history) => {
      fields(history, "ProgrammeStatusChanged").programme = 1n;
      const index = history.transactions.findIndex(({ events }) =>
        events.some(({ name }) => name === "ProgrammeStatusChanged"),
      );
      const [suspended] = history.transactions.splice(index, 1);
      const awarded = history.transactions.findIndex(({ events }) =>
        events.some(({ name }) => name === "TasksAwarded"),
      );
      if (suspended !== undefined) history.transactions.splice(awarded, 0, suspended);
    },
  },
  {
    what: "a closed programme that opens again",
    promise: "I16",
    says: /Programme 2 went from Closed to Suspended/,
    plant: (history) => {
      again(history, "ProgrammeStatusChanged");
    },
  },
  {
    what: "a redeemer that was not admitted",
    promise: "I16",
    says: /was not admitted as a redeemer/,
    plant: (history) => {
      for (const { events } of history.transactions) {
        for (const event of events)
          if (event.name === "RoleGranted" && event.args.roleId === 6n) event.args.delay = 1n;
      }
    },
  },
  {
    what: "an accession that nobody signed",
    promise: "I16",
    says: /does not show the Accession/,
    plant: (history) => {
      fields(history, "OrganisationAcceded").ground = `0x${"11".repeat(32)}`;
    },
  },
];
