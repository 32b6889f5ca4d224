// `npm run demo`: plays the files of examples/wilgendam on a network inside this process, through the functions behind
// the commands, and checks the outcome against the rule.
import { parseArgs } from "node:util";

import { reportFailure } from "../output/reportFailure.js";
import { closeBooks } from "./books/closeBooks.js";
import { openEmbedded } from "./network/openEmbedded.js";
import { createNarrator } from "./play/Narrator.js";
import { preparePlay } from "./play/Play.js";
import { tellStory } from "./play/tellStory.js";
import { expectOutcome } from "./rule/expectOutcome.js";
import { readInput } from "./story/readInput.js";

const EXIT_DIFFERENT = 1;

/** Plays the story of a folder into another one. Returns the exit code. */
async function demo(from: string, out: string): Promise<number> {
  const begun = Date.now();
  const input = readInput(from);
  const narrator = createNarrator(process.stdout);
  narrator.show(input.story.title);
  const play = preparePlay(input, await openEmbedded(), out, narrator);
  const expectation = expectOutcome(input);
  await tellStory(play, expectation);

  const differences = closeBooks(play, expectation);
  for (const difference of differences) process.stderr.write(`${difference}\n`);
  if (differences.length > 0) return EXIT_DIFFERENT;
  const seconds = Math.round((Date.now() - begun) / 1_000);
  narrator.tell(
    `Every figure is what the rule gives. Receipts and summary.csv are in ${out} (${seconds} s).`,
  );
  return 0;
}

try {
  const { values } = parseArgs({
    options: {
      from: { type: "string", default: "examples/wilgendam" },
      out: { type: "string", default: "out/demo" },
    },
  });
  process.exitCode = await demo(values.from, values.out);
} catch (failure) {
  process.exitCode = reportFailure(failure, false, process.stderr);
}
