import { isHexString } from "ethers";

import { askerOf } from "../chain/askerOf.js";
import { callAll } from "../chain/callAll.js";
import { wordOf } from "../chain/wordOf.js";
import type { Context } from "../context/Context.js";
import { Standings__factory } from "../../typechain-types/index.js";
import type { Standing } from "./roomOf.js";

/** Digits of a word of the answer, and where its fields begin in it. */
const WORD_DIGITS = 64;
/** Where the list begins behind three words. */
const LIST_OFFSET = 96;
const MONTH_OFFSET = 112n;
const IN_MONTH_OFFSET = 56n;
const SUM_BITS = 56;

/**
 * Where participants stand in a programme, in their order: one question to the node, whose answer holds for one block. A
 * node that creates nothing, not even in a call, is asked for each of them.
 *
 * @param participants At most 500: a node creates nothing that is long, nor at any price.
 * @throws SocialcoinError as {@link callAll} does
 */
export async function askStandings(
  { contracts: { socialcoin }, provider }: Context,
  programme: bigint,
  participants: readonly string[],
): Promise<Standing[]> {
  const node = askerOf(provider);
  const coin = await socialcoin.getAddress();
  const words = [coin, programme, LIST_OFFSET, participants.length, ...participants].map(wordOf);
  const data = Standings__factory.bytecode + words.join("");
  const [answer] = await node.askAll([{ method: "eth_call", params: [{ data }, "latest"] }]);
  if (isHexString(answer?.result, (WORD_DIGITS / 2) * participants.length)) {
    const told = answer.result.slice(2);
    return participants.map((_, index) =>
      standingIn(told.slice(WORD_DIGITS * index, WORD_DIGITS * (index + 1))),
    );
  }

  const { interface: asked } = socialcoin;
  const calls = participants.map((account) =>
    asked.encodeFunctionData("participantOf", [programme, account]),
  );
  const answers = await callAll(node, coin, calls);
  return answers.map((one) => asked.decodeFunctionResult("participantOf", one)[0] as Standing);
}

function standingIn(word: string): Standing {
  const bits = BigInt(`0x${word}`);
  return {
    month: bits >> MONTH_OFFSET,
    awardedInMonth: BigInt.asUintN(SUM_BITS, bits >> IN_MONTH_OFFSET),
    awardedInYear: BigInt.asUintN(SUM_BITS, bits),
  };
}
