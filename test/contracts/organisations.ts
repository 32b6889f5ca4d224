import { type AccessManager } from "../../typechain-types/index.js";
import { organisations } from "../deployed.js";

/** The duties, in the order of their role numbers; written out here to notice a change elsewhere. */
export const DUTIES = ["Administrator", "Operator", "Attester", "Creditor", "Provider"] as const;
export type Duty = (typeof DUTIES)[number];

export const {
  municipality: WILGENDAM,
  otherMunicipality: OTHER_MUNICIPALITY,
  taxOffice: TAX_OFFICE,
  repairShop: REPAIR_SHOP,
} = organisations;

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
  registrar: AccessManager,
  organisation: bigint,
  duty: Duty,
  account: string,
  delay = 0,
): Promise<void> {
  await registrar.grantRole(roleOf(organisation, duty), account, delay);
}
