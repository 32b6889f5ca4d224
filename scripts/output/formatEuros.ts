const CENTS_PER_EURO = 100n;

/** Cents as a reader expects them: `1234567n` is `€12,345.67`. */
export function formatEuros(cents: bigint): string {
  const sign = cents < 0n ? "-" : "";
  const size = cents < 0n ? -cents : cents;
  const euros = (size / CENTS_PER_EURO).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign}€${euros}.${(size % CENTS_PER_EURO).toString().padStart(2, "0")}`;
}
