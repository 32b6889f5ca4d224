import { join } from "node:path";

import { makeOffers } from "../../../commands/offer/make.js";
import { signOffers } from "../../../commands/offer/sign.js";
import { exportReceipts } from "../../../commands/receipt/export.js";
import { reverseReceipts } from "../../../commands/receipt/reverse.js";
import { signReversal } from "../../../commands/receipt/signReversal.js";
import { signOrder } from "../../../commands/redeem/sign.js";
import { submitOrders } from "../../../commands/redeem/submit.js";
import type { InKindProgramme } from "../../story/Further.js";
import { readTable } from "../../rule/readTable.js";
import type { Play } from "../Play.js";
import { confirmSpendings } from "./confirmSpendings.js";
import { openProgramme } from "./openProgramme.js";

/**
 * A programme in kind: providers offer, participants order, vouchers are delivered and acknowledged, or cancelled.
 *
 * @returns The programme's number.
 */
export async function playInKind(play: Play, story: InKindProgramme): Promise<bigint> {
  const { context, narrator, moveTo } = play;
  const programme = await openProgramme(play, story);
  const offers = await offerAll(play, story, programme);
  const vouchers = await orderAll(play, story, programme, offers);
  await moveTo(story.delivered);
  for (const { name, oin } of story.providers) {
    await exportReceipts(context, { programme, creditor: oin, references: [], out: play.folder(name) });
  }
  const cancelled = await cancelAll(play, story, offers, vouchers);
  let delivered = 0;
  for (const provider of story.providers) {
    delivered += await confirmSpendings(play, programme, provider, cancelled);
  }
  const left = await context.contracts.socialcoin.totalSupply(programme);
  narrator.tell(
    `${story.name}: ${[...offers.keys()].join(" and ")} for coins · ${delivered} vouchers delivered and acknowledged · ` +
      `${left.toLocaleString("en")} coins left.`,
  );
  return programme;
}

/** An offer on the network, and who made it. */
interface Offered {
  readonly offer: bigint;
  readonly provider: InKindProgramme["providers"][number];
}

/** The offers, by their names. */
async function offerAll(
  play: Play,
  { providers }: InKindProgramme,
  programme: bigint,
): Promise<Map<string, Offered>> {
  const { input, context, folder } = play;
  const made = new Map<string, Offered>();
  for (const provider of providers) {
    const { name, oin, offers: csv } = provider;
    const file = input.path(csv);
    const out = `${folder(name, "statements")}/offer`;
    const signed = await signOffers(context, { file, programme, oin, as: name, out });
    const files = signed.map((statement) => statement.file);
    const { offers } = await makeOffers(context, { files, as: input.story.operator });
    for (const [index, row] of readTable(file).entries()) {
      made.set(row["offer"] ?? "", { offer: offers[index]?.offer ?? 0n, provider });
    }
  }
  return made;
}

/** The numbers of the vouchers, in the sequence of the orders. */
async function orderAll(
  play: Play,
  story: InKindProgramme,
  programme: bigint,
  offers: ReadonlyMap<string, Offered>,
): Promise<bigint[]> {
  const { context, folder, input } = play;
  const vouchers: bigint[] = [];
  for (const [index, { participant, offer, coins }] of story.orders.entries()) {
    const out = `${folder(story.name)}/order-${(index + 1).toString()}.json`;
    const target = offers.get(offer)?.offer ?? 0n;
    const order = { programme, target, coins: BigInt(coins), as: participant, out };
    const { file } = await signOrder(context, order);
    const { receipts } = await submitOrders(context, { files: [file], as: input.story.operator });
    vouchers.push(...receipts.map(({ number }) => number));
  }
  return vouchers;
}

const DIGITS = 6;

/** The files of the vouchers that provider and operator cancel. */
async function cancelAll(
  play: Play,
  story: InKindProgramme,
  offers: ReadonlyMap<string, Offered>,
  vouchers: readonly bigint[],
): Promise<Set<string>> {
  const { context, folder, input, narrator } = play;
  const cancelled = new Set<string>();
  for (const { order, reason, tell } of story.cancelled) {
    const number = (vouchers[order - 1] ?? 0n).toString();
    const offered = offers.get(story.orders[order - 1]?.offer ?? "");
    if (offered === undefined) throw new RangeError(`story.json cancels order ${order}, which there is not`);

    const { name: as, oin } = offered.provider;
    const file = join(folder(as), `voucher-${number.padStart(DIGITS, "0")}.json`);
    const out = `${folder(as, "statements")}/reversal-${number}.json`;
    const signed = await signReversal(context, { file, oin, reason, as, out });
    await reverseReceipts(context, { files: [signed.file], as: input.story.operator });
    cancelled.add(file);
    narrator.tell(tell);
  }
  return cancelled;
}
