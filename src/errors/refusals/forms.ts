import { formatEuros } from "../../language/formatEuros.js";
import { formatOin } from "../../organisation/formatOin.js";
import { Duty } from "../../organisation/Duty.js";
import { ADMIN_ROLE, BRAKE_ROLE, REDEEMER_ROLE } from "../../organisation/roleOf.js";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DUTY_BITS = 8n;
const DUTY_MASK = 0xffn;
/** The last second of the year 9999. */
const LATEST = 253_402_300_799n;

const dutyName = among(["None", ...Object.keys(Duty)]);

/** How the facts of a refusal are written for people; each takes the number that the contract gave. */
export const forms = {
  oin: formatOin,
  duty: dutyName,
  role: roleName,
  euros: (cents: bigint) => formatEuros(cents),
  time: (seconds: bigint) =>
    seconds > LATEST
      ? "the end of time"
      : new Date(Number(seconds) * 1_000).toISOString().replace(".000", ""),
  duration: (seconds: bigint) => {
    const minutes = seconds / 60n;
    return `${(minutes / 60n).toString()}:${(minutes % 60n).toString().padStart(2, "0")} hours`;
  },
  fits: (month: bigint) =>
    month === 0n
      ? "It fits in no month, because the task alone passes the ceiling: leave it out."
      : `It fits from ${among(["", ...MONTHS])(month % 100n)} ${(month / 100n).toString()} on: leave it out until then.`,
  programmeStatus: among(["unknown", "open", "suspended", "closed"]),
  participantStatus: among(["unknown", "enrolled", "cleared", "suspended", "withdrawn", "moved"]),
  claimStatus: among(["unknown", "open", "written off", "discharged", "withdrawn"]),
  receiptStatus: among(["unknown", "issued", "acknowledged", "reversed"]),
  proposalStatus: among(["unknown", "open", "realised"]),
} as const satisfies Record<string, (fact: bigint) => string>;

function roleName(role: bigint): string {
  if (role === ADMIN_ROLE) return "the role of network administrator";
  if (role === REDEEMER_ROLE) return "the role of redeemers";
  if (role === BRAKE_ROLE) return "the role of the brake";
  return `the duty ${dutyName(role & DUTY_MASK)} at organisation ${formatOin(role >> DUTY_BITS)}`;
}

function among(names: readonly string[]): (index: bigint) => string {
  return (index) => names[Number(index)] ?? index.toString();
}
