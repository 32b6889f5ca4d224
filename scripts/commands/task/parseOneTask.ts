import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { parseTasks } from "../../input/parseTasks.js";

/** The number of one task in argv. */
export function parseOneTask(text: string): number {
  const [task, ...more] = parseTasks(text);
  if (task !== undefined && more.length === 0) return task;
  throw new SocialcoinError("ARGUMENTS_INVALID", {
    en: "Write one number, such as 12.",
    nl: "Schrijf één nummer, zoals 12.",
  });
}
