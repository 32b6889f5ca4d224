import { connection, deployed, type Deployed } from "../../deployed.js";
import { PARTICIPANTS_CHOICE, PRO_RATA } from "./choices.js";
import { Settlement } from "./Settlement.js";

/** A household of two with three claims: 1,000.00 preferential, 600.00, and 400.00 that cannot be discharged. */
export interface Household {
  readonly on: Deployed;
  readonly settlement: Settlement;
}

/** The household in a programme that divides pro rata; a coin is worth 10 cents. W = 300,000. */
export async function atHousehold(): Promise<Household> {
  return settle(PRO_RATA);
}

/** The household, whose resident has 300 coins. */
export async function atHouseholdWithCoins(): Promise<Household> {
  const house = await atHousehold();
  await house.settlement.award(house.on.people.resident, 300n);
  return house;
}

/** The same household where participants choose the claim. */
export async function atChoosingHousehold(): Promise<Household> {
  return settle(PARTICIPANTS_CHOICE);
}

async function settle(distribution: number): Promise<Household> {
  const on = await connection.networkHelpers.loadFixture(deployed);
  const { creditor, otherCreditor, resident, partner } = on.people;
  const { taxOffice, housing } = on.organisations;
  const settlement = await Settlement.open(on, { distribution });
  await settlement.accede(taxOffice, creditor);
  await settlement.accede(housing, otherCreditor);
  await settlement.register(taxOffice, creditor, [{ amount: 100_000n, preferential: true }]);
  await settlement.register(housing, otherCreditor, [
    { amount: 60_000n },
    { amount: 40_000n, dischargeable: false },
  ]);
  await settlement.enrol(resident);
  await settlement.enrol(partner);
  return { on, settlement };
}

/** Coins that the household's three claims received in the running epoch. */
export async function coinsOf({ on, settlement }: Household): Promise<bigint[]> {
  const claims = await Promise.all([1, 2, 3].map((index) => on.debtRelief.claimOf(settlement.claim(index))));
  return claims.map(({ coins }) => coins);
}
