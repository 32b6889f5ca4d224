import { id } from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { parseOin } from "../organisation/parseOin.js";
import { buildActivity, type NewActivity } from "./buildActivity.js";
import { encodeText } from "./encodeText.js";
import type { ProgrammeFile } from "./ProgrammeFile.js";

/** The numbers of the contracts' enums. */
const OPEN = 1n;
const DISTRIBUTIONS = { "pro-rata": 0n, "participants-choice": 1n } as const;

/** What a programme's file does not hold itself. */
export interface ProgrammeSurroundings {
  /** Address of the contract that the file names as its redeemer. */
  redeemer: string;
  /** The text of the terms. */
  terms: string;
  /** Euros as people write them, in cents. */
  parseEuros: (text: string) => bigint;
  /** A moment as people write it, in unix seconds. */
  parseTime: (text: string) => bigint;
}

/** What `Programmes.create` takes, in its order. */
export interface NewProgramme {
  agreement: {
    municipality: bigint;
    status: bigint;
    distribution: bigint;
    startsAt: bigint;
    endsAt: bigint;
    coinValue: bigint;
    budget: bigint;
    redeemer: string;
    monthCeiling: bigint;
    yearCeiling: bigint;
  };
  label: string;
  termsHash: string;
  catalogue: NewActivity[];
}

/**
 * A programme's file as the contract takes it. Terms and declarations become hashes of their UTF-8 text.
 *
 * @throws SocialcoinError `PROGRAMME_PERIOD_INVALID`, `PROGRAMME_CEILINGS_INVALID`, and what the parsers throw
 */
export function buildProgramme(file: ProgrammeFile, surroundings: ProgrammeSurroundings): NewProgramme {
  const { redeemer, terms, parseEuros, parseTime } = surroundings;
  const agreement = {
    municipality: parseOin(file.municipality),
    status: OPEN,
    distribution: DISTRIBUTIONS[file.distribution],
    startsAt: parseTime(file.startsAt),
    endsAt: parseTime(file.endsAt),
    coinValue: parseEuros(file.coinValue),
    budget: BigInt(file.budget),
    redeemer,
    monthCeiling: parseEuros(file.monthCeiling),
    yearCeiling: parseEuros(file.yearCeiling),
  };
  requireOrder(agreement);

  const catalogue = file.catalogue.map(buildActivity);
  return { agreement, label: encodeText(file.label), termsHash: id(terms), catalogue };
}

function requireOrder({
  startsAt,
  endsAt,
  coinValue,
  monthCeiling,
  yearCeiling,
}: NewProgramme["agreement"]): void {
  if (startsAt >= endsAt) {
    throw new SocialcoinError("PROGRAMME_PERIOD_INVALID", {
      en: "The programme ends before it starts: correct startsAt or endsAt.",
      nl: "Het programma eindigt voordat het begint: verbeter startsAt of endsAt.",
    });
  }
  if (monthCeiling < coinValue || yearCeiling < monthCeiling) {
    throw new SocialcoinError("PROGRAMME_CEILINGS_INVALID", {
      en: "A month's ceiling is at least one coin, and a year's at least a month's: correct monthCeiling or yearCeiling.",
      nl: "De grens van een maand is minstens één coin, en die van een jaar minstens die van een maand: verbeter monthCeiling of yearCeiling.",
    });
  }
}
