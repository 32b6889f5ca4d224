import type { BlockTag } from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import type { IProgrammes, ISocialcoin } from "../../typechain-types/index.js";
import { decodeText } from "./decodeText.js";

/** The names of the contracts' enums, by number. */
const STATUSES = ["none", "open", "suspended", "closed"] as const;
const DISTRIBUTIONS = ["pro-rata", "participants-choice"] as const;

/** An activity of a programme's catalogue. */
export interface ShownActivity {
  number: bigint;
  code: string;
  /** Coins per unit. */
  reward: bigint;
  /** Seconds per unit. */
  minimumDuration: bigint;
  groupMultiplier: bigint;
  offered: boolean;
  declaration: string;
}

/** A programme as it is shown: amounts in cents, coins whole, times in unix seconds. */
export interface Programme {
  number: bigint;
  municipality: bigint;
  label: string;
  termsHash: string;
  status: (typeof STATUSES)[number];
  distribution: (typeof DISTRIBUTIONS)[number];
  startsAt: bigint;
  endsAt: bigint;
  coinValue: bigint;
  budget: bigint;
  monthCeiling: bigint;
  yearCeiling: bigint;
  redeemer: string;
  /** Coins: awarded = outstanding + redeemed + annulled. */
  account: { awarded: bigint; redeemed: bigint; annulled: bigint; outstanding: bigint };
  catalogue: ShownActivity[];
}

/** What is asked of the contracts, by whichever of their types. */
export interface ReadableContracts {
  programmes: Pick<IProgrammes, "labelOf" | "agreement" | "termsHashOf" | "activityCount" | "activity">;
  socialcoin: Pick<ISocialcoin, "accountOf">;
}

/**
 * A programme with its catalogue and account, as of one block.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`
 */
export async function readProgramme(
  contracts: ReadableContracts,
  number: bigint,
  blockTag: BlockTag = "latest",
): Promise<Programme> {
  const { programmes, socialcoin } = contracts;
  const at = { blockTag };
  const label = await programmes.labelOf(number, at);
  if (BigInt(label) === 0n) {
    throw new SocialcoinError(
      "PROGRAMME_UNKNOWN",
      {
        en: `There is no programme ${number.toString()}: correct its number.`,
        nl: `Er is geen programma ${number.toString()}: verbeter het nummer.`,
      },
      {
        details: { programme: number.toString() },
      },
    );
  }

  const [agreement, termsHash, activities, { awarded, redeemed, annulled }] = await Promise.all([
    programmes.agreement(number, at),
    programmes.termsHashOf(number, at),
    programmes.activityCount(number, at),
    socialcoin.accountOf(number, at),
  ]);
  const catalogue = await Promise.all(
    Array.from({ length: Number(activities) }, (_, index) =>
      readActivity(programmes, number, BigInt(index), blockTag),
    ),
  );
  return {
    number,
    municipality: agreement.municipality,
    label: decodeText(label),
    termsHash,
    status: STATUSES[Number(agreement.status)] ?? "none",
    distribution: DISTRIBUTIONS[Number(agreement.distribution)] ?? "pro-rata",
    startsAt: agreement.startsAt,
    endsAt: agreement.endsAt,
    coinValue: agreement.coinValue,
    budget: agreement.budget,
    monthCeiling: agreement.monthCeiling,
    yearCeiling: agreement.yearCeiling,
    redeemer: agreement.redeemer,
    account: { awarded, redeemed, annulled, outstanding: awarded - redeemed - annulled },
    catalogue,
  };
}

async function readActivity(
  programmes: ReadableContracts["programmes"],
  programme: bigint,
  number: bigint,
  blockTag: BlockTag,
): Promise<ShownActivity> {
  const { rate, code, declaration } = await programmes.activity(programme, number, { blockTag });
  const { reward, minimumDuration, groupMultiplier, offered } = rate;
  return { number, code: decodeText(code), reward, minimumDuration, groupMultiplier, offered, declaration };
}
