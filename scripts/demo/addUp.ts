// Adds up the receipts of a journey that was typed by hand and compares them with the rule, as the demo does:
//   npx tsx scripts/demo/addUp.ts examples/wilgendam out/journey
import { join } from "node:path";

import { reportFailure } from "../output/reportFailure.js";
import { closeBooks } from "./books/closeBooks.js";
import { createNarrator } from "./play/Narrator.js";
import { expectOutcome } from "./rule/expectOutcome.js";
import { readInput } from "./story/readInput.js";

const [, , from = "examples/wilgendam", out = "out/journey"] = process.argv;
try {
  const books = {
    folder: (...names: string[]) => join(out, ...names),
    narrator: createNarrator(process.stdout),
  };
  const differences = closeBooks(books, expectOutcome(readInput(from)));
  for (const difference of differences) process.stderr.write(`${difference}\n`);
  process.exitCode = differences.length === 0 ? 0 : 1;
} catch (failure) {
  process.exitCode = reportFailure(failure, "en", process.stderr);
}
