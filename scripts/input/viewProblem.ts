import type { Problem } from "./Problem.js";

/** Where a problem is and what it is, in one line. */
export function viewProblem({ file, line, unit, field, message }: Problem): string {
  return `${file}, ${unit ?? "line"} ${line}${field === "" ? "" : `, field ${field}`}: ${message}`;
}
