import { ethers } from "ethers";

import {
  type ActivityStruct,
  type AgreementStruct,
} from "../../typechain-types/contracts/interfaces/IProgrammes.js";
import { WILGENDAM } from "./organisations.js";

/** Statuses of a programme, as contracts count them. */
export const ProgrammeStatus = { None: 0, Open: 1, Suspended: 2, Closed: 3 } as const;

export const LABEL = ethers.encodeBytes32String("debt-relief");
export const TERMS = ethers.id("What the parties agreed.");

export const HOUR = 3600n;
export const STARTS_AT = BigInt(Date.UTC(2027, 0, 1) / 1000);
export const ENDS_AT = BigInt(Date.UTC(2028, 6, 1) / 1000);

/** Coins are worth 10 cents; a participant may get 2,100 coins a month and 21,000 a year. */
export const AGREEMENT: AgreementStruct = {
  municipality: WILGENDAM,
  status: ProgrammeStatus.None,
  distribution: 0,
  startsAt: STARTS_AT,
  endsAt: ENDS_AT,
  coinValue: 10n,
  budget: 400_000n,
  redeemer: ethers.ZeroAddress,
  monthCeiling: 21_000n,
  yearCeiling: 210_000n,
};

/** An entry of the catalogue. */
export function activity(
  code: string,
  reward: bigint,
  minimumDuration: bigint,
  groupMultiplier = 1n,
): ActivityStruct {
  return {
    rate: { reward, minimumDuration, groupMultiplier, offered: true },
    code: ethers.encodeBytes32String(code),
    declaration: ethers.id(`${code} displaces no paid job`),
  };
}

/** Numbers in the catalogue. */
export const COMMUNITY_CENTRE = 0;
export const CLEAN_UP = 1;
export const ONE_COIN = 2;

export const CATALOGUE = [
  activity("community-centre", 300n, 2n * HOUR),
  activity("clean-up", 200n, HOUR, 2n),
  activity("one-coin", 1n, 1n),
];
