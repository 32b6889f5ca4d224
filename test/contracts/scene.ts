import { type HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { ethers as ethersLibrary, type Contract, type TypedDataDomain } from "ethers";

import { type AccessManager, type Programmes, type Socialcoin } from "../../typechain-types/index.js";
import { connection, deployed, type People } from "../deployed.js";
import {
  grant,
  OTHER_MUNICIPALITY,
  REDEEMER_ROLE,
  REPAIR_SHOP,
  TAX_OFFICE,
  WILGENDAM,
} from "./organisations.js";
import { AGREEMENT, CATALOGUE, LABEL, TERMS } from "./programme.js";
import { domainOf } from "./typedData.js";

export const { ethers, networkHelpers } = connection;
export const { time } = networkHelpers;

/** Brings the network to the state after `fixture`, which runs once. */
export function loadFixture<T>(fixture: () => Promise<T>): Promise<T> {
  return networkHelpers.loadFixture(fixture);
}

/** The contracts, the people, and a programme of Wilgendam that nobody joined yet. */
export interface Scene {
  /** Acts as the network administrator. */
  manager: AccessManager;
  /** Acts as somebody who is administrator of every organisation, to hand out duties. */
  registrar: AccessManager;
  programmes: Programmes;
  coin: Socialcoin;
  /** Does what anybody asks; the programme's redeemer. */
  redeemer: Contract;
  people: People & Record<"foreignAdministrator" | "secondOperator", HardhatEthersSigner>;
  programme: bigint;
  coinDomain: TypedDataDomain;
  programmesDomain: TypedDataDomain;
}

/** Monday 11 January 2027, 12:00 UTC: ten days after the start of the programme. */
export const TODAY = Date.UTC(2027, 0, 11, 12) / 1000;
export const IN_A_WEEK = BigInt(TODAY + 7 * 86_400);

/** The real deployment and its people, with a redeemer and a programme of the coin's own tests. */
export async function scene(): Promise<Scene> {
  const { manager, programmes, socialcoin: coin, ...world } = await loadFixture(deployed);
  const [secondOperator, foreignAdministrator, registrarAccount] = (await ethers.getSigners()).slice(-3);
  if (!secondOperator || !foreignAdministrator || !registrarAccount) throw new Error("Too few accounts.");
  const people = { ...world.people, secondOperator, foreignAdministrator };
  const redeemer: Contract = await ethers.deployContract("OpenRedeemer", [coin]);
  await manager.grantRole(REDEEMER_ROLE, redeemer, 0);

  for (const organisation of [WILGENDAM, OTHER_MUNICIPALITY, TAX_OFFICE, REPAIR_SHOP]) {
    await grant(manager, organisation, "Administrator", registrarAccount.address);
  }
  await grant(manager, OTHER_MUNICIPALITY, "Administrator", foreignAdministrator.address);
  const registrar = manager.connect(registrarAccount);
  await grant(registrar, WILGENDAM, "Operator", secondOperator.address);

  await time.increaseTo(TODAY);
  const agreement = { ...AGREEMENT, redeemer: await redeemer.getAddress() };
  await programmes.connect(people.operator).create(agreement, LABEL, TERMS, CATALOGUE);

  return {
    manager,
    registrar,
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
