import { encodeBytes32String, id, Wallet } from "ethers";

import type { ActivityStruct, AgreementStruct } from "../../../typechain-types/contracts/Programmes.js";
import type { ClaimEntryStruct } from "../../../typechain-types/contracts/redemption/DebtRelief.js";
import type { Deployed } from "../../deployed.js";

/** Far enough for every test; a test of a deadline names its own. */
export const LATER = 2n ** 40n - 1n;
export const PRO_RATA = 0;
export const PARTICIPANTS_CHOICE = 1;
export const TERMS = id("terms of the tests");
export const GROUND = encodeBytes32String("Fw 349");

export const LABEL = encodeBytes32String("debt-relief");

const CENTS_WITHOUT_END = 2n ** 48n - 1n;
const COINS_WITHOUT_END = 2n ** 56n - 1n;
/** Coins of one unit of the catalogue's two activities. */
const SMALL = 1n;
export const LARGE = 50_000n;

/** What a test may choose of a programme. */
export interface ProgrammeChoice {
  readonly distribution?: number;
  readonly coinValue?: bigint;
  /** Instead of the two above. */
  readonly agreement?: AgreementStruct;
  readonly catalogue?: ActivityStruct[];
}

/** A claim as tests write it. */
export interface TestClaim {
  readonly amount: bigint;
  readonly preferential?: boolean;
  readonly dischargeable?: boolean;
}

/** An account without ether that only signs. The same name is the same account. */
export function person(name: string): Wallet {
  return new Wallet(id(name));
}

/** What the municipality agrees where a test chooses nothing: hardly a limit. */
export function agreementOf(on: Deployed, choice: ProgrammeChoice): AgreementStruct {
  return {
    municipality: on.organisations.municipality,
    status: 0,
    distribution: choice.distribution ?? PRO_RATA,
    startsAt: 1,
    endsAt: LATER,
    coinValue: choice.coinValue ?? 10n,
    budget: COINS_WITHOUT_END,
    redeemer: on.debtRelief,
    monthCeiling: CENTS_WITHOUT_END,
    yearCeiling: CENTS_WITHOUT_END,
  };
}

/** Two activities, so that any number of coins can be earned in one day. */
export const CATALOGUE = [SMALL, LARGE].map((reward) => ({
  rate: { reward, minimumDuration: 1, groupMultiplier: 1, offered: true },
  code: encodeBytes32String(`of-${reward}`),
  declaration: id("additional work"),
}));

/** The claim in a creditor's statement. */
export function entryOf(claim: TestClaim, index: number): ClaimEntryStruct {
  return {
    commitment: id(`references of claim ${index}`),
    amount: claim.amount,
    rank: claim.preferential ? 1 : 0,
    dischargeable: claim.dischargeable ?? true,
  };
}
