import { type ContractTransactionResponse, id, type Signer } from "ethers";

import { Duty } from "../../../src/organisation/Duty.js";
import { connection, deployed, type Deployed } from "../../deployed.js";
import { LATER } from "./choices.js";
import { blockOf } from "./receiptsOf.js";
import { Scheme } from "./Scheme.js";
import { sign } from "./signing.js";

/** A programme in kind; the repair shop has acceded. */
export interface Shop {
  readonly on: Deployed;
  readonly settlement: Scheme;
}

export const PRICE = 300n;
export const STOCK = 3n;
/** The number of the shop's offer. */
export const OFFER = 1n;

/** The repair shop has acceded and offers nothing yet; the resident has 1,000 coins, the partner 300. */
export async function atEmptyShop(): Promise<Shop> {
  const on = await connection.networkHelpers.loadFixture(deployed);
  const settlement = await Scheme.begin(on, "inKind");
  const { provider, resident, partner } = on.people;
  await settlement.accede(on.organisations.repairShop, provider, Duty.Provider);
  for (const [person, coins] of [
    [resident, 1_000n],
    [partner, 300n],
  ] as const) {
    await settlement.enrol(person);
    await settlement.award(person, coins);
  }
  return { on, settlement };
}

/** The same with an offer of {@link STOCK} pieces for {@link PRICE} coins each. */
export async function atShop(): Promise<Shop> {
  const shop = await atEmptyShop();
  const { message, signature } = await offer(shop);
  await shop.on.inKind.makeOffer(message, signature);
  return shop;
}

/** The repair shop's signed offer; `changes` are signed too. */
export async function offer({ on, settlement }: Shop, changes: object = {}, signer?: Signer) {
  const by = signer ?? on.people.provider;
  const message = {
    programme: settlement.programme,
    provider: on.organisations.repairShop,
    price: PRICE,
    stock: STOCK,
    startsAt: 1n,
    endsAt: LATER,
    termsHash: id("A refrigerator repaired."),
    signer: await by.getAddress(),
    deadline: LATER,
    ...changes,
  };
  return { message, signature: await sign("OfferStatement", settlement.place, by, message) };
}

/** The vouchers that a transaction issued, whole, from its events and the time of its block. */
export async function vouchersOf({ on: { inKind } }: Shop, transaction: ContractTransactionResponse) {
  const { block, issuedAt } = await blockOf(transaction);
  const issued = await inKind.queryFilter(inKind.filters.VoucherIssued(), block, block);
  return issued.map(({ args }) => ({
    number: args.number,
    programme: args.programme,
    organisation: args.organisation,
    content: {
      offer: args.offer,
      participant: args.participant,
      coins: args.coins,
      statement: args.statement,
      issuedAt,
    },
  }));
}
