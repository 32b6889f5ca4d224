import type { AuditedEvents, EventName } from "./History.js";
import type { Moment } from "./Moment.js";

/** What a rule does with the events that concern it. */
export type Rule = {
  readonly [E in EventName]?: (args: AuditedEvents[E], at: Moment) => void;
} & {
  /** After the last event of a transaction. */
  readonly after?: (at: Moment) => void;
};
