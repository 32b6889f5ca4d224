import { askerOf } from "../chain/askerOf.js";
import { callAll } from "../chain/callAll.js";
import { wordOf } from "../chain/wordOf.js";
import type { Context } from "./Context.js";

/**
 * Whether tasks of a programme were awarded, in their order, asked in one request.
 *
 * @throws SocialcoinError as {@link callAll} does
 */
export async function areAwarded(
  { contracts: { socialcoin }, provider }: Context,
  programme: bigint,
  tasks: readonly bigint[],
): Promise<boolean[]> {
  const { selector } = socialcoin.interface.getFunction("isAwarded");
  const begin = `${selector}${wordOf(programme)}`;
  const calls = tasks.map((task) => `${begin}${wordOf(task)}`);
  const answers = await callAll(askerOf(provider), await socialcoin.getAddress(), calls);
  return answers.map((answer) => BigInt(answer) === 1n);
}
