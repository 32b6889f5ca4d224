import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { changeTask } from "./changeTask.js";
import { insertTask } from "./insertTask.js";
import type { Register } from "./Register.js";
import { requireDue } from "./requireDue.js";
import { requireDuration } from "./requireDuration.js";
import { requireInTerm } from "./requireInTerm.js";
import { requireMoment } from "./requireMoment.js";
import { requireTask } from "./requireTask.js";

/** A task of a file; what is not filled in has not happened. */
export interface ImportedTask {
  readonly task: number | undefined;
  readonly participant: string | undefined;
  /** The activity's number in the catalogue. */
  readonly activity: number;
  readonly units: number | undefined;
  readonly group: boolean | undefined;
  readonly proposer: string | undefined;
  readonly due: number | undefined;
  readonly started: number | undefined;
  readonly finished: number | undefined;
  readonly evidence: string | undefined;
  readonly salt: string;
}

/**
 * Puts a task into the register and takes it as far as the line says.
 *
 * @param at Called with the column that is looked at, so that a problem can name it.
 * @returns Its number.
 * @throws SocialcoinError `CELL_MISSING`, and what the steps of a task refuse
 */
export function importTask(register: Register, row: ImportedTask, at: (field: string) => void): number {
  const { participant, due, started, finished, evidence, salt } = row;
  at("task");
  const { task, activity, units = 1, group = false, proposer = null } = row;
  const number = insertTask(register, { task, activity, units, group, proposer });
  need(at, "participant", participant, due ?? started ?? finished ?? evidence);
  if (participant === undefined) return number;

  need(at, "started", started, finished ?? evidence);
  need(at, "evidence", evidence, finished);
  need(at, "finished", finished, evidence);
  // Of what is done already the term is when it was done.
  const term = due ?? finished;
  at(due === undefined && finished !== undefined ? "finished" : "due");
  if (term === undefined) throw missing("due");
  if (finished === undefined) requireDue(register, term);
  const assigned = finished === undefined ? register.desk.now() : (started ?? finished);
  if (assigned >= term) {
    throw new SocialcoinError("TIME_ORDER", {
      en: "it is before the task started. Correct the times.",
      nl: "het is voordat de taak begon. Verbeter de tijden.",
    });
  }
  changeTask(register, number, "assign", { participant, assigned, due: term });
  if (started === undefined) return number;

  at("started");
  requireMoment(register, started);
  changeTask(register, number, "start", { started });
  if (finished === undefined || evidence === undefined) return number;

  at("finished");
  requireMoment(register, finished);
  const begun = requireTask(register, number);
  requireInTerm(begun, finished);
  requireDuration(register, begun, finished);
  changeTask(register, number, "finish", { finished, evidence, salt });
  return number;
}

/** Refuses an empty cell where a later one is filled in. */
function need(at: (field: string) => void, field: string, value: unknown, later: unknown): void {
  at(field);
  if (value === undefined && later !== undefined) throw missing(field);
}

function missing(field: string): SocialcoinError {
  return new SocialcoinError(
    "CELL_MISSING",
    {
      en: `${field} is needed with what else is filled in. Fill it in, or leave the others empty.`,
      nl: `${field} is nodig bij wat verder is ingevuld. Vul het in, of laat de andere leeg.`,
    },
    { details: { field } },
  );
}
