import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import { type Story, storySchema } from "./Story.js";

/** A folder such as `examples/wilgendam`, with what its story says. */
export interface Input {
  readonly folder: string;
  readonly story: Story;
  /** The months with a file of tasks, in order: `2027-01` … */
  readonly months: readonly string[];
  /** The path of a file of the folder. */
  readonly path: (...names: string[]) => string;
}

/**
 * Reads the story of a folder; the files that it names are read by the commands that need them.
 *
 * @throws SocialcoinError `STORY_INVALID`, `STORY_MISSING`
 */
export function readInput(folder: string): Input {
  const path = (...names: string[]): string => join(folder, ...names);
  const parsed = storySchema.safeParse(readJson(path("story.json")));
  if (!parsed.success) throw invalid(path("story.json"), z.prettifyError(parsed.error));
  const months = readdirSync(path("tasks"))
    .filter((name) => /^\d{4}-\d{2}\.csv$/.test(name))
    .map((name) => name.slice(0, 7))
    .sort();
  return { folder, story: parsed.data, months, path };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new SocialcoinError(
      "STORY_MISSING",
      inEnglish(`${file} is not there or is not JSON. Correct it and run the demo again.`),
      {
        exitKind: "input",
        details: { file },
        cause,
      },
    );
  }
}

function invalid(file: string, problems: string): SocialcoinError {
  return new SocialcoinError("STORY_INVALID", inEnglish(`${file}: ${problems}`), {
    exitKind: "input",
    details: { file },
  });
}
