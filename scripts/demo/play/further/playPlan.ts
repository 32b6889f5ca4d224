import { proposePlan } from "../../../commands/plan/propose.js";
import { realisePlan } from "../../../commands/plan/realise.js";
import { exportReceipts } from "../../../commands/receipt/export.js";
import { signOrder } from "../../../commands/redeem/sign.js";
import type { PlanProgramme } from "../../story/Further.js";
import { expectRefusal } from "../expectRefusal.js";
import type { Play } from "../Play.js";
import { confirmSpendings } from "./confirmSpendings.js";
import { openProgramme } from "./openProgramme.js";

/**
 * A neighbourhood's programme: residents promise coins to what they want for their street; once the orders reach a
 * proposal's target it is realised, all or none.
 *
 * @returns The programme's number.
 */
export async function playPlan(play: Play, story: PlanProgramme): Promise<bigint> {
  const { context, input, folder, narrator, moveTo } = play;
  const { operator: as } = input.story;
  const programme = await openProgramme(play, story);
  await moveTo(story.realised);
  for (const { name, text, target, until, orders, tooEarly } of story.proposals) {
    const { oin } = story.provider;
    const file = input.path(text);
    const proposing = { programme, file, oin, target: BigInt(target), until, as };
    const { proposal = 0n } = await proposePlan(context, proposing);
    const files: string[] = [];
    for (const { participant, coins } of orders) {
      const out = `${folder(story.name)}/order-${name}-${participant}.json`;
      const order = { programme, target: proposal, coins: BigInt(coins), as: participant, out };
      files.push((await signOrder(context, order)).file);
    }
    if (tooEarly !== undefined) {
      const attempt = `${story.name}: ${name} is tried with ${tooEarly.toString()} of ${files.length.toString()} orders.`;
      const early = { files: files.slice(0, tooEarly), as };
      await expectRefusal(play, attempt, "TARGET_NOT_REACHED", () => realisePlan(context, early));
    }
    const { receipts } = await realisePlan(context, { files, as });
    const given = receipts.map(({ coins }) => coins.toString()).join(" + ");
    narrator.tell(`${story.name}: ${name} is realised with ${given} = ${target.toLocaleString("en")} coins.`);
  }
  const { name, oin } = story.provider;
  await exportReceipts(context, { programme, creditor: oin, references: [], out: folder(name) });
  const confirmed = await confirmSpendings(play, programme, story.provider);
  narrator.tell(`${story.name}: ${name} acknowledges ${confirmed.toString()} contributions.`);
  return programme;
}
