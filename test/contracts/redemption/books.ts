import { LATER } from "./choices.js";
import { first } from "./receiptsOf.js";
import { atShop, vouchersOf } from "./shop.js";
import { type Content, contentHash, sign } from "./signing.js";
import { atStreet, contributionsOf, pooled } from "./street.js";

/** The repair shop has one receipt in kind, of the resident's coins. */
export async function inKind() {
  const shop = await atShop();
  const { on, settlement } = shop;
  const redeem = await on.inKind.redeem([await settlement.order(on.people.resident, 300n)]);
  const { content, ...receipt } = first(await vouchersOf(shop, redeem));
  const book = on.inKind;
  const verify = (fields: object) => book.verify({ ...receipt, content, ...fields });
  return { on, settlement, book, kind: "Voucher" as Content, receipt, content, verify };
}

/** The repair shop has three receipts of a plan; the first one is of the resident's coins. */
export async function plan() {
  const street = await atStreet();
  const redeem = await street.on.plan.redeem(await pooled(street));
  const { content, ...receipt } = first(await contributionsOf(street, redeem));
  const book = street.on.plan;
  const verify = (fields: object) => book.verify({ ...receipt, content, ...fields });
  return { ...street, book, kind: "Contribution" as Content, receipt, content, verify };
}

/** A receipt book with its first receipt, and a question about that. */
export type Book = Awaited<ReturnType<typeof inKind | typeof plan>>;

/** The repair shop's signed statement that it delivered what the first receipt brought; `changes` are signed too. */
export async function delivery({ on, settlement, kind, content }: Book, changes: object = {}) {
  const { provider } = on.people;
  const message = {
    programme: settlement.programme,
    organisation: on.organisations.repairShop,
    signer: provider.address,
    deadline: LATER,
    numbers: [1n],
    contents: [contentHash(content, kind)],
    ...changes,
  };
  return { message, signature: await sign("Acknowledgement", settlement.place, provider, message) };
}
