import { ZeroAddress } from "ethers";

import type { Audit } from "../Audit.js";
import type { Inspection, MovedCoins } from "../Inspection.js";
import type { Rule } from "../Rule.js";
import { personOf } from "./personOf.js";

/** Every coin that came, went or moved, and what explains it. */
export function coins({ books, history }: Audit): Rule {
  return {
    TransferSingle: ({ operator, from, to, id: programme, value }, at) => {
      const book = at.programme("I2", programme);
      if (book === undefined) return;
      const redeemer =
        book.redeemer === undefined ? book.agreement.redeemer : history.addresses[book.redeemer];
      at.check("I16", operator === redeemer || operator === at.caller, () => {
        return `${operator} changed coins of programme ${programme.toString()}, whose redeemer is ${redeemer}.`;
      });
      if (from !== ZeroAddress && to !== ZeroAddress) {
        const moved = book.successors.get(from) === to && personOf(book, to).balance === value;
        at.check("I8", moved, () => {
          return `${value.toString()} coins of programme ${programme.toString()} went from ${from} to ${to}.`;
        });
        return;
      }
      const minted = from === ZeroAddress;
      const account = minted ? to : from;
      const person = personOf(book, account);
      person.balance += minted ? value : -value;
      book.outstanding += minted ? value : -value;
      (minted ? at.minted : at.burned).push({ programme, account, coins: value });
      at.check("I2", person.balance >= 0n, () => {
        return `${account} gave ${value.toString()} coins of programme ${programme.toString()} and had ${(person.balance + value).toString()}.`;
      });
    },

    after: (at) => {
      compare(at, at.burned, at.toBurn, "were burned", "receipts and annulments say");
      compare(at, at.minted, at.toRestore, "came into being beside awards", "reversals say");
      for (const programme of programmesIn(at)) {
        const book = books.programmes.get(programme);
        if (book === undefined) continue;
        const { awarded, outstanding, redeemed, annulled } = book;
        at.check("I2", awarded === outstanding + redeemed + annulled, () => {
          return `Of programme ${programme.toString()} ${awarded.toString()} coins were awarded; ${outstanding.toString()} are outstanding, ${redeemed.toString()} redeemed, ${annulled.toString()} annulled.`;
        });
      }
    },
  };
}

/** The programmes of which coins came, went or moved. */
function programmesIn({ transaction: { events } }: Inspection): Set<bigint> {
  return new Set(events.flatMap(({ name, args }) => (name === "TransferSingle" ? [args.id] : [])));
}

/** Requires that each participant's coins are what is said of them. */
function compare(
  at: Inspection,
  moved: readonly MovedCoins[],
  said: readonly MovedCoins[],
  how: string,
  who: string,
): void {
  const sums = [sumsOf(moved), sumsOf(said)] as const;
  for (const key of new Set(sums.flatMap((sum) => [...sum.keys()]))) {
    const [is, should] = sums.map((sum) => sum.get(key) ?? 0n);
    const [programme = "", account = ""] = key.split(" ");
    at.check("I3", is === should, () => {
      return `${String(is)} coins of ${account} in programme ${programme} ${how}; ${who} ${String(should)}.`;
    });
  }
}

function sumsOf(moved: readonly MovedCoins[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { programme, account, coins } of moved) {
    const key = `${programme.toString()} ${account}`;
    sums.set(key, (sums.get(key) ?? 0n) + coins);
  }
  return sums;
}
