/** What `if(!(…)){revert …;}` is longer than `require(…,…);`; taken from the indentation, which is eight at least. */
const LONGER = 6;

/**
 * Solidity in which every `require(condition, Error(…));` is written as `if(!(condition)){revert Error(…);}`.
 *
 * Coverage counts statements. Written this way the refusal is a statement of its own, so that a refusal that no test
 * has seen shows as a line that never ran; the statement after it shows the other way. Every character behind a
 * refusal stays where it is in the file, for reports count by position.
 */
export function revealRefusals(source: string): string {
  let revealed = "";
  let rest = source;
  for (;;) {
    const start = /^ {8,}require\(/m.exec(rest);
    if (start === null) return revealed + rest;
    const open = start.index + start[0].length;
    const { comma, close } = splitCall(rest, open);
    const error = rest.slice(comma + 1, close);
    const space = error.slice(0, error.length - error.trimStart().length);
    const before = rest.slice(0, open - "require(".length - LONGER);
    revealed += `${before}if(!(${rest.slice(open, comma)})){${space}revert ${error.trimStart()};}`;
    // Behind the call there is a semicolon.
    rest = rest.slice(close + 2);
  }
}

/** Where the comma between condition and error stands, and the bracket that closes the call. */
function splitCall(source: string, open: number): { comma: number; close: number } {
  let depth = 0;
  let comma = open;
  for (let i = open; i < source.length; i++) {
    const char = source[i] ?? "";
    if ("([{".includes(char)) depth++;
    else if (char === "," && depth === 0) comma = i;
    else if (")]}".includes(char) && depth-- === 0) return { comma, close: i };
  }
  throw new Error("A require without an end.");
}
