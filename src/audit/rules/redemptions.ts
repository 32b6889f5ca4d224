import { ZeroAddress } from "ethers";

import { Duty } from "../../organisation/Duty.js";
import { receiptDigest } from "../../receipts/receiptDigest.js";
import type { SpendingRedeemer } from "../../spendings/Spending.js";
import { spendingDigest } from "../../spendings/spendingDigest.js";
import type { RedemptionOrder } from "../../statements/RedemptionOrder.js";
import type { Redeemer } from "../../statements/StatementKind.js";
import type { Audit } from "../Audit.js";
import type { ProgrammeBook } from "../Books.js";
import type { Inspection } from "../Inspection.js";
import type { Rule } from "../Rule.js";
import { divide } from "./divide.js";
import { personOf } from "./personOf.js";

/** A receipt that an order brought. */
export interface Issued {
  readonly number: bigint;
  readonly organisation: bigint;
  /** The claim, the offer or the proposal. */
  readonly target: bigint;
  readonly programme: bigint;
  readonly participant: string;
  readonly coins: bigint;
  readonly cents: bigint;
  /** Digest of the order. */
  readonly statement: string;
  readonly digest: string;
}

/** Orders that were carried out together, and what they brought. */
export interface Redemption {
  readonly programme: ProgrammeBook;
  readonly receipts: readonly Issued[];
  readonly orders: readonly RedemptionOrder[];
}

/** Redemptions: receipts are numbered, rest on orders, and are divided by the rule. */
export function redemptions(audit: Audit): Rule {
  const { books, history } = audit;
  /** Receipts whose coins are not burned yet, and the orders that they name. */
  let receipts: Issued[] = [];
  let orders = new Map<string, RedemptionOrder>();

  return {
    DebtWrittenOff: (args, at) => {
      const {
        number,
        programme,
        organisation,
        claim,
        participant,
        coins,
        writtenOff,
        outstanding,
        statement,
      } = args;
      const content = {
        claim,
        participant,
        coins,
        writtenOff,
        waived: 0n,
        outstanding,
        statement,
        issuedAt: at.time,
      };
      const digest = receiptDigest({ number, programme, organisation, content }, placeOf("DebtRelief"));
      issue(at, "DebtRelief", { ...args, target: claim, cents: writtenOff, digest });
    },

    ClaimDischarged: ({ number, organisation, claim, programme, waived, ground, statement }, at) => {
      const book = at.programme("I6", programme);
      if (book === undefined) return;
      at.requireCaller(book);
      const discharge = at.statement("I6", "FinalDischarge", statement);
      const same =
        discharge?.claim === claim && discharge.creditor === organisation && discharge.ground === ground;
      at.check("I6", same, () => `Receipt ${number.toString()} differs from the discharge that it names.`);
      if (discharge !== undefined) at.requireDuty("I6", organisation, [Duty.Creditor], discharge.signer);
      const content = {
        claim,
        participant: ZeroAddress,
        coins: 0n,
        writtenOff: 0n,
        waived,
        outstanding: 0n,
        statement,
        issuedAt: at.time,
      };
      const digest = receiptDigest({ number, programme, organisation, content }, placeOf("DebtRelief"));
      record(at, "DebtRelief", book, {
        ...content,
        number,
        organisation,
        target: claim,
        programme,
        cents: waived,
        digest,
      });
    },

    VoucherIssued: (args, at) => {
      issue(at, "InKind", spent("InKind", args.offer, args, at));
    },

    ContributionMade: (args, at) => {
      issue(at, "NeighbourhoodPlan", spent("NeighbourhoodPlan", args.proposal, args, at));
    },

    // Coins are burned after the receipts of one target; then it is known what was offered.
    TransferSingle: ({ to }, at) => {
      if (to === ZeroAddress) close(at);
    },

    after: (at) => {
      close(at);
    },
  };

  function placeOf(redeemer: Redeemer) {
    return { chainId: history.chainId, verifyingContract: history.addresses[redeemer] };
  }

  function spent(
    redeemer: SpendingRedeemer,
    target: bigint,
    args: Omit<Issued, "target" | "cents" | "digest">,
    at: Inspection,
  ): Issued {
    const { number, programme, organisation, participant, coins, statement } = args;
    const content = { target, participant, coins, statement, issuedAt: at.time };
    const digest = spendingDigest(redeemer, { number, programme, organisation, content }, placeOf(redeemer));
    return { ...args, target, cents: 0n, digest };
  }

  function record(at: Inspection, redeemer: Redeemer, programme: ProgrammeBook, receipt: Issued): void {
    const { number, organisation, target, participant, coins, cents, digest } = receipt;
    const book = books.receipts[redeemer];
    at.requireNext("I7", `${redeemer}'s receipt`, number, book.size);
    at.check("I3", programme.redeemer === redeemer, () => {
      return `${redeemer} issued receipt ${number.toString()} for programme ${programme.number.toString()}, whose coins are redeemed elsewhere.`;
    });
    book.set(number, {
      programme,
      organisation,
      target,
      participant,
      coins,
      cents,
      digest,
      status: "issued",
    });
  }

  function issue(at: Inspection, redeemer: Redeemer, receipt: Issued): void {
    const { number, programme, participant, coins, statement } = receipt;
    const book = at.programme("I6", programme);
    if (book === undefined) return;
    at.requireCaller(book);
    record(at, redeemer, book, receipt);
    receipts.push(receipt);
    at.toBurn.push({ programme, account: participant, coins });
    book.redeemed += coins;
    const order = orders.get(statement) ?? at.statement("I6", "RedemptionOrder", statement);
    if (order === undefined) return;
    orders.set(statement, order);
    const same =
      order.programme === programme &&
      order.participant === participant &&
      suits(redeemer, book, order, receipt);
    at.check("I6", same && coins > 0n, () => {
      return `Receipt ${number.toString()} of ${redeemer} differs from the order that it names.`;
    });
  }

  function close(at: Inspection): void {
    const [first] = receipts;
    const programme = first === undefined ? undefined : books.programmes.get(first.programme);
    if (programme !== undefined) {
      const redemption = { programme, receipts, orders: [...orders.values()] };
      for (const [statement, order] of orders) {
        const taken = receipts.reduce(
          (sum, one) => (one.statement === statement ? sum + one.coins : sum),
          0n,
        );
        at.check("I6", taken <= order.coins, () => {
          return `${taken.toString()} coins were taken for an order of ${order.coins.toString()} of ${order.participant}.`;
        });
      }
      countOrders(at, redemption);
      if (programme.redeemer === "DebtRelief") divide(audit, at, redemption);
    }
    receipts = [];
    orders = new Map();
  }
}

/** In debt relief an order names the arrangement, or the claim where participants choose. */
function suits(
  redeemer: Redeemer,
  { agreement }: ProgrammeBook,
  order: RedemptionOrder,
  { target }: Issued,
): boolean {
  const arrangement = redeemer === "DebtRelief" && agreement.distribution === 0n;
  return order.target === (arrangement ? target >> 8n : target);
}

/** A participant's orders are carried out one after the other, none twice and none left out. */
function countOrders(at: Inspection, { programme, orders }: Redemption): void {
  for (const [participant, own] of Map.groupBy(orders, (order) => order.participant)) {
    const person = personOf(programme, participant);
    const nonces = own.map(({ nonce }) => nonce).sort((a, b) => (a < b ? -1 : 1));
    const inOrder = nonces.every((nonce, index) => nonce === person.orders + BigInt(index));
    at.check("I13", inOrder, () => {
      return `Orders ${nonces.join(", ")} of ${participant} were carried out where ${person.orders.toString()} was next.`;
    });
    person.orders += BigInt(own.length);
  }
}
