import type { Duty } from "./Duty.js";

/** The role of the access manager's own administrator: the network administrator. */
export const ADMIN_ROLE = 0n;

/** The role of contracts that may redeem coins; it belongs to no organisation. */
export const REDEEMER_ROLE = 6n;

/** The role of accounts that may freeze a contract at once; it belongs to no organisation. */
export const BRAKE_ROLE = 7n;

/** Below the organisation's number, a role keeps its duty in one byte. */
const DUTY_BITS = 8n;

/**
 * The access manager's role of a duty at an organisation.
 *
 * @param organisation The number value of its OIN, as `parseOin` gives it.
 */
export function roleOf(organisation: bigint, duty: Duty): bigint {
  return (organisation << DUTY_BITS) | BigInt(duty);
}
