/** What Dutch offices call the columns, as the glossary has it. */
const DUTCH: Readonly<Record<string, string>> = {
  taak: "task",
  taaknummer: "task",
  deelnemer: "participant",
  activiteit: "activity",
  aantal: "units",
  groep: "group",
  begin: "started",
  begonnen: "started",
  einde: "finished",
  klaar: "finished",
  bewijsstuk: "evidence",
  voorsteller: "proposer",
  termijn: "due",
  vervaldatum: "due",
  vordering: "claim",
  betaalreferentie: "paymentreference",
  factuurnummer: "invoicenumber",
  klantnummer: "customernumber",
  bedrag: "amount",
  rang: "rank",
  kwijtscheldbaar: "dischargeable",
  naam: "name",
  beheerder: "administrator",
  bevoegdheid: "duty",
  rekening: "account",
  bewijs: "receipt",
  bewijsnummer: "receipt",
  receiptnumber: "receipt",
};

/**
 * What the name of a column comes to: `Payment Reference`, `payment_reference` and `Betaalreferentie` are the column
 * `paymentReference`.
 */
export function columnKey(name: string): string {
  const key = name.toLowerCase().replace(/[\s_\-.:*]+/g, "");
  return DUTCH[key] ?? key;
}
