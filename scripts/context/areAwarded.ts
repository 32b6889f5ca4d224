import { askerOf } from "../chain/askerOf.js";
import { callAll } from "../chain/callAll.js";
import type { Context } from "./Context.js";

const WORD_DIGITS = 64;

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

function wordOf(number: bigint): string {
  return number.toString(16).padStart(WORD_DIGITS, "0");
}
