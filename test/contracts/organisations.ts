import { type AccessManager } from "../../typechain-types/index.js";

/** The duties, in the order of their role numbers. */
export const DUTIES = ["Administrator", "Operator", "Attester", "Creditor", "Provider"] as const;
export type Duty = (typeof DUTIES)[number];

export const WILGENDAM = 1_001_234_567n;
export const OTHER_MUNICIPALITY = 1_007_654_321n;
export const TAX_OFFICE = 4_000_000_123n;
export const FRIDGE_SHOP = 5_000_000_456n;

/** Role of contracts that burn coins. */
export const REDEEMER_ROLE = 6n;

/** The number of a duty, as contracts count them. */
export function dutyNumber(duty: Duty): number {
  return DUTIES.indexOf(duty) + 1;
}

/** The access manager's role of a duty at an organisation. */
export function roleOf(organisation: bigint, duty: Duty): bigint {
  return (organisation << 8n) | BigInt(dutyNumber(duty));
}

/** Gives an account a duty; with an execution delay in seconds it does not pass a direct check. */
export async function grant(
  manager: AccessManager,
  organisation: bigint,
  duty: Duty,
  account: string,
  delay = 0,
): Promise<void> {
  await manager.grantRole(roleOf(organisation, duty), account, delay);
}
