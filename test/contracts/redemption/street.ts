import { type ContractTransactionResponse, id } from "ethers";

import { Duty } from "../../../src/organisation/Duty.js";
import { connection, deployed, type Deployed } from "../../deployed.js";
import { LATER } from "./choices.js";
import { blockOf } from "./receiptsOf.js";
import { Scheme } from "./Scheme.js";

/** A programme of a neighbourhood plan; the repair shop has acceded. */
export interface Street {
  readonly on: Deployed;
  readonly settlement: Scheme;
}

/** Coins that the street's bench takes. */
export const TARGET = 1_000n;
/** The number of the proposal of a bench. */
export const BENCH = 1n;
export const TEXT = id("A bench under the lime tree.");

/** Nothing is proposed yet; the resident has 600 coins, the partner 300 and the neighbour 200. */
export async function atQuietStreet(): Promise<Street> {
  const on = await connection.networkHelpers.loadFixture(deployed);
  const settlement = await Scheme.begin(on, "plan");
  const { provider, resident, partner, neighbour } = on.people;
  await settlement.accede(on.organisations.repairShop, provider, Duty.Provider);
  for (const [person, coins] of [
    [resident, 600n],
    [partner, 300n],
    [neighbour, 200n],
  ] as const) {
    await settlement.enrol(person);
    await settlement.award(person, coins);
  }
  return { on, settlement };
}

/** The same where somebody proposed a bench for {@link TARGET} coins. */
export async function atStreet(): Promise<Street> {
  const street = await atQuietStreet();
  const { on, settlement } = street;
  await on.plan.propose(settlement.programme, on.organisations.repairShop, TARGET, LATER, TEXT);
  return street;
}

/** Orders of everybody in the street for all of their coins, towards the bench. */
export async function pooled({ on, settlement }: Street) {
  const { resident, partner, neighbour } = on.people;
  return Promise.all([
    settlement.order(resident, 600n),
    settlement.order(partner, 300n),
    settlement.order(neighbour, 200n),
  ]);
}

/** The receipts that a transaction issued, whole, from its events and the time of its block. */
export async function contributionsOf({ on: { plan } }: Street, transaction: ContractTransactionResponse) {
  const { block, issuedAt } = await blockOf(transaction);
  const made = await plan.queryFilter(plan.filters.ContributionMade(), block, block);
  return made.map(({ args }) => ({
    number: args.number,
    programme: args.programme,
    organisation: args.organisation,
    content: {
      proposal: args.proposal,
      participant: args.participant,
      coins: args.coins,
      statement: args.statement,
      issuedAt,
    },
  }));
}

/** What everybody in the street has. */
export async function balances({ on, settlement }: Street): Promise<bigint[]> {
  const { resident, partner, neighbour } = on.people;
  return Promise.all(
    [resident, partner, neighbour].map((person) => on.socialcoin.balanceOf(person, settlement.programme)),
  );
}
