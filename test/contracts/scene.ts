import { type HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { ethers as ethersLibrary, type Contract, type TypedDataDomain } from "ethers";
import { network } from "hardhat";

import { type AccessManager, type Programmes, type Socialcoin } from "../../typechain-types/index.js";
import {
  FRIDGE_SHOP,
  grant,
  OTHER_MUNICIPALITY,
  REDEEMER_ROLE,
  TAX_OFFICE,
  WILGENDAM,
} from "./organisations.js";
import { AGREEMENT, CATALOGUE, LABEL, TERMS } from "./programme.js";
import { domainOf } from "./typedData.js";

/** One simulated network for the tests of the contracts; every test begins from a snapshot of it. */
export const connection = await network.create();
export const { ethers, networkHelpers } = connection;
export const { time } = networkHelpers;

/** Brings the network to the state after `fixture`, which runs once. */
export function loadFixture<T>(fixture: () => Promise<T>): Promise<T> {
  return networkHelpers.loadFixture(fixture);
}

const NAMES = [
  "networkAdministrator",
  "administrator",
  "operator",
  "secondOperator",
  "attester",
  "creditor",
  "provider",
  "resident",
  "neighbour",
  "stranger",
  "foreignAdministrator",
  "foreignOperator",
  "foreignAttester",
] as const;

/** The people of the tests, by what they do. */
export type People = Record<(typeof NAMES)[number], HardhatEthersSigner>;

/** The contracts, the people, and a programme of Wilgendam that nobody joined yet. */
export interface Scene {
  manager: AccessManager;
  programmes: Programmes;
  coin: Socialcoin;
  /** Does what anybody asks; the programme's redeemer. */
  redeemer: Contract;
  people: People;
  programme: bigint;
  coinDomain: TypedDataDomain;
  programmesDomain: TypedDataDomain;
}

/** Monday 11 January 2027, 12:00 UTC: ten days after the start of the programme. */
export const TODAY = Date.UTC(2027, 0, 11, 12) / 1000;
export const IN_A_WEEK = BigInt(TODAY + 7 * 86_400);

/** Starts from deployed contracts: a municipality with its people, another one, a creditor, a provider, a programme. */
export async function scene(): Promise<Scene> {
  const signers = await ethers.getSigners();
  const people = Object.fromEntries(NAMES.map((name, i) => [name, signers[i]])) as People;

  const manager = await ethers.deployContract("AccessManager", [people.networkAdministrator.address]);
  const programmes = await ethers.deployContract("Programmes", [manager]);
  const coin = await ethers.deployContract("Socialcoin", [programmes]);
  const redeemer = await ethers.deployContract("OpenRedeemer", [coin]);
  await manager.grantRole(REDEEMER_ROLE, redeemer, 0);

  await grant(manager, WILGENDAM, "Administrator", people.administrator.address);
  await grant(manager, WILGENDAM, "Operator", people.operator.address);
  await grant(manager, WILGENDAM, "Operator", people.secondOperator.address);
  await grant(manager, WILGENDAM, "Attester", people.attester.address);
  await grant(manager, TAX_OFFICE, "Creditor", people.creditor.address);
  await grant(manager, FRIDGE_SHOP, "Provider", people.provider.address);
  await grant(manager, OTHER_MUNICIPALITY, "Administrator", people.foreignAdministrator.address);
  await grant(manager, OTHER_MUNICIPALITY, "Operator", people.foreignOperator.address);
  await grant(manager, OTHER_MUNICIPALITY, "Attester", people.foreignAttester.address);

  await time.increaseTo(TODAY);
  const agreement = { ...AGREEMENT, redeemer: await redeemer.getAddress() };
  await programmes.connect(people.operator).create(agreement, LABEL, TERMS, CATALOGUE);

  return {
    manager,
    programmes,
    coin,
    redeemer,
    people,
    programme: 1n,
    coinDomain: await domainOf(coin, "Socialcoin"),
    programmesDomain: await domainOf(programmes, "Socialcoin Programmes"),
  };
}

/** ASCII text as the contracts keep it. */
export function text(ascii: string): string {
  return ethersLibrary.encodeBytes32String(ascii);
}
