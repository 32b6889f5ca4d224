import type { AuditedEvents, EventName } from "./History.js";
import type { Inspection } from "./Inspection.js";

/** What a rule does with the events that concern it. */
export type Rule = {
  readonly [E in EventName]?: (args: AuditedEvents[E], at: Inspection) => void;
} & {
  /** After the last event of a transaction. */
  readonly after?: (at: Inspection) => void;
};
