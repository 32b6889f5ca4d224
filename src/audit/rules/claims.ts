import { formatEuros } from "../../language/formatEuros.js";
import { Duty } from "../../organisation/Duty.js";
import { formatOin } from "../../organisation/formatOin.js";
import type { Audit } from "../Audit.js";
import { type ArrangementBook, type ClaimBook, ClaimStatus } from "../Books.js";
import { Division } from "../Division.js";
import type { EventName } from "../History.js";
import type { Inspection } from "../Inspection.js";
import { openClaims } from "../openClaims.js";
import type { Rule } from "../Rule.js";
import { statusName } from "../statusName.js";
import { personOf } from "./personOf.js";
import { touched } from "./touched.js";

/** A preferential claim counts twice. */
const PREFERENTIAL = 1n;

/** Households and what they owe: every cent of a claim is outstanding, written off, waived or withdrawn. */
export function claims({ books }: Audit): Rule {
  /** The number of the epoch that an arrangement was last said to be in. */
  const announced = new Map<bigint, bigint>();
  /** Statements of claims of this transaction: each begins one epoch. */
  const registered = new Set<string>();

  return {
    ArrangementOpened: ({ arrangement: number, programme }, at) => {
      const book = at.programme("I12", programme);
      if (book === undefined) return;
      at.requireCaller(book);
      at.requireNext("I12", "Arrangement", number, books.arrangements.size);
      const division = new Division(book.agreement.coinValue);
      books.arrangements.set(number, { programme: book, division, members: new Set(), claims: [] });
    },

    MemberJoined: ({ arrangement: number, programme, participant }, at) => {
      const arrangement = arrangementOf(at, number);
      if (arrangement === undefined) return;
      const person = personOf(arrangement.programme, participant);
      const fits =
        arrangement.programme.number === programme &&
        (person.arrangement === 0n || person.arrangement === number);
      at.check("I12", fits, () => {
        return `${participant} joined arrangement ${number.toString()} and was a member of ${person.arrangement.toString()}.`;
      });
      person.arrangement = number;
      arrangement.members.add(participant);
    },

    ClaimRegistered: ({ claim: number, arrangement: household, holder, statement, ...fields }, at) => {
      const arrangement = arrangementOf(at, household);
      if (arrangement === undefined) return;
      const { programme, division } = arrangement;
      at.requireCaller(programme);
      at.check("I4", programme.acceded.has(holder), () => {
        return `Organisation ${formatOin(holder)} registered claim ${number.toString()} and has not acceded.`;
      });
      at.requireNext("I12", "Claim", number, (household << 8n) + BigInt(arrangement.claims.length));
      if (!registered.has(statement)) {
        const batch = at.statement("I4", "ClaimBatch", statement);
        if (batch !== undefined) at.requireDuty("I4", holder, [Duty.Creditor], batch.signer);
        const entries = batch?.claims ?? [];
        const said = at.transaction.events.flatMap(({ name, args }) =>
          name === "ClaimRegistered" && args.statement === statement ? [args] : [],
        );
        const same =
          batch?.arrangement === household &&
          said.length === entries.length &&
          said.every((one, index) => {
            const entry = entries[index];
            return (
              one.holder === batch.creditor &&
              one.amount === entry?.amount &&
              one.rank === entry.rank &&
              one.dischargeable === entry.dischargeable &&
              one.commitment === entry.commitment
            );
          });
        at.check(
          "I4",
          same,
          () =>
            `Claims of ${formatOin(holder)} in arrangement ${household.toString()} differ from the statement that they name.`,
        );
        registered.add(statement);
        division.beginEpoch();
      }
      const { amount, rank, dischargeable } = fields;
      const claim: ClaimBook = {
        arrangement,
        registered: amount,
        dischargeable,
        holder,
        status: ClaimStatus.Open,
        remainder: amount,
        writtenOff: 0n,
      };
      books.claims.set(number, claim);
      arrangement.claims.push(claim);
      const weight = rank === PREFERENTIAL ? amount * 2n : amount;
      division.shares.set(number, { weight, remainder: amount, received: 0n });
    },

    EpochBegun: ({ arrangement, epoch }) => {
      announced.set(arrangement, epoch);
    },

    DebtWrittenOff: ({ number, organisation, claim: id, programme, coins, writtenOff, outstanding }, at) => {
      const claim = claimOf(at, id, [ClaimStatus.Open]);
      if (claim === undefined) return;
      const { number: ours, agreement } = claim.arrangement.programme;
      at.check("I4", claim.holder === organisation && ours === programme, () => {
        return `Receipt ${number.toString()} is of organisation ${formatOin(organisation)}; claim ${id.toString()} is held by ${formatOin(claim.holder)}.`;
      });
      const worth = coins * agreement.coinValue;
      const due = worth < claim.remainder ? worth : claim.remainder;
      at.check("I4", writtenOff === due && outstanding === claim.remainder - due, () => {
        return `Receipt ${number.toString()} wrote ${formatEuros(writtenOff)} off claim ${id.toString()} and left ${formatEuros(outstanding)}; ${formatEuros(due)} of ${formatEuros(claim.remainder)} were due.`;
      });
      claim.remainder -= writtenOff;
      claim.writtenOff += writtenOff;
      if (claim.remainder === 0n) claim.status = ClaimStatus.WrittenOff;
      addsUp(at, id, claim);
    },

    ClaimDischarged: ({ claim: id, organisation, programme, waived }, at) => {
      const claim = claimOf(at, id, [ClaimStatus.Open]);
      if (claim === undefined) return;
      const ours = claim.arrangement.programme.number === programme;
      at.check("I4", ours && claim.holder === organisation, () => {
        return `Claim ${id.toString()} was discharged in programme ${programme.toString()} by ${formatOin(organisation)}; its holder is ${formatOin(claim.holder)}, or its programme another.`;
      });
      at.check(
        "I4",
        claim.dischargeable,
        () => `Claim ${id.toString()} was discharged, which its creditor excluded.`,
      );
      at.check("I4", waived === claim.remainder, () => {
        return `${formatEuros(waived)} of claim ${id.toString()} was waived; ${formatEuros(claim.remainder)} was outstanding.`;
      });
      closeClaim(id, claim, ClaimStatus.Discharged);
    },

    ClaimAssigned: ({ claim: id, creditor, assignee, statement }, at) => {
      const claim = claimOf(at, id, [ClaimStatus.Open]);
      if (claim === undefined) return;
      at.requireCaller(claim.arrangement.programme);
      const said = at.statement("I4", "Assignment", statement);
      const same = said?.claim === id && said.creditor === creditor && said.assignee === assignee;
      const { acceded } = claim.arrangement.programme;
      at.check("I4", same && claim.holder === creditor && acceded.has(assignee), () => {
        return `Claim ${id.toString()} went from ${formatOin(creditor)} to ${formatOin(assignee)}, which was not signed, not its holder's, or to somebody who has not acceded; its holder was ${formatOin(claim.holder)}.`;
      });
      if (said !== undefined) at.requireDuty("I4", creditor, [Duty.Creditor], said.signer);
      claim.holder = assignee;
    },

    ClaimWithdrawn: ({ claim: id, creditor, withdrawn, reason, statement }, at) => {
      const claim = claimOf(at, id, [ClaimStatus.Open]);
      if (claim === undefined) return;
      at.requireCaller(claim.arrangement.programme);
      const said = at.statement("I4", "ClaimWithdrawal", statement);
      const same = said?.claim === id && said.creditor === creditor && said.reason === reason;
      at.check("I4", same && claim.holder === creditor && withdrawn === claim.remainder, () => {
        return `${formatEuros(withdrawn)} of claim ${id.toString()} was withdrawn by ${formatOin(creditor)}; ${formatEuros(claim.remainder)} was outstanding to ${formatOin(claim.holder)}.`;
      });
      if (said !== undefined) at.requireDuty("I4", creditor, [Duty.Creditor], said.signer);
      closeClaim(id, claim, ClaimStatus.Withdrawn);
    },

    ClaimRestored: ({ claim: id, number, outstanding }, at) => {
      const receipt = books.receipts.DebtRelief.get(number);
      const waived = receipt?.coins === 0n;
      const { Open, WrittenOff, Discharged } = ClaimStatus;
      const claim = claimOf(at, id, waived ? [Discharged] : [Open, WrittenOff]);
      if (claim === undefined || receipt === undefined) return;
      const wasOpen = claim.status === Open;
      claim.arrangement.division.takeBack(id, receipt.coins, receipt.cents, wasOpen);
      claim.status = Open;
      if (!waived) {
        claim.remainder += receipt.cents;
        claim.writtenOff -= receipt.cents;
      }
      at.check("I4", receipt.target === id && outstanding === claim.remainder, () => {
        return `After receipt ${number.toString()} was reversed, ${formatEuros(outstanding)} of claim ${id.toString()} is outstanding; it should be ${formatEuros(claim.remainder)}.`;
      });
      addsUp(at, id, claim);
    },

    ArrangementCleared: ({ arrangement: number, programme }, at) => {
      const arrangement = arrangementOf(at, number);
      if (arrangement === undefined) return;
      const open = openClaims(arrangement);
      const ours = arrangement.programme.number === programme;
      at.check("I12", ours && open === 0 && arrangement.claims.length > 0, () => {
        return `Arrangement ${number.toString()} was called cleared in programme ${programme.toString()}; ${open} of its claims are open.`;
      });
    },

    after: (at) => {
      registered.clear();
      const reversed = numbersIn(at, "ReceiptReversed");
      const restored = numbersIn(at, "ClaimRestored");
      if (reversed.length + restored.length > 0) {
        at.check("I4", reversed.join() === restored.join(), () => {
          return `Reversed: ${reversed.join(", ") || "nothing"}; claims were restored for ${restored.join(", ") || "nothing"}.`;
        });
      }
      for (const number of touched(at)) {
        const division = books.arrangements.get(number)?.division;
        if (division === undefined) continue;
        const [is, said] = [division.epoch, announced.get(number) ?? 0n];
        at.check("I10", is === said, () => {
          return `Arrangement ${number.toString()} is in epoch ${said.toString()}; by what changed weights it is ${is.toString()}.`;
        });
        // Said once, and not at all that follows.
        division.epoch = said;
      }
    },
  };

  function numbersIn({ transaction: { events } }: Inspection, wanted: EventName): bigint[] {
    return events.flatMap(({ name, contract, args }) =>
      name === wanted && contract === "DebtRelief" && "number" in args ? [args.number] : [],
    );
  }

  function arrangementOf(at: Inspection, number: bigint): ArrangementBook | undefined {
    const arrangement = books.arrangements.get(number);
    at.check("I12", arrangement !== undefined, () => `Arrangement ${number.toString()} was never opened.`);
    return arrangement;
  }

  function claimOf(at: Inspection, id: bigint, statuses: readonly bigint[]): ClaimBook | undefined {
    const claim = books.claims.get(id);
    at.check("I4", claim !== undefined && statuses.includes(claim.status), () => {
      return `Claim ${id.toString()} was ${claim === undefined ? "never registered" : statusName(ClaimStatus, claim.status)}, which does not allow what was done.`;
    });
    return claim;
  }

  function addsUp(at: Inspection, id: bigint, { registered, remainder, writtenOff }: ClaimBook): void {
    at.check("I4", registered === remainder + writtenOff, () => {
      return `Claim ${id.toString()} of ${formatEuros(registered)}: ${formatEuros(writtenOff)} written off, ${formatEuros(remainder)} left.`;
    });
  }
}

function closeClaim(id: bigint, claim: ClaimBook, status: bigint): void {
  claim.status = status;
  const { division } = claim.arrangement;
  const share = division.shares.get(id);
  if (share !== undefined) share.remainder = 0n;
  division.beginEpoch();
}
