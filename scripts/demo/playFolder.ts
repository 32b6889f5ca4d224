import { closeBooks } from "./books/closeBooks.js";
import { openEmbedded } from "./network/openEmbedded.js";
import { createNarrator } from "./play/Narrator.js";
import { playFurther } from "./play/further/playFurther.js";
import { handOver } from "./play/handOver.js";
import { auditAll } from "./play/auditAll.js";
import { preparePlay } from "./play/Play.js";
import { tellStory } from "./play/tellStory.js";
import { verifyAlone } from "./play/verifyAlone.js";
import { expectOutcome } from "./rule/expectOutcome.js";
import { readInput } from "./story/readInput.js";

const EXIT_DIFFERENT = 1;
const MILLISECONDS = 1_000;

/**
 * Plays the story of a folder on a network inside this process, and checks the outcome against the rule.
 *
 * @param from A folder such as `examples/wilgendam`.
 * @param out The folder for the results; it is emptied first.
 * @returns The exit code: 0 when every figure is what the rule gives.
 * @throws SocialcoinError where an input cannot be used, something is refused, or something is not refused that must be
 */
export async function playFolder(from: string, out: string): Promise<number> {
  const begun = Date.now();
  const input = readInput(from);
  const narrator = createNarrator(process.stdout);
  narrator.show(input.story.title);
  const network = await openEmbedded();
  const play = preparePlay(input, network, out, narrator);
  const expectation = expectOutcome(input);
  const settlement = await tellStory(play, expectation);
  narrator.chapter("Further programmes");
  const unlike = await playFurther(play);
  const unkept = await auditAll(play);

  narrator.chapter("With the network stopped");
  const manifest = await handOver(play, settlement);
  await network.close();
  await verifyAlone(play, manifest);

  const differences = [...unlike, ...unkept, ...closeBooks(play, expectation)];
  for (const difference of differences) process.stderr.write(`${difference}\n`);
  if (differences.length > 0) return EXIT_DIFFERENT;
  const seconds = Math.round((Date.now() - begun) / MILLISECONDS);
  narrator.tell(
    `Every figure is what the rule gives. Receipts, letters and summary.csv are in ${out} (${seconds} s).`,
  );
  return 0;
}
