const DIGITS = 20;

/** The OIN of an organisation as people write it: twenty digits. */
export function formatOin(organisation: bigint): string {
  return organisation.toString().padStart(DIGITS, "0");
}
