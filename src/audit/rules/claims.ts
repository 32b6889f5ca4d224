import { Duty } from "../../organisation/Duty.js";
import type { Audit } from "../Audit.js";
import type { EventName } from "../History.js";
import type { Moment } from "../Moment.js";
import type { Rule } from "../Rule.js";
import { type ArrangementBook, type ClaimBook, ClaimStanding } from "../Books.js";
import { Settlement } from "../Settlement.js";
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
      const next = BigInt(books.arrangements.size) + 1n;
      at.check(
        "I12",
        number === next,
        () => `Arrangement ${number.toString()} came where ${next.toString()} was next.`,
      );
      const settlement = new Settlement(book.agreement.coinValue);
      books.arrangements.set(number, { programme: book, settlement, members: new Set(), claims: [] });
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
      const { programme, settlement } = arrangement;
      at.requireCaller(programme);
      at.check("I4", programme.acceded.has(holder), () => {
        return `Organisation ${holder.toString()} registered claim ${number.toString()} and has not acceded.`;
      });
      const next = (household << 8n) + BigInt(arrangement.claims.length) + 1n;
      at.check(
        "I12",
        number === next,
        () => `Claim ${number.toString()} came where ${next.toString()} was next.`,
      );
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
        at.check("I4", same, () => "The claims differ from the statement that they name.");
        registered.add(statement);
        settlement.beginEpoch();
      }
      const { amount, rank, dischargeable } = fields;
      const claim: ClaimBook = {
        arrangement: household,
        registered: amount,
        dischargeable,
        holder,
        status: ClaimStanding.Open,
        remainder: amount,
        writtenOff: 0n,
      };
      books.claims.set(number, claim);
      arrangement.claims.push(claim);
      const weight = rank === PREFERENTIAL ? amount * 2n : amount;
      settlement.shares.set(number, { weight, remainder: amount, received: 0n });
    },

    EpochBegun: ({ arrangement, epoch }) => {
      announced.set(arrangement, epoch);
    },

    DebtWrittenOff: ({ number, organisation, claim: id, programme, coins, writtenOff, outstanding }, at) => {
      const claim = claimOf(at, id, [ClaimStanding.Open]);
      if (claim === undefined) return;
      const { programme: book } = books.arrangements.get(claim.arrangement) ?? {};
      at.check("I4", claim.holder === organisation && book?.number === programme, () => {
        return `Receipt ${number.toString()} is of organisation ${organisation.toString()}; claim ${id.toString()} is held by ${claim.holder.toString()}.`;
      });
      const worth = coins * (book?.agreement.coinValue ?? 0n);
      const due = worth < claim.remainder ? worth : claim.remainder;
      at.check("I4", writtenOff === due && outstanding === claim.remainder - due, () => {
        return `Receipt ${number.toString()} wrote ${writtenOff.toString()} cents off claim ${id.toString()} and left ${outstanding.toString()}; ${due.toString()} of ${claim.remainder.toString()} were due.`;
      });
      claim.remainder -= writtenOff;
      claim.writtenOff += writtenOff;
      if (claim.remainder === 0n) claim.status = ClaimStanding.WrittenOff;
      addsUp(at, id, claim);
    },

    ClaimDischarged: ({ claim: id, organisation, programme, waived }, at) => {
      const claim = claimOf(at, id, [ClaimStanding.Open]);
      if (claim === undefined) return;
      const ours = books.arrangements.get(claim.arrangement)?.programme.number === programme;
      const right =
        ours && claim.holder === organisation && claim.dischargeable && waived === claim.remainder;
      at.check("I4", right, () => {
        return `${waived.toString()} cents of claim ${id.toString()} were waived; ${claim.remainder.toString()} were outstanding, to another holder, or not to be discharged.`;
      });
      closeClaim(id, claim, ClaimStanding.Discharged);
    },

    ClaimAssigned: ({ claim: id, creditor, assignee, statement }, at) => {
      const claim = claimOf(at, id, [ClaimStanding.Open]);
      if (claim === undefined) return;
      requireOperator(at, claim);
      const said = at.statement("I4", "Assignment", statement);
      const same = said?.claim === id && said.creditor === creditor && said.assignee === assignee;
      const programme = books.arrangements.get(claim.arrangement)?.programme;
      at.check("I4", same && claim.holder === creditor && programme?.acceded.has(assignee) === true, () => {
        return `Claim ${id.toString()} went from ${creditor.toString()} to ${assignee.toString()} and was held by ${claim.holder.toString()}.`;
      });
      if (said !== undefined) at.requireDuty("I4", creditor, [Duty.Creditor], said.signer);
      claim.holder = assignee;
    },

    ClaimWithdrawn: ({ claim: id, creditor, withdrawn, reason, statement }, at) => {
      const claim = claimOf(at, id, [ClaimStanding.Open]);
      if (claim === undefined) return;
      requireOperator(at, claim);
      const said = at.statement("I4", "ClaimWithdrawal", statement);
      const same = said?.claim === id && said.creditor === creditor && said.reason === reason;
      at.check("I4", same && claim.holder === creditor && withdrawn === claim.remainder, () => {
        return `${withdrawn.toString()} cents of claim ${id.toString()} were withdrawn; ${claim.remainder.toString()} were outstanding to ${claim.holder.toString()}.`;
      });
      if (said !== undefined) at.requireDuty("I4", creditor, [Duty.Creditor], said.signer);
      closeClaim(id, claim, ClaimStanding.Withdrawn);
    },

    ClaimRestored: ({ claim: id, number, outstanding }, at) => {
      const receipt = books.receipts.DebtRelief.get(number);
      const waived = receipt?.coins === 0n;
      const { Open, WrittenOff, Discharged } = ClaimStanding;
      const claim = claimOf(at, id, waived ? [Discharged] : [Open, WrittenOff]);
      if (claim === undefined || receipt === undefined) return;
      const wasOpen = claim.status === Open;
      books.arrangements
        .get(claim.arrangement)
        ?.settlement.takeBack(id, receipt.coins, receipt.cents, wasOpen);
      claim.status = Open;
      if (!waived) {
        claim.remainder += receipt.cents;
        claim.writtenOff -= receipt.cents;
      }
      at.check("I4", receipt.target === id && outstanding === claim.remainder, () => {
        return `After receipt ${number.toString()} was reversed, ${outstanding.toString()} cents of claim ${id.toString()} are outstanding; it should be ${claim.remainder.toString()}.`;
      });
      addsUp(at, id, claim);
    },

    ArrangementCleared: ({ arrangement: number }, at) => {
      const arrangement = arrangementOf(at, number);
      if (arrangement === undefined) return;
      const open = books.openClaims(arrangement);
      at.check("I12", open === 0 && arrangement.claims.length > 0, () => {
        return `Arrangement ${number.toString()} was called cleared; ${open} of its claims are open.`;
      });
    },

    after: (at) => {
      registered.clear();
      const reversed = numbersIn(at, "ReceiptReversed");
      const restored = numbersIn(at, "ClaimRestored");
      at.check("I4", reversed.join() === restored.join(), () => {
        return `Receipts ${reversed.join(", ")} were reversed, and claims restored for ${restored.join(", ") || "none"}.`;
      });
      for (const number of touched(at)) {
        const epoch = books.arrangements.get(number)?.settlement.epoch;
        const said = announced.get(number) ?? 0n;
        at.check("I10", epoch === said, () => {
          return `Arrangement ${number.toString()} is in epoch ${said.toString()}; by what changed weights it is ${String(epoch)}.`;
        });
      }
    },
  };

  function numbersIn({ transaction: { events } }: Moment, wanted: EventName): bigint[] {
    return events.flatMap(({ name, contract, args }) =>
      name === wanted && contract === "DebtRelief" && "number" in args ? [args.number] : [],
    );
  }

  function arrangementOf(at: Moment, number: bigint): ArrangementBook | undefined {
    const arrangement = books.arrangements.get(number);
    at.check("I12", arrangement !== undefined, () => `Arrangement ${number.toString()} was never opened.`);
    return arrangement;
  }

  function claimOf(at: Moment, id: bigint, statuses: readonly bigint[]): ClaimBook | undefined {
    const claim = books.claims.get(id);
    at.check("I4", claim !== undefined && statuses.includes(claim.status), () => {
      return `Claim ${id.toString()} has status ${String(claim?.status ?? 0n)}, which does not allow what was done.`;
    });
    return claim;
  }

  function requireOperator(at: Moment, { arrangement }: ClaimBook): void {
    const programme = books.arrangements.get(arrangement)?.programme;
    if (programme !== undefined) at.requireCaller(programme);
  }

  function closeClaim(id: bigint, claim: ClaimBook, status: bigint): void {
    claim.status = status;
    const settlement = books.arrangements.get(claim.arrangement)?.settlement;
    const share = settlement?.shares.get(id);
    if (share !== undefined) share.remainder = 0n;
    settlement?.beginEpoch();
  }

  function addsUp(at: Moment, id: bigint, { registered, remainder, writtenOff }: ClaimBook): void {
    at.check("I4", registered === remainder + writtenOff, () => {
      return `Claim ${id.toString()} of ${registered.toString()} cents: ${writtenOff.toString()} written off, ${remainder.toString()} left.`;
    });
  }
}
