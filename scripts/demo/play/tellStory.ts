import type { Expectation } from "../rule/expectOutcome.js";
import { agree } from "./agree.js";
import { closeFile } from "./closeFile.js";
import { openTheNetwork } from "./openTheNetwork.js";
import type { Play } from "./Play.js";
import { playMonth } from "./playMonth.js";
import { postReceipts } from "./postReceipts.js";
import { settle, type Settlement } from "./settle.js";

/**
 * The whole story, from an empty network to the last receipt in a creditor's books.
 *
 * @returns What was settled, with the creditors' references.
 */
export async function tellStory(play: Play, expectation: Expectation): Promise<Settlement> {
  const { narrator } = play;
  narrator.chapter("Before the first month");
  await openTheNetwork(play);
  const settlement = await settle(play, await agree(play));

  narrator.chapter("Month by month: attest → award → redeem → receipt → verify");
  const posted = new Set<string>();
  await playMonths(play, settlement, posted, expectation);

  narrator.chapter("Final discharge");
  const discharged = await closeFile(play, settlement);
  const { receipts } = await postReceipts(play, settlement, posted, "discharge");
  narrator.tell(
    `${discharged} claims are discharged; their ${receipts} receipts are verified and acknowledged.`,
  );
  return settlement;
}

async function playMonths(
  play: Play,
  settlement: Settlement,
  posted: Set<string>,
  { earned }: Expectation,
): Promise<void> {
  const { context, input, narrator } = play;
  let soFar = 0n;
  for (const name of input.months) {
    const month = await playMonth(play, settlement, name);
    const { receipts, creditors } = await postReceipts(play, settlement, posted, name);
    soFar += month.earned;
    const left = await context.contracts.socialcoin.totalSupply(settlement.programme);
    narrator.tell(
      `${name}  ${pad(month.earned, 5)} coins earned, ${pad(left, 2)} left over · ${pad(receipts, 2)} receipts verified by ` +
        `${creditors} creditors · ${((soFar * 100n) / (earned || 1n)).toString().padStart(3)} %`,
    );
  }
}

function pad(value: bigint | number, width: number): string {
  return value.toLocaleString("en").padStart(width);
}
