import { Duty, type DutyName } from "./Duty.js";

/** The name of a duty. */
export function dutyName(duty: Duty): DutyName {
  const names = Object.keys(Duty) as DutyName[];
  return names[Object.values(Duty).indexOf(duty)] ?? "Operator";
}
