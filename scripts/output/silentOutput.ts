import { en } from "../messages/en.js";
import type { Output } from "./Output.js";

/** A sink that says nothing, for callers who use a command's value and tell their own story. */
export function silentOutput(): Output {
  return {
    messages: en,
    result: () => undefined,
    note: () => undefined,
    progress: () => ({ advance: () => undefined, stop: () => undefined }),
  };
}
