import { expectBalances } from "../../rule/expectBalances.js";
import type { Play } from "../Play.js";
import { playInKind } from "./playInKind.js";
import { playPlan } from "./playPlan.js";

/**
 * The further programmes, one after the other.
 *
 * @returns Every balance that differs from what the files give; empty when all is right.
 */
export async function playFurther(play: Play): Promise<string[]> {
  const { input, context } = play;
  const differences: string[] = [];
  for (const further of input.story.further) {
    const programme =
      further.kind === "in-kind" ? await playInKind(play, further) : await playPlan(play, further);
    for (const [participant, coins] of expectBalances(input, further)) {
      const account = context.keys.addressOf(participant) ?? "";
      const have = await context.contracts.socialcoin.balanceOf(account, programme);
      if (have === coins) continue;
      differences.push(
        `${further.name}: ${participant} has ${have.toString()} coins and by the files it is ${coins.toString()}.`,
      );
    }
  }
  return differences;
}
