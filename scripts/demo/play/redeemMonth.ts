import { signOrder } from "../../commands/redeem/sign.js";
import { submitOrders } from "../../commands/redeem/submit.js";
import type { Play } from "./Play.js";
import type { Settlement } from "./settle.js";

/**
 * The household's members with coins order their redemption, in the story's order: coins that do not divide stay with
 * the last.
 */
export async function redeemMonth(
  play: Play,
  { programme, arrangement }: Settlement,
  name: string,
): Promise<void> {
  const { input, context, folder } = play;
  const { household, coinsPerOrder, operator } = input.story;
  const files: string[] = [];
  for (const as of household) {
    const account = context.keys.addressOf(as) ?? "";
    if ((await context.contracts.socialcoin.balanceOf(account, programme)) === 0n) continue;
    const out = `${folder("household")}/order-${name}-${as}.json`;
    const order = { programme, target: arrangement, coins: BigInt(coinsPerOrder), as, out };
    files.push((await signOrder(context, order)).file);
  }
  if (files.length > 0) await submitOrders(context, { files, as: operator });
}
