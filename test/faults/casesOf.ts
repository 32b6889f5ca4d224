import { ANSWER_FAULTS, type Case, REQUEST_FAULTS } from "./faultyNode.js";

/**
 * Every fault at every call. What goes wrong with a request is the same whichever of its calls is looked at, and is tried
 * once, at the first.
 *
 * @param requests Methods of the calls of an undisturbed run, by the requests that brought them.
 */
export function casesOf(requests: readonly (readonly string[])[]): Case[] {
  let next = 0;
  return requests.flatMap((methods) => {
    const first = next;
    next += methods.length;
    return methods.flatMap((_, index) => {
      const faults = index === 0 ? [...REQUEST_FAULTS, ...ANSWER_FAULTS] : ANSWER_FAULTS;
      return faults.map((fault) => ({ fault, at: first + index }));
    });
  });
}
