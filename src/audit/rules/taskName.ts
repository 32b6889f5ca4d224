import type { Attestation } from "../../statements/AttestationBatch.js";
import type { ProgrammeBook } from "../Books.js";

/** A task in a sentence. */
export function taskName({ number }: ProgrammeBook, { task }: Attestation): string {
  return `Task ${task.toString()} of programme ${number.toString()}`;
}
